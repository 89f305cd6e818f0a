// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/remoteerrors.h"
#include "tests/support/scriptedservice.h"

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// What is asked, and what is made of the answers.
class TestHttpProvider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensNothingBeforeItIsAsked();
    void asksForChanges();
    void nothingNewIsNoPage();
    void passesOverWhatANewerServiceSends();
    void aTokenThatCannotBeFollowedIsAConflict();
    void sendsACommand();
    void refusalsAreReplies_data();
    void refusalsAreReplies();
    void whatSaysNothingAboutTheCommandIsAnError_data();
    void whatSaysNothingAboutTheCommandIsAnError();
    void waitsAsLongAsADateSays();
    void readsWhatIsOffered();
    void listsAndEndsSessions();
    void changesThePasswordAndTheSecondFactor();
    void answersAThreadWithoutAnEventLoop();
};

namespace {

const QString token = u"refresh-1"_s;
const Command command{tiny::id(50), u"contact.modify"_s, tiny::owner, {{u"changes"_s, QJsonObject()}}, tiny::now, 3};

} // namespace

void TestHttpProvider::opensNothingBeforeItIsAsked()
{
    const QThread *const here = QThread::currentThread();
    const HttpProvider provider({u"Test"_s, QUrl(u"https://ejemplo.es"_s), QUrl(u"https://ejemplo.es/v1"_s)}, {});
    // Nothing to see but the heap: no thread was begun for it.
    QVERIFY(here->children().isEmpty());
}

void TestHttpProvider::asksForChanges()
{
    ScriptedService service;
    const QByteArray contact = QJsonDocument(recordToJson(tiny::contact(tiny::owner, ContactKind::Owner, u"Olga"_s,
                                                                        IdentityState::VerifiedByEmail)))
                                   .toJson(QJsonDocument::Compact);
    service.first = [&](const Asked &asked) -> std::optional<Scripted> {
        if (!asked.target.startsWith("/v1/changes"))
            return std::nullopt;
        return Scripted::json(R"({"changes":[{"type":"contact","id":")" + tiny::owner.toLatin1() + R"(","record":)"
                              + contact + R"(},{"type":"contact","id":")" + tiny::billing.toLatin1()
                              + R"("}],"token":"a/b+c=","has_more":true})");
    };
    const auto page = settled(service.provider()->changes(token, u"d/e+f="_s, 25));
    QVERIFY_RESULT(page);
    QCOMPARE(page->changes.size(), 2);
    QVERIFY(page->changes.first().record.has_value());
    QVERIFY(!page->changes.last().record.has_value());
    QCOMPARE(page->token, u"a/b+c="_s);
    QVERIFY(page->hasMore);
    const Asked asked = service.server.asked().last();
    QCOMPARE(asked.target, "/v1/changes?since=d%2Fe%2Bf%3D&limit=25");
    QCOMPARE(asked.headers.value("if-none-match"), "\"d/e+f=\"");
    QCOMPARE(asked.headers.value("accept-encoding"), "gzip");
    QVERIFY(asked.headers.value("user-agent").startsWith("areacliente/"));
}

void TestHttpProvider::nothingNewIsNoPage()
{
    ScriptedService service;
    service.first = [&](const Asked &asked) -> std::optional<Scripted> {
        if (!asked.target.startsWith("/v1/changes"))
            return std::nullopt;
        return Scripted{.status = 304, .headers = {{"ETag", "\"before\""}}};
    };
    const auto provider = service.provider();
    const auto page = settled(provider->changes(token, u"before"_s, 500));
    QVERIFY_RESULT(page);
    QVERIFY(page->changes.isEmpty() && !page->hasMore);
    QCOMPARE(page->token, u"before"_s);
    // To a question that named nothing it is no answer.
    QVERIFY(!settled(provider->changes(token, {}, 500)));
}

void TestHttpProvider::passesOverWhatANewerServiceSends()
{
    ScriptedService service;
    service.first = [&](const Asked &asked) -> std::optional<Scripted> {
        if (!asked.target.startsWith("/v1/changes"))
            return std::nullopt;
        return Scripted::json(R"({"changes":[{"type":"hologram","id":")" + tiny::id(92).toLatin1()
                              + R"(","record":{}}],"token":"t","has_more":false,
                                  "weather":"sunny"})");
    };
    const auto page = settled(service.provider()->changes(token, {}, 500));
    QVERIFY_RESULT(page);
    QVERIFY(page->changes.isEmpty());
}

