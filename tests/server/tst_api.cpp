// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/contentcoding.h"
#include "app/wire/changeswire.h"
#include "app/wire/gzip.h"
#include "app/wire/sessionwire.h"
#include "tests/support/exchanges.h"
#include "tests/support/onetimecode.h"
#include "tests/support/recordedapi.h"
#include "tests/support/tinystore.h"

#include <QJsonArray>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

namespace {

QString codeOf(const HttpResponse &response)
{
    return objectOf(response).value(u"code"_s).toString();
}

/// How a refusal reads: "status code field rule settled".
QString told(const HttpResponse &response)
{
    const QJsonObject problem = objectOf(response);
    return u"%1 %2 %3 %4 %5"_s.arg(response.status)
        .arg(problem.value(u"code"_s).toString(), problem.value(u"field"_s).toString(),
             problem.value(u"rule"_s).toString(), problem.value(u"settled"_s).toBool() ? u"settled"_s : u"open"_s);
}

QJsonObject phonePatch(const QString &from, const QString &to)
{
    return {{u"changes"_s, QJsonObject{{u"phone"_s, QJsonObject{{u"from"_s, from}, {u"to"_s, to}}}}}};
}

/// The tiny account behind the interface.
struct Service {
    TinyStore store;
    RecordedApi api{store.authority()};

    QByteArray tokenOf(const Id &contact) { return api.tokenOf(tiny::emailOf(contact), tiny::password); }
};

} // namespace

class TestApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase_data() { ON_BOTH_ENGINES(); }
    static void init() { USE_ENGINE(); }
    void discovery();
    void discoveryRepeatsNoStrangeHost_data();
    void discoveryRepeatsNoStrangeHost();
    void signInAndOut();
    void signInTellsNothing();
    void signInIsStrict();
    void sessionsAreTheContactsOwn();
    void refreshRotates();
    void passwordChanges();
    void secondFactor();
    void changesArePaged();
    void changesAreConditional();
    void changesAreStrict_data();
    void changesAreStrict();
    void changesAreCompressed();
    void commandRunsOnce();
    void commandRefusalsAreSettled();
    void decisionsAreAboutWhatWasSeen();
    void commandHeadersAreStrict_data();
    void commandHeadersAreStrict();
    void bodiesAreStrict_data();
    void bodiesAreStrict();
    void documentsInParts_data();
    void documentsInParts();
    void documentsAreConditional();
    void methodsAndPaths();
    void headersStandOnce_data();
    void headersStandOnce();
    void acceptIsHeeded();
    void headIsGetWithoutItsBody();
    void failuresAreLoggedOnce();
    void failuresTellNothingOfTheInside();
    void everythingIsAsDescribed();
};

void TestApi::discovery()
{
    TinyStore store;
    RecordedApi api(store.authority(), {u"Alojamientos Ejemplo"_s, u"https://clientes.example"_s});
    const QJsonObject found = objectOf(api.get("/.well-known/areacliente"));
    QCOMPARE(found.value(u"api"_s).toString(), u"https://clientes.example/v1"_s);
    QCOMPARE(found.value(u"name"_s).toString(), u"Alojamientos Ejemplo"_s);
    RecordedApi other(store.authority());
    QCOMPARE(objectOf(other.get("/.well-known/areacliente")).value(u"api"_s).toString(),
             u"https://clientes.example/v1"_s);
    const QJsonObject offered = objectOf(api.get("/v1/capabilities"));
    QVERIFY(offered.value(u"commands"_s).toArray().contains(u"contact.modify"_s));
    QCOMPARE(offered.value(u"provider_name"_s).toString(), u"Alojamientos Ejemplo"_s);
}

void TestApi::discoveryRepeatsNoStrangeHost_data()
{
    QTest::addColumn<QByteArray>("host");
    for (const char *host :
         {"evil.example/path", "a b", "a\r\nX: y", "user@evil.example", "<script>", "a\"b", "\xc3\xa9"})
        QTest::newRow(host) << QByteArray(host);
}

void TestApi::discoveryRepeatsNoStrangeHost()
{
    QFETCH(QByteArray, host);
    Service service;
    const HttpResponse response = service.api.get("/.well-known/areacliente", {}, {{"host", host}});
    QCOMPARE(response.status, 400);
    QVERIFY(!response.body.contains(host));
}

