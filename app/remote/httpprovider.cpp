// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/httpprovider.h"

#include "app/platform/deliver.h"
#include "app/platform/logging.h"
#include "app/remote/documentdownload.h"
#include "app/remote/networkthread.h"
#include "app/remote/serveraddress.h"
#include "app/wire/changeswire.h"
#include "app/wire/commandwire.h"
#include "app/wire/discoverywire.h"
#include "app/wire/sessionwire.h"
#include "app/wire/wirejson.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostOfAPage = replyLimits.maxBytes;
constexpr qint64 mostOfACapability = qint64{256} * 1024;

Error errorIn(const HttpAnswer &answer)
{
    return answerError(answer, QDateTime::currentDateTimeUtc());
}

/// The JSON of an answer with the status hoped for, read by `read(QJsonObject)`.
template <class Read>
auto decoded(const Result<HttpAnswer> &answer, Read read) -> decltype(read(QJsonObject()))
{
    if (!answer)
        return std::unexpected(answer.error());
    if (answer->status != 200 && answer->status != 201)
        return std::unexpected(errorIn(*answer));
    const auto object = parseWire(answer->body, replyLimits);
    return object ? read(*object) : std::unexpected(foreignAnswer(*answer));
}

/// What an answer without content says.
Result<void> done(const Result<HttpAnswer> &answer)
{
    if (!answer)
        return std::unexpected(answer.error());
    return answer->status == 204 ? Result<void>() : std::unexpected(errorIn(*answer));
}

HttpCall jsonCall(QByteArray method, QUrl url, const QJsonObject &body)
{
    return {.method = std::move(method), .url = std::move(url), .body = wireBytes(body)};
}

QString encoded(const QString &part)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(part));
}

/// Quoted as an entity tag; a feed's token is opaque, and one that does not fit there is not sent there.
QByteArray entityTag(const QString &text)
{
    const bool fits = std::ranges::all_of(text, [](QChar c) { return c > u' ' && c < u'\x7f' && c != u'"'; });
    return fits && !text.isEmpty() ? '"' + text.toLatin1() + '"' : QByteArray();
}

Result<ChangesPage> readChanges(const Result<HttpAnswer> &answer, const QString &since)
{
    if (answer && answer->status == 304 && !since.isEmpty())
        return ChangesPage{{}, since, false};
    return decoded(answer, changesFromJson);
}

Result<CommandReply> readReply(const Result<HttpAnswer> &answer)
{
    if (answer && isSettled(*answer))
        return CommandReply{.refusal = errorIn(*answer)};
    return decoded(answer, commandReplyFromJson);
}

HttpCall commandCall(const RemoteService &service, const Command &command)
{
    HttpCall call = jsonCall("POST", service.address("/commands/"_L1 + encoded(command.name)),
                             commandBodyToJson(command));
    call.headers.append({"Idempotency-Key", command.id.toLatin1()});
    if (command.base > 0)
        call.headers.append({"If-Match", '"' + QByteArray::number(command.base) + '"'});
    return call;
}

HttpCall changesCall(const RemoteService &service, const QString &since, int limit)
{
    // Appended, as what is encoded holds the signs of QString::arg().
    const QString query = "since="_L1 + encoded(since) + "&limit="_L1 + QString::number(limit);
    HttpCall call{.url = service.address(u"/changes"_s, query), .maxBytes = mostOfAPage};
    if (const QByteArray tag = entityTag(since); !tag.isEmpty())
        call.headers.append({"If-None-Match", tag});
    return call;
}

} // namespace

ServerFinder::ServerFinder(NetworkOptions options)
    : m_network(std::make_unique<NetworkThread>(QUrl(), std::move(options)))
{
}

ServerFinder::~ServerFinder() = default;

