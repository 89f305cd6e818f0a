// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/routetrials.h"

#include "tests/support/onetimecode.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace areacliente::test {

using namespace Qt::StringLiterals;

namespace {

void fillForeignAccount(TinyStore &store)
{
    ChangeFeed feed(store.database(), foreignAccount);
    RecordStore foreign(store.database(), foreignAccount, &feed, nullptr);
    forEachRecordType([&]<class R>() {
        R record = everyRecord<R>();
        if constexpr (std::is_same_v<R, Contact>) {
            record.email = foreignEmail;
            record.identity = IdentityState::VerifiedByEmail;
        }
        if (!foreign.put(record))
            qFatal("no foreign record");
    });
    if (!store.authority().setCredential(foreignAccount, foreignContact, foreignEmail, foreignPassword))
        qFatal("no foreign contact");
}

Ask jsonAsk(const QByteArray &method, const QByteArray &target, const QByteArray &token, const QJsonObject &body,
            HttpHeaders headers = {})
{
    headers.emplaceBack("content-type", "application/json");
    return {method, target, token, QJsonDocument(body).toJson(QJsonDocument::Compact), headers};
}

/// Where a route names no record there is nothing foreign to name, but in a parameter that no route has.
template <const char *method, const char *path>
Ask plain(RoleService &, ContactKind, const QByteArray &token, Whose whose)
{
    const QByteArray query = whose == Whose::Own ? QByteArray() : "?account_id=" + foreignAccount.toLatin1();
    return {method, path + query, token, {}, {}};
}

QString passwordOf(Whose whose)
{
    return whose == Whose::Own ? tiny::password : foreignPassword;
}

Ask openSession(RoleService &, ContactKind kind, const QByteArray &, Whose whose)
{
    return jsonAsk("POST", "/v1/sessions", {},
                   {{u"email"_s, tiny::emailOf(TinyStore::contactOf(kind))}, {u"password"_s, passwordOf(whose)}});
}

/// What the other account's client shows with every request renews nothing.
Ask refreshSession(RoleService &service, ContactKind kind, const QByteArray &, Whose whose)
{
    const QJsonObject session = service.api.signIn(tiny::emailOf(TinyStore::contactOf(kind)), tiny::password);
    const QJsonValue token = whose == Whose::Own ? session.value(u"refresh_token"_s)
                                                 : QJsonValue(QString::fromLatin1(service.foreign));
    return jsonAsk("POST", "/v1/sessions/refresh", {}, {{u"refresh_token"_s, token}});
}

Ask endSession(RoleService &service, ContactKind kind, const QByteArray &token, Whose whose)
{
    const QByteArray ended = whose == Whose::Own ? service.tokenOf(kind) : service.foreign;
    const QJsonObject list = objectOf(service.api.get("/v1/sessions", ended));
    for (const QJsonValue &session : list.value(u"sessions"_s).toArray()) {
        if (session[u"is_current"_s].toBool())
            return {"DELETE", "/v1/sessions/" + session[u"id"_s].toString().toLatin1(), token, {}, {}};
    }
    qFatal("no session to end");
}

Ask changePassword(RoleService &, ContactKind, const QByteArray &token, Whose whose)
{
    return jsonAsk("PUT", "/v1/password", token,
                   {{u"current"_s, passwordOf(whose)}, {u"next"_s, u"another long password"_s}});
}

Ask beginTwoFactor(RoleService &, ContactKind, const QByteArray &token, Whose whose)
{
    return jsonAsk("POST", "/v1/two-factor", token, {{u"password"_s, passwordOf(whose)}});
}

Ask confirmTwoFactor(RoleService &service, ContactKind, const QByteArray &token, Whose whose)
{
    const QString code = service.offeredCode(whose == Whose::Own ? token : service.foreign, passwordOf(whose));
    return jsonAsk("PUT", "/v1/two-factor", token, {{u"code"_s, code}});
}

/// The second factor of the other account's contact; the asking one has none that could be meant instead.
Ask disableTwoFactor(RoleService &service, ContactKind, const QByteArray &token, Whose whose)
{
    const QString code = service.activeCode(whose == Whose::Own ? token : service.foreign, passwordOf(whose));
    return jsonAsk("POST", "/v1/two-factor/disable", token, {{u"password"_s, tiny::password}, {u"code"_s, code}});
}

Ask listChanges(RoleService &service, ContactKind, const QByteArray &token, Whose whose)
{
    const HttpResponse page = service.api.get("/v1/changes", whose == Whose::Own ? token : service.foreign);
    return {"GET", "/v1/changes?since=" + objectOf(page).value(u"token"_s).toString().toLatin1(), token, {}, {}};
}

Ask runCommand(RoleService &service, ContactKind kind, const QByteArray &token, Whose whose)
{
    const Id target = whose == Whose::Own ? TinyStore::contactOf(kind) : foreignContact;
    return jsonAsk("POST", "/v1/commands/contact.modify", token,
                   {{u"target"_s, target},
                    {u"arguments"_s, patchOf(u"phone"_s, u""_s, u"+34 600 000 001"_s)},
                    {u"given_at"_s, toJson(service.store.now)}},
                   {{"idempotency-key",
                     tiny::id(700 + static_cast<int>(kind) * 2 + static_cast<int>(whose)).toLatin1()}});
}

Ask showDocument(RoleService &, ContactKind, const QByteArray &token, Whose whose)
{
    const Id id = whose == Whose::Own ? tiny::invoice : idOfEvery<Invoice>();
    return {"GET", "/v1/documents/invoice/" + id.toLatin1(), token, {}, {}};
}

constexpr char get[] = "GET";
constexpr char erase[] = "DELETE";
constexpr char discovery[] = "/.well-known/areacliente";
constexpr char capabilities[] = "/v1/capabilities";
constexpr char sessions[] = "/v1/sessions";
constexpr char session[] = "/v1/session";
constexpr std::array ok{200, 200, 200, 200};
constexpr std::array made{201, 201, 201, 201};
constexpr std::array done{204, 204, 204, 204};

// clang-format off
constexpr std::array table{
//             method    path                          session right                 own                   foreign make
    RouteTrial{"GET",    "/.well-known/areacliente",   false, "",                   ok,                   422, plain<get, discovery>},
    RouteTrial{"GET",    "/v1/capabilities",           false, "",                   ok,                   422, plain<get, capabilities>},
    RouteTrial{"POST",   "/v1/sessions",               false, "",                   made,                 401, openSession},
    RouteTrial{"POST",   "/v1/sessions/refresh",       false, "",                   ok,                   401, refreshSession},
    RouteTrial{"GET",    "/v1/sessions",               true,  "",                   ok,                   422, plain<get, sessions>},
    RouteTrial{"DELETE", "/v1/sessions/{id}",          true,  "session.revoke",     done,                 404, endSession},
    RouteTrial{"GET",    "/v1/session",                true,  "",                   ok,                   422, plain<get, session>},
    RouteTrial{"DELETE", "/v1/session",                true,  "",                   done,                 422, plain<erase, session>},
    RouteTrial{"PUT",    "/v1/password",               true,  "password.change",    done,                 422, changePassword},
    RouteTrial{"POST",   "/v1/two-factor",             true,  "two_factor.enable",  ok,                   422, beginTwoFactor},
    RouteTrial{"PUT",    "/v1/two-factor",             true,  "two_factor.enable",  ok,                   409, confirmTwoFactor},
    RouteTrial{"POST",   "/v1/two-factor/disable",     true,  "two_factor.disable", done,                 409, disableTwoFactor},
    RouteTrial{"GET",    "/v1/changes",                true,  "",                   ok,                   409, listChanges},
    RouteTrial{"POST",   "/v1/commands/{name}",        true,  "",                   ok,                   404, runCommand},
    RouteTrial{"GET",    "/v1/documents/{type}/{id}",  true,  "",                   {200, 200, 404, 200}, 404, showDocument},
};
// clang-format on

} // namespace