void TestApi::signInAndOut()
{
    Service service;
    const QJsonObject session = service.api.signIn(tiny::emailOf(tiny::owner), tiny::password);
    const QByteArray token = session.value(u"access_token"_s).toString().toLatin1();
    QVERIFY(sessionFromJson(session).has_value());
    QCOMPARE(session.value(u"contact_id"_s).toString(), tiny::owner);
    const QJsonObject who = objectOf(service.api.get("/v1/session", token));
    QCOMPARE(who.value(u"name"_s), session.value(u"name"_s));
    QVERIFY(!who.contains(u"access_token"_s));

    const HttpResponse again = service.api.send(
        "POST", "/v1/sessions", {},
        {{u"account_id"_s, tiny::account}, {u"contact_id"_s, tiny::owner}, {u"password"_s, tiny::password}});
    QCOMPARE(again.status, 201);

    QCOMPARE(service.api.send(Ask{"DELETE", "/v1/session", token}).status, 204);
    for (const auto &ask : {Ask{"GET", "/v1/session", token}, Ask{"GET", "/v1/changes", token},
                            Ask{"GET", "/v1/sessions", token}, Ask{"DELETE", "/v1/session", token}})
        QCOMPARE(service.api.send(ask).status, 401);
    QCOMPARE(service.api.command(token, "contact.invite", tiny::secondOwner).status, 401);
}

/// An unknown address and a wrong password read alike.
void TestApi::signInTellsNothing()
{
    Service service;
    const auto attempt = [&](const QString &email) {
        return service.api.send("POST", "/v1/sessions", {}, {{u"email"_s, email}, {u"password"_s, u"wrong one"_s}});
    };
    const HttpResponse known = attempt(tiny::emailOf(tiny::owner));
    const HttpResponse unknown = attempt(u"nobody@x.example"_s);
    QCOMPARE(known.status, 401);
    QCOMPARE(known.header("www-authenticate"), QByteArray("Bearer realm=\"areacliente\""));
    QCOMPARE(known.body, unknown.body);
    QCOMPARE(known.headers, unknown.headers);
}

void TestApi::signInIsStrict()
{
    Service service;
    const QJsonObject body{{u"email"_s, tiny::emailOf(tiny::owner)},
                           {u"password"_s, tiny::password},
                           {u"contact_kind"_s, u"owner"_s}};
    QCOMPARE(told(service.api.send("POST", "/v1/sessions", {}, body)),
             u"422 validation contact_kind unknown_field open"_s);
    QCOMPARE(told(service.api.send("POST", "/v1/sessions", {}, {{u"email"_s, u"x"_s}})),
             u"422 validation password required open"_s);
}

void TestApi::sessionsAreTheContactsOwn()
{
    Service service;
    const QJsonObject mine = service.api.signIn(tiny::emailOf(tiny::owner), tiny::password);
    const QByteArray token = mine.value(u"access_token"_s).toString().toLatin1();
    const QJsonObject other = service.api.signIn(tiny::emailOf(tiny::owner), tiny::password);
    const QByteArray otherToken = other.value(u"access_token"_s).toString().toLatin1();
    const QJsonObject foreign = service.api.signIn(tiny::emailOf(tiny::billing), tiny::password);
    const QJsonArray listed = objectOf(service.api.get("/v1/sessions", token)).value(u"sessions"_s).toArray();
    QCOMPARE(listed.size(), 2);
    QCOMPARE(listed[0][u"address"_s].toString(), u"192.0.2.7"_s);
    QCOMPARE(listed[0][u"is_current"_s].toBool(), !listed[1][u"is_current"_s].toBool());

    const auto end = [&](const QString &session) {
        return service.api.send(Ask{"DELETE", "/v1/sessions/" + session.toLatin1(), token}).status;
    };
    QCOMPARE(end(foreign.value(u"session_id"_s).toString()), 404);
    QCOMPARE(end(tiny::id(777)), 404);
    QCOMPARE(end(u"refresh"_s), 404);
    QCOMPARE(service.api.get("/v1/session", foreign.value(u"access_token"_s).toString().toLatin1()).status, 200);
    QCOMPARE(end(other.value(u"session_id"_s).toString()), 204);
    QCOMPARE(service.api.get("/v1/session", otherToken).status, 401);
}

