// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/remoteerrors.h"
#include "tests/support/scriptedservice.h"

#include <QPromise>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// Tokens: when they are fetched, how often, and what becomes of them.
class TestHttpSessions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsIn();
    void asksForTheSecondFactor();
    void signsInAgain();
    void refreshesOnceForEverybody();
    void usesAnAccessTokenAsLongAsItHolds();
    void refreshesWhatTheServiceNoLongerTakes();
    void goesNoFurtherThanOnce();
    void aWrongPasswordIsNotAboutTheToken();
    void waitsForTheTokenToBeKept();
    void aTokenThatIsBeingKeptMeansTheSameSession();
    void goesOnWhereTheTokenCannotBeKept();
    void oldTokensMeanTheSameSession();
    void aLostReplyIsAskedForAgain();
    void aSessionThatEndedIsUnauthenticated();
    void signsOut();
    void signingOutKeepsNoToken();
    void tokensStandInNoAddress();
};

namespace {

const QString token = u"refresh-1"_s;

QByteArray bodyOf(const Asked &asked, const QString &member)
{
    return QJsonDocument::fromJson(asked.body).object().value(member).toString().toUtf8();
}

} // namespace

void TestHttpSessions::signsIn()
{
    ScriptedService service;
    const auto provider = service.provider();
    const auto who = settled(provider->signIn(u"o@tienda.example"_s, u"contraseña"_s, u"123456"_s));
    QVERIFY_RESULT(who);
    QCOMPARE(who->sessionToken, token);
    QCOMPARE(who->accountId, tiny::account);
    QCOMPARE(who->actor.contactId, tiny::owner);
    QCOMPARE(who->name, u"Olga"_s);
    const Asked asked = service.server.asked().first();
    QCOMPARE(bodyOf(asked, u"email"_s), "o@tienda.example");
    QCOMPARE(bodyOf(asked, u"password"_s), "contraseña");
    QCOMPARE(bodyOf(asked, u"code"_s), "123456");
    QCOMPARE(bodyOf(asked, u"device"_s), "A desk");
    // The access token that came with it is good at once.
    QVERIFY_RESULT(settled(provider->changes(who->sessionToken, {}, 500)));
    QCOMPARE(service.refreshes(), 0);
}

void TestHttpSessions::asksForTheSecondFactor()
{
    ScriptedService service;
    service.first = [](const Asked &) { return Scripted::problem(401, R"("code":"second_factor")"); };
    const auto who = settled(service.provider()->signIn(u"o@tienda.example"_s, u"secret"_s, {}));
    QVERIFY(!who);
    QCOMPARE(who.error().code, ErrorCode::SecondFactor);
    QVERIFY(!service.server.asked().first().body.contains("code"));
}

void TestHttpSessions::signsInAgain()
{
    ScriptedService service;
    const auto provider = service.provider();
    QVERIFY_RESULT(settled(provider->signInAgain(tiny::account, tiny::owner, u"secret"_s, {})));
    QCOMPARE(bodyOf(service.server.asked().first(), u"account_id"_s), tiny::account.toLatin1());
    QCOMPARE(bodyOf(service.server.asked().first(), u"contact_id"_s), tiny::owner.toLatin1());
}

void TestHttpSessions::refreshesOnceForEverybody()
{
    ScriptedService service;
    const auto provider = service.provider();
    auto who = provider->resume(token);
    auto page = provider->changes(token, {}, 500);
    auto list = provider->sessions(token);
    QVERIFY_RESULT(settled(page));
    QVERIFY_RESULT(settled(list));
    const auto resumed = settled(who);
    QVERIFY_RESULT(resumed);
    QCOMPARE(resumed->sessionToken, u"refresh-2"_s);
    QCOMPARE(service.refreshes(), 1);
}

void TestHttpSessions::usesAnAccessTokenAsLongAsItHolds()
{
    ScriptedService service;
    const auto provider = service.provider();
    QVERIFY_RESULT(settled(provider->resume(token)));
    for (int i = 0; i < 3; ++i)
        QVERIFY_RESULT(settled(provider->resume(token)));
    QCOMPARE(service.refreshes(), 1);
    QCOMPARE(service.server.askedFor("GET", "/v1/session"), 3);
    // One that is given for no time at all is fetched for every call.
    service.expiresIn = 0;
    service.generation = 1;
    const auto other = service.provider();
    QVERIFY_RESULT(settled(other->changes(token, {}, 500)));
    QVERIFY_RESULT(settled(other->changes(token, {}, 500)));
    QCOMPARE(service.refreshes(), 3);
}