QFuture<Result<ServerInfo>> ServerFinder::find(const QString &typed)
{
    const auto address = serverAddress(typed);
    if (!address)
        return QtFuture::makeReadyFuture(Result<ServerInfo>(std::unexpected(address.error())));
    return m_network->ask<ServerInfo>(
        [address = *address](RemoteService &service, QObject *scope, const RemoteReply<ServerInfo> &reply) {
        service.send({.url = discoveryAddress(address)}, scope, [address, reply](const Result<HttpAnswer> &answer) {
            if (!answer)
                reply(std::unexpected(answer.error()));
            else if (answer->status != 200)
                reply(std::unexpected(discoveryError(*answer)));
            else
                reply(readDiscovery(address, answer->body));
        });
    });
}

HttpProvider::HttpProvider(const ServerInfo &server, NetworkOptions options)
    : m_network(std::make_unique<NetworkThread>(server.api, std::move(options)))
{
}

HttpProvider::~HttpProvider() = default;

QFuture<Result<SignedIn>> HttpProvider::signIn(const QString &email, const QString &password, const QString &code)
{
    return m_network->ask<SignedIn>([=](RemoteService &service, QObject *scope, const RemoteReply<SignedIn> &reply) {
        service.signIn({.email = email, .password = password, .code = code}, scope, reply);
    });
}

QFuture<Result<SignedIn>> HttpProvider::signInAgain(const Id &account, const Id &contact, const QString &password,
                                                    const QString &code)
{
    return m_network->ask<SignedIn>([=](RemoteService &service, QObject *scope, const RemoteReply<SignedIn> &reply) {
        service.signIn({.account = account, .contact = contact, .password = password, .code = code}, scope, reply);
    });
}

QFuture<Result<SignedIn>> HttpProvider::resume(const QString &sessionToken)
{
    return m_network->ask<SignedIn>([=](RemoteService &service, QObject *scope, const RemoteReply<SignedIn> &reply) {
        service.resume(sessionToken, scope, reply);
    });
}

QFuture<Result<void>> HttpProvider::signOut(const QString &sessionToken)
{
    return m_network->ask<void>([=](RemoteService &service, QObject *scope, const RemoteReply<void> &reply) {
        service.signOut(sessionToken, scope, reply);
    });
}

/// Asks `makeCall(const RemoteService &)` as a session, and reads the answer by `read(Result<HttpAnswer>)` giving Result<T>.
template <class T, class MakeCall, class Read>
QFuture<Result<T>> HttpProvider::askAs(const QString &sessionToken, MakeCall makeCall, Read read)
{
    return m_network->ask<T>([=](RemoteService &service, QObject *scope, const RemoteReply<T> &reply) {
        service.sendAs(sessionToken, makeCall(service), scope,
                       [read, reply](const Result<HttpAnswer> &answer) { reply(read(answer)); });
    });
}

QFuture<Result<ChangesPage>> HttpProvider::changes(const QString &sessionToken, const QString &since, int limit)
{
    return askAs<ChangesPage>(sessionToken, [=](const RemoteService &service) {
        return changesCall(service, since, limit);
    }, [since](const Result<HttpAnswer> &answer) { return readChanges(answer, since); });
}

QFuture<Result<CommandReply>> HttpProvider::execute(const QString &sessionToken, const Command &command)
{
    return askAs<CommandReply>(sessionToken, [command](const RemoteService &service) {
        return commandCall(service, command);
    }, readReply);
}

QFuture<Result<QByteArray>> HttpProvider::document(const QString &sessionToken, const QString &type, const Id &id)
{
    const QString path = "/documents/"_L1 + encoded(type) + u'/' + encoded(id);
    return m_network->ask<QByteArray>(
        [=](RemoteService &service, QObject *scope, const RemoteReply<QByteArray> &reply) {
        new DocumentDownload(service, sessionToken, path,
                             [reply](qint64 bytes, qint64 total) { reply.progress(bytes, total); }, reply, scope);
    });
}

QFuture<Result<Capabilities>> HttpProvider::capabilities()
{
    return m_network->ask<Capabilities>(
        [](RemoteService &service, QObject *scope, const RemoteReply<Capabilities> &reply) {
        service.send({.url = service.address(u"/capabilities"_s), .maxBytes = mostOfACapability}, scope,
                     [reply](const Result<HttpAnswer> &answer) { reply(decoded(answer, capabilitiesFromJson)); });
    });
}