void TestApi::refreshRotates()
{
    Service service;
    const QJsonObject first = service.api.signIn(tiny::emailOf(tiny::owner), tiny::password);
    const auto refresh = [&](const QJsonObject &session) {
        return service.api.send("POST", "/v1/sessions/refresh", {},
                                {{u"refresh_token"_s, session.value(u"refresh_token"_s).toString()}});
    };
    const HttpResponse second = refresh(first);
    QCOMPARE(second.status, 200);
    const HttpResponse lost = refresh(first); // the reply got lost: the same pair again
    QCOMPARE(objectOf(lost).value(u"refresh_token"_s), objectOf(second).value(u"refresh_token"_s));
    const QByteArray token = objectOf(lost).value(u"access_token"_s).toString().toLatin1();
    QCOMPARE(service.api.get("/v1/session", token).status, 200);
    QCOMPARE(refresh(first).status, 401); // the next pair is in use: this token is in two hands
    QCOMPARE(service.api.get("/v1/session", token).status, 401);
    QCOMPARE(refresh(objectOf(second)).status, 401);
}

void TestApi::passwordChanges()
{
    Service service;
    const QByteArray token = service.tokenOf(tiny::owner);
    const QByteArray other = service.tokenOf(tiny::owner);
    const auto change = [&](const QString &current, const QString &next) {
        return service.api.send("PUT", "/v1/password", token, {{u"current"_s, current}, {u"next"_s, next}});
    };
    QCOMPARE(told(change(u"wrong"_s, u"a new and long password"_s)).left(22), u"422 validation current"_s);
    QCOMPARE(told(change(tiny::password, u"x"_s)).left(19), u"422 validation next"_s);
    QCOMPARE(change(tiny::password, u"a new and long password"_s).status, 204);
    QCOMPARE(service.api.get("/v1/session", token).status, 200);
    QCOMPARE(service.api.get("/v1/session", other).status, 401);
}

void TestApi::secondFactor()
{
    Service service;
    const QByteArray token = service.tokenOf(tiny::owner);
    const auto ask = [&](const QByteArray &method, const QByteArray &target, const QJsonObject &body) {
        return service.api.send(method, target, token, body);
    };
    QCOMPARE(ask("PUT", "/v1/two-factor", {{u"code"_s, u"123456"_s}}).status, 409);
    QCOMPARE(ask("POST", "/v1/two-factor", {{u"password"_s, u"wrong"_s}}).status, 422);
    const QJsonObject offer = objectOf(ask("POST", "/v1/two-factor", {{u"password"_s, tiny::password}}));
    const QString secret = offer.value(u"secret"_s).toString();
    const HttpResponse confirmed = ask("PUT", "/v1/two-factor", {{u"code"_s, oneTimeCode(secret, service.store.now)}});
    QCOMPARE(confirmed.status, 200);
    const QJsonArray recovery = objectOf(confirmed).value(u"recovery_codes"_s).toArray();
    QVERIFY(!recovery.isEmpty());

    QJsonObject signIn{{u"email"_s, tiny::emailOf(tiny::owner)}, {u"password"_s, tiny::password}};
    const HttpResponse without = service.api.send("POST", "/v1/sessions", {}, signIn);
    QCOMPARE(without.status, 401);
    QCOMPARE(codeOf(without), u"second_factor"_s);
    signIn.insert(u"code"_s, recovery[0].toString());
    QCOMPARE(service.api.send("POST", "/v1/sessions", {}, signIn).status, 201);
    QCOMPARE(service.api.send("POST", "/v1/sessions", {}, signIn).status, 401); // it was used up

    service.store.now = service.store.now.addSecs(60);
    const QJsonObject proof{{u"password"_s, tiny::password}, {u"code"_s, oneTimeCode(secret, service.store.now)}};
    QCOMPARE(ask("POST", "/v1/two-factor/disable", proof).status, 204);
}