void TestHttpSessions::refreshesWhatTheServiceNoLongerTakes()
{
    ScriptedService service;
    const auto provider = service.provider();
    QVERIFY_RESULT(settled(provider->resume(token)));
    int refused = 0;
    service.first = [&](const Asked &asked) -> std::optional<Scripted> {
        if (!asked.target.startsWith("/v1/changes") || asked.headers.value("authorization") != "Bearer access-2")
            return std::nullopt;
        ++refused;
        return Scripted::problem(401, R"("code":"unauthenticated")");
    };
    auto one = provider->changes(token, {}, 500);
    auto two = provider->changes(token, {}, 500);
    QVERIFY_RESULT(settled(one));
    QVERIFY_RESULT(settled(two));
    QVERIFY(refused == 2 || refused == 1); // the second may have waited for the first's new token
    QCOMPARE(service.refreshes(), 2);
}

void TestHttpSessions::goesNoFurtherThanOnce()
{
    ScriptedService service;
    const auto provider = service.provider();
    service.first = [&](const Asked &asked) -> std::optional<Scripted> {
        if (!asked.target.startsWith("/v1/changes"))
            return std::nullopt;
        return Scripted::problem(401, R"("code":"unauthenticated")");
    };
    const auto page = settled(provider->changes(token, {}, 500));
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::Unauthenticated);
    QCOMPARE(service.server.askedFor("GET", "/v1/changes"), 2);
    QCOMPARE(service.refreshes(), 2);
}

void TestHttpSessions::aWrongPasswordIsNotAboutTheToken()
{
    ScriptedService service;
    const auto provider = service.provider();
    QVERIFY_RESULT(settled(provider->resume(token)));
    service.first = [](const Asked &asked) -> std::optional<Scripted> {
        if (asked.target != "/v1/password")
            return std::nullopt;
        return Scripted::problem(401, R"("code":"unauthenticated","field":"current")");
    };
    const auto changed = settled(provider->changePassword(token, u"wrong"_s, u"next"_s));
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::Unauthenticated);
    QCOMPARE(changed.error().field, u"current"_s);
    QCOMPARE(service.server.askedFor("PUT", "/v1/password"), 1); // a second try would count against the limit
    QCOMPARE(service.refreshes(), 1);
}

void TestHttpSessions::waitsForTheTokenToBeKept()
{
    ScriptedService service;
    const auto provider = service.provider();
    QPromise<Result<void>> keychain;
    keychain.start();
    QStringList told;
    provider->setTokenKeeper([&](const QString &before, const QString &now) {
        told = {before, now};
        return keychain.future();
    });
    auto page = provider->changes(token, {}, 500);
    QTRY_COMPARE(told, QStringList({u"refresh-1"_s, u"refresh-2"_s}));
    QCOMPARE(service.server.askedFor("GET", "/v1/changes"), 0);
    QVERIFY(!page.isFinished());
    keychain.addResult(Result<void>());
    keychain.finish();
    QVERIFY_RESULT(settled(page));
    QCOMPARE(service.server.askedFor("GET", "/v1/changes"), 1);
}

void TestHttpSessions::aTokenThatIsBeingKeptMeansTheSameSession()
{
    ScriptedService service;
    const auto provider = service.provider();
    QPromise<Result<void>> keychain;
    keychain.start();
    QString told;
    provider->setTokenKeeper([&](const QString &, const QString &now) {
        told = now;
        return keychain.future();
    });
    auto first = provider->changes(token, {}, 500);
    QTRY_COMPARE(told, u"refresh-2"_s);
    auto second = provider->changes(told, {}, 500);
    keychain.addResult(Result<void>());
    keychain.finish();
    QVERIFY_RESULT(settled(first));
    QVERIFY_RESULT(settled(second));
    QCOMPARE(service.refreshes(), 1);
}