void TestHttpProvider::aTokenThatCannotBeFollowedIsAConflict()
{
    ScriptedService service;
    service.first = [&](const Asked &asked) -> std::optional<Scripted> {
        if (!asked.target.startsWith("/v1/changes"))
            return std::nullopt;
        return Scripted::problem(409, R"("code":"conflict","field":"since")");
    };
    const auto page = settled(service.provider()->changes(token, u"before"_s, 500));
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::Conflict);
}

void TestHttpProvider::sendsACommand()
{
    ScriptedService service;
    const auto provider = service.provider();
    const auto reply = settled(provider->execute(token, command));
    QVERIFY_RESULT(reply);
    QCOMPARE(reply->version, 7);
    QVERIFY(!reply->refusal);
    const Asked asked = service.server.asked().last();
    QCOMPARE(asked.method, "POST");
    QCOMPARE(asked.target, "/v1/commands/contact.modify");
    QCOMPARE(asked.headers.value("idempotency-key"), command.id.toLatin1());
    QCOMPARE(asked.headers.value("if-match"), "\"3\"");
    QCOMPARE(asked.headers.value("content-type"), "application/json");
    const QJsonObject body = QJsonDocument::fromJson(asked.body).object();
    QCOMPARE(body.keys(), QStringList({u"arguments"_s, u"given_at"_s, u"target"_s}));
    Command without = command;
    without.base = 0;
    QVERIFY_RESULT(settled(provider->execute(token, without)));
    QVERIFY(!service.server.asked().last().headers.contains("if-match"));
}

void TestHttpProvider::refusalsAreReplies_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<Rule>("rule");
    QTest::newRow("412") << 412 << QByteArray(R"("code":"conflict","settled":true)") << ErrorCode::Conflict
                         << Rule::None;
    QTest::newRow("422") << 422 << QByteArray(R"("code":"validation","field":"tax_id","rule":"format","settled":true)")
                         << ErrorCode::Validation << Rule::Format;
    QTest::newRow("403") << 403 << QByteArray(R"("code":"forbidden","settled":true)") << ErrorCode::Forbidden
                         << Rule::None;
    QTest::newRow("404") << 404 << QByteArray(R"("code":"not_found","settled":true)") << ErrorCode::NotFound
                         << Rule::None;
}

void TestHttpProvider::refusalsAreReplies()
{
    QFETCH(int, status);
    QFETCH(QByteArray, members);
    QFETCH(ErrorCode, code);
    QFETCH(Rule, rule);
    ScriptedService service;
    service.first = [&](const Asked &asked) -> std::optional<Scripted> {
        if (!asked.target.startsWith("/v1/commands"))
            return std::nullopt;
        return Scripted::problem(status, members);
    };
    const auto reply = settled(service.provider()->execute(token, command));
    QVERIFY_RESULT(reply);
    QVERIFY(reply->refusal.has_value());
    QCOMPARE(reply->refusal->code, code);
    QCOMPARE(reply->refusal->rule, rule);
}

void TestHttpProvider::whatSaysNothingAboutTheCommandIsAnError_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("not settled") << 422 << QByteArray(R"("code":"validation","settled":false)")
                                 << ErrorCode::Validation;
    QTest::newRow("not said") << 403 << QByteArray(R"("code":"forbidden")") << ErrorCode::Forbidden;
    QTest::newRow("429") << 429 << QByteArray(R"("code":"rate_limited","settled":false)") << ErrorCode::RateLimited;
    QTest::newRow("500") << 500 << QByteArray(R"("code":"storage","settled":false)") << ErrorCode::Offline;
}

void TestHttpProvider::whatSaysNothingAboutTheCommandIsAnError()
{
    QFETCH(int, status);
    QFETCH(QByteArray, members);
    QFETCH(ErrorCode, code);
    ScriptedService service;
    service.first = [&](const Asked &asked) -> std::optional<Scripted> {
        if (!asked.target.startsWith("/v1/commands"))
            return std::nullopt;
        return Scripted::problem(status, members);
    };
    const auto reply = settled(service.provider()->execute(token, command));
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, code);
}