void TestApi::changesArePaged()
{
    Service service;
    const QByteArray token = service.tokenOf(tiny::owner);
    const auto whole = changesFromJson(objectOf(service.api.get("/v1/changes", token)));
    QVERIFY_RESULT(whole);
    QCOMPARE(whole->changes.size(), 10);
    QVERIFY(!whole->hasMore);
    QStringList seen;
    QByteArray since;
    for (bool hasMore = true; hasMore;) {
        const auto page = changesFromJson(objectOf(service.api.get("/v1/changes?limit=2&since=" + since, token)));
        QVERIFY_RESULT(page);
        QVERIFY(page->changes.size() <= 2);
        for (const Change &change : page->changes)
            seen.append(change.id);
        hasMore = page->hasMore;
        since = page->token.toLatin1();
    }
    QCOMPARE(seen.size(), 10);
    QCOMPARE(seen.removeDuplicates(), 0);
}

void TestApi::changesAreConditional()
{
    Service service;
    const QByteArray token = service.tokenOf(tiny::owner);
    const HttpResponse first = service.api.get("/v1/changes", token);
    const QByteArray since = objectOf(first).value(u"token"_s).toString().toLatin1();
    QCOMPARE(first.header("etag"), QByteArray("W/\"" + since + '"'));
    const auto poll = [&](const QByteArray &tag) {
        return service.api.get("/v1/changes?since=" + since, token, {{"if-none-match", tag}});
    };
    QCOMPARE(poll(first.header("etag")).status, 304);
    QCOMPARE(poll('"' + since + '"').status, 304);
    QVERIFY(poll(first.header("etag")).body.isEmpty());
    QCOMPARE(poll("\"another\"").status, 200);
    QCOMPARE(service.api.command(token, "contact.modify", tiny::owner, phonePatch({}, u"+34 600 000 001"_s)).status,
             200);
    const HttpResponse next = poll(first.header("etag"));
    QCOMPARE(next.status, 200);
    QVERIFY(objectOf(next).value(u"changes"_s).toArray().size() >= 1);
}

void TestApi::changesAreStrict_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("answer");
    QTest::newRow("none") << QByteArray("limit=0") << u"422 validation limit out_of_range open"_s;
    QTest::newRow("too many") << QByteArray("limit=501") << u"422 validation limit out_of_range open"_s;
    for (const char *bad : {"limit=", "limit=abc", "limit=1e2", "limit=-1", "limit=%2B5", "limit=9999999999"})
        QTest::newRow(bad) << QByteArray(bad) << u"422 validation limit format open"_s;
    QTest::newRow("unknown") << QByteArray("account=x") << u"422 validation account unknown_field open"_s;
    QTest::newRow("twice") << QByteArray("limit=1&limit=2") << u"400 validation limit duplicate open"_s;
    QTest::newRow("token") << QByteArray("since=nonsense") << u"409 conflict since none open"_s;
}

void TestApi::changesAreStrict()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, answer);
    Service service;
    QCOMPARE(told(service.api.get("/v1/changes?" + query, service.tokenOf(tiny::owner))), answer);
}

void TestApi::changesAreCompressed()
{
    Service service;
    const QByteArray token = service.tokenOf(tiny::owner);
    const HttpResponse plain = service.api.get("/v1/changes", token);
    const HttpResponse packed = service.api.get("/v1/changes", token, {{"accept-encoding", "br, gzip"}});
    QCOMPARE(packed.header("content-encoding"), QByteArray("gzip"));
    QCOMPARE(packed.header("vary"), QByteArray("Accept-Encoding"));
    QCOMPARE(plain.header("vary"), QByteArray("Accept-Encoding"));
    QVERIFY(plain.header("content-encoding").isEmpty());
    QVERIFY(packed.body.size() < plain.body.size() / 2);
    QCOMPARE(gunzipped(packed.body, plain.body.size()), (std::expected<QByteArray, GunzipError>(plain.body)));
    // Small ones are not worth it; and nothing secret is compressed beside what the client chose.
    const HttpHeaders gzip{{"accept-encoding", "gzip"}};
    QVERIFY(service.api.get("/v1/changes?limit=1", token, gzip).header("content-encoding").isEmpty());
    const HttpResponse session = service.api.send(
        "POST", "/v1/sessions", {}, {{u"email"_s, tiny::emailOf(tiny::owner)}, {u"password"_s, tiny::password}}, gzip);
    QVERIFY(session.body.size() > 1024);
    QVERIFY(session.header("content-encoding").isEmpty());
}