QFuture<Result<QList<SessionInfo>>> HttpProvider::sessions(const QString &sessionToken)
{
    return askAs<QList<SessionInfo>>(sessionToken, [](const RemoteService &service) {
        return HttpCall{.url = service.address(u"/sessions"_s)};
    }, [](const Result<HttpAnswer> &answer) { return decoded(answer, sessionsFromJson); });
}

QFuture<Result<void>> HttpProvider::endSession(const QString &sessionToken, const Id &session)
{
    return askAs<void>(sessionToken, [session](const RemoteService &service) {
        return HttpCall{.method = "DELETE", .url = service.address("/sessions/"_L1 + encoded(session))};
    }, done);
}

QFuture<Result<void>> HttpProvider::changePassword(const QString &sessionToken, const QString &current,
                                                   const QString &next)
{
    return askAs<void>(sessionToken, [=](const RemoteService &service) {
        return jsonCall("PUT", service.address(u"/password"_s), passwordChangeToJson({current, next}));
    }, done);
}

QFuture<Result<TwoFactorOffer>> HttpProvider::beginTwoFactor(const QString &sessionToken, const QString &password)
{
    return askAs<TwoFactorOffer>(sessionToken, [=](const RemoteService &service) {
        return jsonCall("POST", service.address(u"/two-factor"_s), twoFactorProofToJson({.password = password}));
    }, [](const Result<HttpAnswer> &answer) { return decoded(answer, twoFactorOfferFromJson); });
}

QFuture<Result<QStringList>> HttpProvider::confirmTwoFactor(const QString &sessionToken, const QString &code)
{
    return askAs<QStringList>(sessionToken, [=](const RemoteService &service) {
        return jsonCall("PUT", service.address(u"/two-factor"_s), twoFactorProofToJson({.code = code}));
    }, [](const Result<HttpAnswer> &answer) { return decoded(answer, recoveryCodesFromJson); });
}

QFuture<Result<void>> HttpProvider::disableTwoFactor(const QString &sessionToken, const QString &password,
                                                     const QString &code)
{
    return askAs<void>(sessionToken, [=](const RemoteService &service) {
        return jsonCall("POST", service.address(u"/two-factor/disable"_s), twoFactorProofToJson({password, code}));
    }, done);
}

QObject *HttpProvider::callerContext()
{
    if (!m_callerContext)
        m_callerContext = std::make_unique<QObject>();
    return m_callerContext.get();
}

void HttpProvider::setDeviceMemory(DeviceMemory memory)
{
    // Asked on the network's thread, they answer on the caller's; what was recalled goes on where it was asked for.
    DeviceTokens tokens;
    tokens.recall = [context = callerContext(), recall = std::move(memory.recall),
                     network = m_network.get()](std::function<void(QString)> then) {
        QMetaObject::invokeMethod(context, [=] {
            recall(context, [=](const Result<QString> &token) {
                if (!token)
                    logError(syncLog(), token.error());
                network->post([then, known = token.value_or(QString())] { then(known); });
            });
        }, Qt::QueuedConnection);
    };
    tokens.keep = [context = callerContext(), keep = std::move(memory.keep)](const QString &token) {
        QMetaObject::invokeMethod(context, [=] {
            deliver(keep(token), context, [](const Result<void> &kept) {
                if (!kept)
                    logError(syncLog(), kept.error());
            });
        }, Qt::QueuedConnection);
    };
    m_network->setDeviceTokens(std::move(tokens));
}

void HttpProvider::setTokenKeeper(TokenKeeper keeper)
{
    // Asked on the network's thread, it keeps on the caller's, and goes on there.
    m_network->setKeeper([context = callerContext(), keeper = std::move(keeper), network = m_network.get()](
                             const QString &before, const QString &now, std::function<void()> then) {
        QMetaObject::invokeMethod(context, [=] {
            deliver(keeper(before, now), context, [=](const Result<void> &kept) {
                if (!kept)
                    logError(syncLog(), kept.error());
                network->post(then);
            });
        }, Qt::QueuedConnection);
    });
}

} // namespace areacliente