void TestHttpProvider::waitsAsLongAsADateSays()
{
    ScriptedService service;
    service.first = [&](const Asked &) {
        Scripted reply = Scripted::problem(503, R"("code":"offline")");
        const QDateTime when = QDateTime::currentDateTimeUtc().addSecs(600);
        reply.headers.append(
            {"Retry-After", QLocale::c().toString(when, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1()});
        return reply;
    };
    const auto page = settled(service.provider()->changes(token, {}, 500));
    QVERIFY(!page);
    QVERIFY(page.error().retryAfter > 500 && page.error().retryAfter <= 600);
}

void TestHttpProvider::readsWhatIsOffered()
{
    ScriptedService service;
    service.first = [](const Asked &asked) -> std::optional<Scripted> {
        if (asked.headers.contains("authorization"))
            return Scripted{.status = 500};
        return Scripted::json(R"({"provider_name":"Alojamientos","commands":["ticket.reply"],"sessions":true,
                                  "password_change":true,"two_factor":true,"attachments":true,"telepathy":true})");
    };
    const auto offered = settled(service.provider()->capabilities());
    QVERIFY_RESULT(offered);
    QCOMPARE(*offered, (Capabilities{u"Alojamientos"_s, {u"ticket.reply"_s}, true, true, true, true}));
}

void TestHttpProvider::listsAndEndsSessions()
{
    ScriptedService service;
    service.first = [](const Asked &asked) -> std::optional<Scripted> {
        if (asked.target != "/v1/sessions")
            return std::nullopt;
        return Scripted::json(R"({"sessions":[{"id":")" + tiny::id(91).toLatin1()
                              + R"(","device":"Portátil","address":"192.0.2.7","started_at":"2026-03-02T09:00:00.000Z",
                                 "last_used_at":"2026-03-02T09:00:00.000Z","is_current":true}]})");
    };
    const auto provider = service.provider();
    const auto sessions = settled(provider->sessions(token));
    QVERIFY_RESULT(sessions);
    QCOMPARE(sessions->size(), 1);
    QCOMPARE(sessions->first().device, u"Portátil"_s);
    QVERIFY_RESULT(settled(provider->endSession(token, tiny::id(91))));
    QCOMPARE(service.server.askedFor("DELETE", "/v1/sessions/" + tiny::id(91).toLatin1()), 1);
    // Whatever an id is, it is one part of the path.
    QVERIFY_RESULT(settled(provider->endSession(token, u"../session?x#y"_s)));
    QCOMPARE(service.server.asked().last().target, "/v1/sessions/..%2Fsession%3Fx%23y");
}

void TestHttpProvider::changesThePasswordAndTheSecondFactor()
{
    ScriptedService service;
    const auto provider = service.provider();
    QVERIFY_RESULT(settled(provider->changePassword(token, u"one"_s, u"two"_s)));
    QCOMPARE(QJsonDocument::fromJson(service.server.asked().last().body).object(),
             QJsonObject({{u"current"_s, u"one"_s}, {u"next"_s, u"two"_s}}));
    const auto offer = settled(provider->beginTwoFactor(token, u"one"_s));
    QVERIFY_RESULT(offer);
    QCOMPARE(offer->secret, u"ABC"_s);
    const auto codes = settled(provider->confirmTwoFactor(token, u"123456"_s));
    QVERIFY_RESULT(codes);
    QCOMPARE(*codes, QStringList(u"one"_s));
    QVERIFY_RESULT(settled(provider->disableTwoFactor(token, u"one"_s, u"123456"_s)));
    QCOMPARE(service.server.asked().last().target, "/v1/two-factor/disable");
}

void TestHttpProvider::answersAThreadWithoutAnEventLoop()
{
    ScriptedService service;
    // The caller's thread waits; the server's goes on, which is this one.
    Worker caller(u"caller"_s);
    const auto provider = service.provider();
    auto page = caller.run([&] { return await(provider->changes(token, {}, 500)); });
    QVERIFY_RESULT(settled(page));
}

QTEST_GUILESS_MAIN(TestHttpProvider)
#include "tst_httpprovider.moc"