void TestApi::commandRunsOnce()
{
    Service service;
    const QByteArray token = service.tokenOf(tiny::owner);
    const Id id = tiny::id(500);
    const QJsonObject arguments = phonePatch({}, u"+34 600 000 001"_s);
    const HttpResponse done = service.api.command(token, "contact.modify", tiny::owner, arguments, id);
    QCOMPARE(done.status, 200);
    const QStringList log = service.store.log();
    const HttpResponse again = service.api.command(token, "contact.modify", tiny::owner, arguments, id);
    QCOMPARE(again.body, done.body);
    const HttpResponse other = service.api.command(token, "contact.modify", tiny::owner,
                                                   phonePatch({}, u"+34 600 000 002"_s), id);
    QCOMPARE(other.status, 409);
    QVERIFY(!objectOf(other).value(u"settled"_s).toBool());
    QCOMPARE(service.store.log(), log);
    QCOMPARE(service.store.get<Contact>(tiny::owner).phone, u"+34600000001"_s);
}

void TestApi::commandRefusalsAreSettled()
{
    Service service;
    const QByteArray token = service.tokenOf(tiny::owner);
    const QByteArray technical = service.tokenOf(tiny::technical);
    const Id id = tiny::id(501);
    const auto stale = [&] {
        return told(
            service.api.command(token, "contact.modify", tiny::owner, phonePatch(u"1"_s, u"+34 600 000 001"_s), id));
    };
    QCOMPARE(stale(), u"412 conflict phone none settled"_s);
    QCOMPARE(stale(), u"412 conflict phone none settled"_s);
    QCOMPARE(told(service.api.command(token, "contact.modify", tiny::owner, phonePatch({}, u"no phone"_s))).left(20),
             u"422 validation phone"_s);
    QCOMPARE(told(service.api.command(technical, "account.modify", tiny::account, phonePatch({}, u"1"_s))).left(13),
             u"403 forbidden"_s);
    QCOMPARE(told(service.api.command(token, "ticket.close", tiny::id(999))).left(13), u"404 not_found"_s);
    QCOMPARE(told(service.api.command(token, "no.such", tiny::owner)).left(15), u"422 unsupported"_s);
    QVERIFY(told(service.api.command(token, "no.such", tiny::owner)).endsWith(u"settled"_s));
    QCOMPARE(told(service.api.command(token, "contact.invite", tiny::secondOwner, {{u"x"_s, 1}})),
             u"422 validation x unknown_field settled"_s);
}

/// If-Match names the version that was decided about.
void TestApi::decisionsAreAboutWhatWasSeen()
{
    Service service;
    const QByteArray token = service.tokenOf(tiny::owner);
    const auto version = [&] { return service.store.get<Ticket>(tiny::technicalTicket).version; };
    const auto decide = [&](const QByteArray &name, qint64 seen, const Id &key) {
        return service.api.send("POST", "/v1/commands/" + name, token,
                                {{u"target"_s, tiny::technicalTicket},
                                 {u"arguments"_s, QJsonObject()},
                                 {u"given_at"_s, u"2026-03-02T09:00:00Z"_s}},
                                {{"idempotency-key", key.toLatin1()},
                                 {"if-match", '"' + QByteArray::number(seen) + '"'}});
    };
    const qint64 first = version();
    QVERIFY(first > 0);
    QCOMPARE(decide("ticket.close", first, tiny::id(510)).status, 200);
    const qint64 closed = version();
    QVERIFY(closed > first);
    for (int i = 0; i < 2; ++i) // its lasting answer
        QCOMPARE(told(decide("ticket.reopen", first, tiny::id(511))), u"412 conflict base none settled"_s);
    QCOMPARE(service.store.get<Ticket>(tiny::technicalTicket).state, TicketState::Closed);
    QCOMPARE(decide("ticket.reopen", closed, tiny::id(512)).status, 200);
    QVERIFY(service.store.get<Ticket>(tiny::technicalTicket).state != TicketState::Closed);
}