void TestHttpSessions::goesOnWhereTheTokenCannotBeKept()
{
    ScriptedService service;
    const auto provider = service.provider();
    provider->setTokenKeeper([](const QString &, const QString &) {
        return QtFuture::makeReadyFuture(Result<void>(fail(ErrorCode::KeychainUnavailable, u"locked"_s)));
    });
    QVERIFY_RESULT(settled(provider->changes(token, {}, 500)));
}

void TestHttpSessions::oldTokensMeanTheSameSession()
{
    ScriptedService service;
    service.expiresIn = 0; // every call has a token of its own
    const auto provider = service.provider();
    for (int i = 0; i < 3; ++i)
        QVERIFY_RESULT(settled(provider->changes(token, {}, 500)));
    QCOMPARE(service.generation, 4);
    const auto who = settled(provider->resume(u"refresh-2"_s));
    QVERIFY_RESULT(who);
    QCOMPARE(who->sessionToken, u"refresh-5"_s);
}

void TestHttpSessions::aLostReplyIsAskedForAgain()
{
    ScriptedService service;
    const auto provider = service.provider();
    bool isLost = true;
    QByteArrayList given;
    service.first = [&](const Asked &asked) -> std::optional<Scripted> {
        if (asked.target != "/v1/sessions/refresh")
            return std::nullopt;
        given.append(bodyOf(asked, u"refresh_token"_s));
        if (isLost)
            return Scripted{.body = service.session(2), .fault = Fault::HalfBody, .cutAt = 50};
        // As the service has it: what was asked before is answered as before.
        service.generation = 2;
        return Scripted::json(service.session(2));
    };
    const auto page = settled(provider->changes(token, {}, 500));
    QVERIFY(!page);
    QCOMPARE(page.error().code, ErrorCode::Offline);
    isLost = false;
    QVERIFY_RESULT(settled(provider->changes(token, {}, 500)));
    QCOMPARE(given, QByteArrayList({"refresh-1", "refresh-1"}));
}

void TestHttpSessions::aSessionThatEndedIsUnauthenticated()
{
    ScriptedService service;
    service.generation = 9;
    const auto provider = service.provider();
    auto one = provider->changes(token, {}, 500);
    auto two = provider->sessions(token);
    const auto page = settled(one);
    const auto list = settled(two);
    QVERIFY(!page && !list);
    QCOMPARE(page.error().code, ErrorCode::Unauthenticated);
    QCOMPARE(list.error().code, ErrorCode::Unauthenticated);
    // Signing out of it is no error: it is over.
    QVERIFY_RESULT(settled(provider->signOut(token)));
}

void TestHttpSessions::signsOut()
{
    ScriptedService service;
    const auto provider = service.provider();
    const auto who = settled(provider->signIn(u"o@tienda.example"_s, u"secret"_s, {}));
    QVERIFY_RESULT(settled(provider->signOut(who->sessionToken)));
    QCOMPARE(service.server.askedFor("DELETE", "/v1/session"), 1);
    QCOMPARE(service.server.asked().last().headers.value("authorization"), "Bearer access-1");
    QCOMPARE(service.refreshes(), 0);
}

void TestHttpSessions::signingOutKeepsNoToken()
{
    ScriptedService service;
    const auto provider = service.provider();
    bool isKept = false;
    provider->setTokenKeeper([&](const QString &, const QString &) {
        isKept = true;
        return QtFuture::makeReadyFuture(Result<void>());
    });
    QVERIFY_RESULT(settled(provider->signOut(token)));
    QCOMPARE(service.refreshes(), 1);
    QVERIFY(!isKept);
}

void TestHttpSessions::tokensStandInNoAddress()
{
    ScriptedService service;
    const auto provider = service.provider();
    const auto who = settled(provider->signIn(u"o@tienda.example"_s, u"secret"_s, {}));
    QVERIFY_RESULT(settled(provider->changes(who->sessionToken, u"feed"_s, 500)));
    QVERIFY_RESULT(settled(provider->signOut(who->sessionToken)));
    for (const Asked &asked : service.server.asked()) {
        QVERIFY(!asked.target.contains("refresh-"));
        QVERIFY(!asked.target.contains("access-"));
        QVERIFY(!asked.headers.contains("cookie"));
    }
}

QTEST_GUILESS_MAIN(TestHttpSessions)
#include "tst_httpsessions.moc"