QJsonObject patchOf(const QString &field, const QJsonValue &from, const QJsonValue &to)
{
    return {{u"changes"_s, QJsonObject{{field, QJsonObject{{u"from"_s, from}, {u"to"_s, to}}}}}};
}

RoleService::RoleService()
    : foreign([this] {
        fillForeignAccount(store);
        return foreignToken();
    }())
{
}

QString RoleService::offeredSecret(const QByteArray &token, const QString &password)
{
    const HttpResponse offer = api.send("POST", "/v1/two-factor", token, {{u"password"_s, password}});
    return objectOf(offer).value(u"secret"_s).toString();
}

QString RoleService::offeredCode(const QByteArray &token, const QString &password)
{
    return oneTimeCode(offeredSecret(token, password), store.now);
}

QString RoleService::activeCode(const QByteArray &token, const QString &password)
{
    QString &secret = m_secrets[token];
    if (secret.isEmpty()) {
        secret = offeredSecret(token, password);
        const QJsonObject proof{{u"code"_s, oneTimeCode(secret, store.now)}};
        if (api.send("PUT", "/v1/two-factor", token, proof).status != 200)
            qFatal("no second factor");
    }
    store.now = store.now.addSecs(60); // a code is good once
    return oneTimeCode(secret, store.now);
}

std::span<const RouteTrial> routeTrials()
{
    return table;
}

} // namespace areacliente::test