void TestApi::commandHeadersAreStrict_data()
{
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<QString>("answer");
    const std::pair<QByteArray, QByteArray> key{"idempotency-key", tiny::id(600).toLatin1()};
    QTest::newRow("no key") << HttpHeaders{} << u"400 validation Idempotency-Key required open"_s;
    for (const QByteArray &bad :
         QList<QByteArray>{QByteArray("x"), tiny::id(600).toUpper().toLatin1(), "\"" + tiny::id(600).toLatin1(),
                           tiny::id(600).toLatin1() + "x", QByteArray("*")})
        QTest::newRow(bad.constData()) << HttpHeaders{{"idempotency-key", bad}}
                                       << u"400 validation Idempotency-Key format open"_s;
    for (const char *bad : {"42", "*", "W/\"42\"", "\"x\"", "\"1\", \"2\""})
        QTest::newRow(bad) << HttpHeaders{key, {"if-match", bad}} << u"400 validation If-Match format open"_s;
    QTest::newRow("quoted key") << HttpHeaders{{"idempotency-key", '"' + tiny::id(600).toLatin1() + '"'}} << u"200"_s;
}

void TestApi::commandHeadersAreStrict()
{
    QFETCH(HttpHeaders, headers);
    QFETCH(QString, answer);
    Service service;
    const QByteArray token = service.tokenOf(tiny::owner);
    const QStringList log = service.store.log();
    const HttpResponse response = service.api.send(
        "POST", "/v1/commands/contact.invite", token,
        {{u"target"_s, tiny::secondOwner}, {u"arguments"_s, QJsonObject()}, {u"given_at"_s, u"2026-03-02T09:00:00Z"_s}},
        headers);
    if (answer == u"200"_s) {
        QCOMPARE(response.status, 200);
        return;
    }
    QCOMPARE(told(response), answer);
    QCOMPARE(service.store.log(), log);
}

void TestApi::bodiesAreStrict_data()
{
    QTest::addColumn<HttpHeaders>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const HttpHeaders json{{"content-type", "application/json"}};
    const HttpHeaders packed{{"content-type", "application/json"}, {"content-encoding", "gzip"}};
    const QByteArray good = R"({"refresh_token":"x"})";
    QTest::newRow("good") << json << good << 401;
    QTest::newRow("good and packed") << packed << gzipped(good) << 401;
    QTest::newRow("no type") << HttpHeaders{} << good << 415;
    QTest::newRow("another type") << HttpHeaders{{"content-type", "text/plain"}} << good << 415;
    QTest::newRow("form") << HttpHeaders{{"content-type", "application/x-www-form-urlencoded"}} << QByteArray("a=b")
                          << 415;
    QTest::newRow("another coding") << HttpHeaders{json[0], {"content-encoding", "deflate"}} << good << 415;
    QTest::newRow("codings") << HttpHeaders{json[0], {"content-encoding", "gzip, gzip"}} << good << 415;
    QTest::newRow("not packed") << packed << good << 400;
    QTest::newRow("packed twice") << packed << gzipped(gzipped(good)) << 400;
    QTest::newRow("bomb") << packed << gzipped(QByteArray(10'000'000, ' ')) << 413;
    QTest::newRow("large") << json << QByteArray(16'385, ' ') << 413;
    QTest::newRow("nothing") << json << QByteArray() << 400;
    QTest::newRow("broken") << json << QByteArray("{\"refresh_token\":") << 400;
    QTest::newRow("deep") << json << QByteArray(10'000, '[') << 400;
    QTest::newRow("twice") << json << QByteArray(R"({"refresh_token":"x","refresh_token":"y"})") << 400;
    QTest::newRow("array") << json << QByteArray("[]") << 400;
    QTest::newRow("number") << json << QByteArray(R"({"refresh_token":1})") << 422;
    QTest::newRow("null") << json << QByteArray(R"({"refresh_token":null})") << 422;
    QTest::newRow("empty") << json << QByteArray(R"({"refresh_token":""})") << 422;
    QTest::newRow("unknown") << json << QByteArray(R"({"refresh_token":"x","__proto__":{}})") << 422;
    QTest::newRow("no UTF-8") << json << QByteArray("{\"refresh_token\":\"\xff\"}") << 400;
}

void TestApi::bodiesAreStrict()
{
    QFETCH(HttpHeaders, headers);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    Service service;
    QCOMPARE(service.api.send(Ask{"POST", "/v1/sessions/refresh", {}, body, headers}).status, status);
    QCOMPARE(service.api.send(Ask{"GET", "/v1/capabilities", {}, "x", {}}).status, 400);
}

void TestApi::documentsInParts_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("contentRange");
    const QByteArray all = "a document of invoice";
    QTest::newRow("whole") << QByteArray() << 200 << all << QByteArray();
    QTest::newRow("first") << QByteArray("bytes=0-0") << 206 << QByteArray("a") << QByteArray("bytes 0-0/21");
    QTest::newRow("from") << QByteArray("bytes=14-") << 206 << QByteArray("invoice") << QByteArray("bytes 14-20/21");
    QTest::newRow("last") << QByteArray("bytes=-7") << 206 << QByteArray("invoice") << QByteArray("bytes 14-20/21");
    QTest::newRow("several") << QByteArray("bytes=0-1,3-4") << 200 << all << QByteArray();
    QTest::newRow("nonsense") << QByteArray("lines=1-2") << 200 << all << QByteArray();
    QTest::newRow("beyond") << QByteArray("bytes=21-") << 416 << QByteArray() << QByteArray("bytes */21");
}

void TestApi::documentsInParts()
{
    QFETCH(QByteArray, range);
    QFETCH(int, status);
    QFETCH(QByteArray, part);
    QFETCH(QByteArray, contentRange);
    Service service;
    const HttpHeaders headers = range.isEmpty() ? HttpHeaders() : HttpHeaders{{"range", range}};
    const HttpResponse response = service.api.get("/v1/documents/invoice/" + tiny::invoice.toLatin1(),
                                                  service.tokenOf(tiny::owner), headers);
    QCOMPARE(response.status, status);
    QCOMPARE(response.header("content-range"), contentRange);
    if (status == 416)
        return;
    QCOMPARE(response.body, part);
    const QByteArray hash = QCryptographicHash::hash("a document of invoice", QCryptographicHash::Sha256);
    QCOMPARE(response.header("etag"), QByteArray('"' + hash.toHex() + '"'));
    QCOMPARE(response.header("repr-digest"), QByteArray("sha-256=:" + hash.toBase64() + ':'));
}

void TestApi::documentsAreConditional()
{
    Service service;
    const QByteArray token = service.tokenOf(tiny::owner);
    const QByteArray target = "/v1/documents/invoice/" + tiny::invoice.toLatin1();
    const QByteArray etag = service.api.get(target, token).header("etag");
    QCOMPARE(service.api.get(target, token, {{"if-none-match", "\"x\", " + etag}}).status, 304);
    QCOMPARE(service.api.get(target, token, {{"if-none-match", "\"x\""}}).status, 200);
    QCOMPARE(service.api.get(target, token, {{"range", "bytes=0-3"}, {"if-range", etag}}).status, 206);
    QCOMPARE(service.api.get(target, token, {{"range", "bytes=0-3"}, {"if-range", "\"x\""}}).status, 200);
    QCOMPARE(service.api.get(target, token, {{"range", "bytes=0-3"}, {"if-range", "W/" + etag}}).status, 200);
    for (const QByteArray &other :
         QList<QByteArray>{"/v1/documents/invoice/" + tiny::id(999).toLatin1(), QByteArray("/v1/documents/invoice/x"),
                           "/v1/documents/nothing/" + tiny::invoice.toLatin1(),
                           "/v1/documents/ticket/" + tiny::invoice.toLatin1()})
        QCOMPARE(service.api.get(other, token).status, 404);
}

void TestApi::methodsAndPaths()
{
    Service service;
    for (const char *method : {"PUT", "POST", "PATCH", "DELETE", "OPTIONS", "TRACE"}) {
        const HttpResponse response = service.api.send(Ask{method, "/v1/changes"});
        QCOMPARE(response.status, 405);
        QCOMPARE(response.header("allow"), QByteArray("GET, HEAD"));
    }
    QCOMPARE(service.api.send(Ask{"GET", "/v1/commands/contact.modify"}).header("allow"), QByteArray("POST"));
    for (const char *path : {"/", "/v1", "/v1/nothing", "/v2/changes", "/v1/changes/", "/admin", "/metrics"})
        QCOMPARE(service.api.get(path).status, 404);
    QCOMPARE(service.api.get("/v1/changes#x").status, 400);
    for (const char *path : {"/v1/changes", "/v1/session", "/v1/sessions"})
        QCOMPARE(service.api.get(path).status, 401);
}

void TestApi::headersStandOnce_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"authorization", "content-type", "content-encoding", "host", "idempotency-key", "if-match",
                             "if-range", "range"})
        QTest::newRow(name) << QByteArray(name);
}

void TestApi::headersStandOnce()
{
    QFETCH(QByteArray, name);
    Service service;
    const HttpResponse response = service.api.get("/v1/capabilities", {}, {{name, "a"}, {name, "b"}});
    QCOMPARE(told(response), u"400 validation %1 duplicate open"_s.arg(QString::fromLatin1(name)));
}

void TestApi::acceptIsHeeded()
{
    Service service;
    QCOMPARE(service.api.get("/v1/capabilities", {}, {{"accept", "text/html"}}).status, 406);
    QCOMPARE(service.api.get("/v1/capabilities", {}, {{"accept", "text/html, */*;q=0.1"}}).status, 200);
    QCOMPARE(service.api
                 .get("/v1/documents/invoice/" + tiny::invoice.toLatin1(), service.tokenOf(tiny::owner),
                      {{"accept", "application/pdf"}})
                 .status,
             200);
}

void TestApi::headIsGetWithoutItsBody()
{
    Service service;
    const QByteArray token = service.tokenOf(tiny::owner);
    for (const QByteArray &target :
         QList<QByteArray>{QByteArray("/v1/changes"), QByteArray("/v1/session"), QByteArray("/v1/capabilities"),
                           "/v1/documents/invoice/" + tiny::invoice.toLatin1()}) {
        const HttpResponse head = service.api.send(Ask{"HEAD", target, token});
        const HttpResponse get = service.api.get(target, token);
        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers, get.headers);
        QCOMPARE(head.body, get.body); // the transport keeps it back and tells its length
    }
}

void TestApi::failuresAreLoggedOnce()
{
    static QStringList lines;
    Service service;
    const QByteArray token = service.tokenOf(tiny::owner);
    const QtMessageHandler before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &line) { lines.append(line); });
    for (int i = 0; i < 3; ++i) {
        service.store.failAt(1);
        std::ignore = service.api.get("/v1/changes?since=x", token);
    }
    service.store.failAt(0);
    std::ignore = service.api.get("/v1/changes?since=x", token); // what is the asker's fault is none of the operator's
    qInstallMessageHandler(before);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines[0].contains(u"GET /v1/changes: made to fail"_s), qPrintable(lines[0]));
}

/// Every route while the n-th access to the database fails, for every n: an answer as described, nothing of SQL in it, and
/// never a settled refusal.
void TestApi::failuresTellNothingOfTheInside()
{
    Service service;
    const QByteArray token = service.tokenOf(tiny::owner);
    int failures = 0;
    const auto fails = [&](auto ask) {
        for (int n = 1; n < 60; ++n) {
            service.store.failAt(n);
            const HttpResponse response = ask(n);
            service.store.failAt(0);
            if (response.status < 400)
                return true;
            ++failures;
            if (response.status != 503 || response.body.contains("made to fail") || response.body.contains("SELECT")
                || objectOf(response).value(u"settled"_s).toBool())
                return false;
        }
        return false;
    };
    QVERIFY(fails([&](int) { return service.api.get("/v1/changes", token); }));
    QVERIFY(fails([&](int) { return service.api.get("/v1/session", token); }));
    QVERIFY(fails([&](int) { return service.api.get("/v1/sessions", token); }));
    QVERIFY(fails([&](int) { return service.api.get("/v1/documents/invoice/" + tiny::invoice.toLatin1(), token); }));
    QVERIFY(fails(
        [&](int) { return service.api.command(token, "ticket.close", tiny::technicalTicket, {}, tiny::id(700)); }));
    QVERIFY(failures > 10);
}

void TestApi::everythingIsAsDescribed()
{
    const QByteArray faults = exchangeFaults();
    QVERIFY2(faults.isEmpty(), faults.constData());
}

QTEST_GUILESS_MAIN(TestApi)

#include "tst_api.moc"
