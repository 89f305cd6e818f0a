// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/errorjson.h"
#include "app/services/fieldpatch.h"
#include "app/sync/accountsession.h"
#include "app/wire/changeswire.h"
#include "app/wire/commandwire.h"
#include "app/wire/problemwire.h"
#include "app/wire/sessionwire.h"
#include "app/wire/wirejson.h"
#include "tests/support/fixedclock.h"
#include "tests/support/scriptedservice.h"

#include <QSignalSpy>
#include <QUrlQuery>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// A replica that follows a real authority over HTTPS.
class TestHttpSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void bringsTheAccountAndSendsWhatWaits();
    void aCommandWhoseReplyIsLostIsDoneOnce();
    void rowsLeaveWhenTheRoleChanges();
    void theOutboxOutlivesAResync();
    void aContactThatIsGoneIsSignedOut();
    void staysReadableWhileTheServiceIsAway();

private:
    [[nodiscard]] Scripted answer(const Asked &asked);
    [[nodiscard]] Scripted run(const Asked &asked, Authority &authority);
    template <class Change>
    void atTheProvider(Change change);
    template <RecordLike R>
    [[nodiscard]] qint64 count();
    void rename(const QString &from, const QString &to);
    [[nodiscard]] SyncPhase settle();

    std::unique_ptr<QTemporaryDir> m_directory;
    FixedClock m_clock;
    std::unique_ptr<EmbeddedProvider> m_authority;
    std::unique_ptr<ScriptedService> m_service;
    std::unique_ptr<HttpProvider> m_provider;
    std::unique_ptr<ReplicaHost> m_host;
    std::unique_ptr<AccountSession> m_session;
    int m_lostReplies = 0;
    bool m_isAway = false;
};

namespace {

template <class T, class Write>
Scripted reply(const Result<T> &result, Write write, bool isSettled = false)
{
    if (result)
        return Scripted::json(wireBytes(write(*result)));
    const int status = result.error().code == ErrorCode::Unauthenticated ? 401 : 409;
    return {.status = status,
            .body = wireBytes(problemToJson({result.error(), isSettled}, status)),
            .headers = {{"Content-Type", "application/problem+json"}}};
}

QJsonObject objectIn(const Asked &asked)
{
    return QJsonDocument::fromJson(asked.body).object();
}

} // namespace

/// The routes that a replica needs, over the authority's own functions.
Scripted TestHttpSync::run(const Asked &asked, Authority &authority)
{
    const QString token = QString::fromLatin1(asked.headers.value("authorization").sliced(7));
    const QUrl url = QUrl::fromEncoded(asked.target);
    if (url.path() == "/v1/session"_L1)
        return reply(authority.resume(token), signedInToJson);
    if (url.path() == "/v1/changes"_L1) {
        const QUrlQuery query(url);
        const QString since = query.queryItemValue(u"since"_s, QUrl::FullyDecoded);
        return reply(authority.changes(token, since, query.queryItemValue(u"limit"_s).toInt()),
                     [](const ChangesPage &page) { return QJsonDocument::fromJson(changesToJson(page)).object(); });
    }
    Command command = commandBodyFromJson(objectIn(asked)).value();
    command.id = QString::fromLatin1(asked.headers.value("idempotency-key"));
    command.name = url.path().section(u'/', -1);
    const auto done = authority.execute(token, command);
    if (done && done->refusal)
        return reply(Result<CommandReply>(std::unexpected(*done->refusal)), commandReplyToJson, true);
    return reply(done, commandReplyToJson);
}

Scripted TestHttpSync::answer(const Asked &asked)
{
    if (m_isAway)
        return {.status = 503, .headers = {{"Retry-After", "30"}}};
    const auto answered = await(m_authority->withAuthority([&](Database &, Authority &authority) -> Result<Scripted> {
        if (asked.target == "/v1/sessions") {
            const SignInRequest request = signInFromJson(objectIn(asked)).value();
            return reply(authority.openSession(request.email, request.password, {}, {request.device, {}}),
                         sessionToJson);
        }
        if (asked.target == "/v1/sessions/refresh")
            return reply(authority.refresh(refreshFromJson(objectIn(asked)).value(), {}), sessionToJson);
        if (asked.target == "/v1/capabilities")
            return Scripted::json(R"({"provider_name":"Test","commands":[]})");
        return run(asked, authority);
    }));
    Scripted scripted = answered.value();
    if (asked.target.startsWith("/v1/commands/") && m_lostReplies > 0) {
        --m_lostReplies;
        scripted.fault = Fault::Drop;
    }
    return scripted;
}

void TestHttpSync::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_lostReplies = 0;
    m_isAway = false;
    m_authority = std::make_unique<EmbeddedProvider>(
        tiny::providerOptions(m_directory->filePath(u"authority.sqlite"_s)));
    m_service = std::make_unique<ScriptedService>();
    m_service->first = [this](const Asked &asked) { return std::optional(answer(asked)); };
    m_provider = m_service->provider();
    m_host = std::make_unique<ReplicaHost>(m_directory->filePath(u"replica.sqlite"_s));
    const auto who = settled(m_provider->signIn(tiny::emailOf(tiny::billing), tiny::password, {}));
    QVERIFY_RESULT(who);
    QVERIFY_RESULT(settled(m_host->run([who](Replica &replica) { return replica.adopt(*who); })));
    m_session = std::make_unique<AccountSession>(*m_host, *m_provider, m_clock,
                                                 AccountSession::Start{who->accountId, who->actor, Policy::builtIn(),
                                                                       who->sessionToken, std::nullopt});
}

void TestHttpSync::cleanup()
{
    m_session.reset();
    m_provider.reset();
    m_host.reset();
    m_service.reset();
    m_authority.reset();
}

template <class Change>
void TestHttpSync::atTheProvider(Change change)
{
    QVERIFY_RESULT(await(m_authority->withAuthority([change](Database &database, Authority &) -> Result<void> {
        ChangeFeed feed(database, tiny::account);
        RecordStore store(database, tiny::account, &feed, nullptr);
        return change(store);
    })));
}

template <RecordLike R>
qint64 TestHttpSync::count()
{
    return await(m_host->read([](const RecordStore &store) { return store.count<R>(); })).value();
}

SyncPhase TestHttpSync::settle()
{
    SyncEngine &engine = m_session->sync();
    engine.sync();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(engine.phase() != SyncPhase::Syncing, 20'000); }();
    return engine.phase();
}

/// The contact changes its own name.
void TestHttpSync::rename(const QString &from, const QString &to)
{
    std::optional<Result<void>> given;
    m_session->submit(this, u"contact.modify"_s, tiny::billing, patchToJson({{u"given_name"_s, from, to}}),
                      [&](Result<void> result) { given = std::move(result); });
    QTRY_VERIFY(given.has_value());
    QVERIFY_RESULT(*given);
}

void TestHttpSync::bringsTheAccountAndSendsWhatWaits()
{
    QCOMPARE(settle(), SyncPhase::Idle);
    QCOMPARE(count<Invoice>(), 1);
    rename(u"Bea"_s, u"Beatriz"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->outbox().isEmpty() && m_session->sync().phase() == SyncPhase::Idle, 20'000);
    atTheProvider([](RecordStore &store) -> Result<void> {
        const auto contact = store.get<Contact>(tiny::billing);
        return contact && contact->givenName == u"Beatriz"_s ? Result<void>() : fail(ErrorCode::NotFound, u"Beatriz"_s);
    });
}

void TestHttpSync::aCommandWhoseReplyIsLostIsDoneOnce()
{
    QCOMPARE(settle(), SyncPhase::Idle);
    m_lostReplies = 20; // more often than Qt's own network repeats a request
    rename(u"Bea"_s, u"Beatriz"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_session->sync().phase(), SyncPhase::Offline, 20'000);
    QCOMPARE(m_session->outbox().size(), 1);
    m_lostReplies = 0;
    QCOMPARE(settle(), SyncPhase::Idle);
    QTRY_VERIFY(m_session->outbox().isEmpty());
    QVERIFY(m_service->server.askedFor("POST", "/v1/commands/contact.modify") >= 2);
    atTheProvider([](RecordStore &store) -> Result<void> {
        const auto entries = store.count<ActivityEntry>({u"action = 'contact.modify'"_s});
        return entries.value_or(0) == 1 ? Result<void>() : fail(ErrorCode::Conflict, u"not once"_s);
    });
}

namespace {

/// In the place of the one there was: an account has one technical contact at most.
Result<void> makeTechnical(RecordStore &store)
{
    if (auto erased = store.erase<Contact>(tiny::technical); !erased)
        return erased;
    auto contact = store.get<Contact>(tiny::billing);
    contact->kind = ContactKind::Technical;
    return store.put(*contact);
}

} // namespace

void TestHttpSync::rowsLeaveWhenTheRoleChanges()
{
    QCOMPARE(settle(), SyncPhase::Idle);
    QCOMPARE(count<Invoice>(), 1);
    atTheProvider(makeTechnical);
    QCOMPARE(settle(), SyncPhase::Idle);
    QCOMPARE(count<Invoice>(), 0);
    QVERIFY(!m_session->sees(Area::Invoices));
    QCOMPARE(m_session->actor().kind, ContactKind::Technical);
}

void TestHttpSync::theOutboxOutlivesAResync()
{
    QCOMPARE(settle(), SyncPhase::Idle);
    m_isAway = true;
    rename(u"Bea"_s, u"Beatriz"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_session->sync().phase(), SyncPhase::Offline, 20'000);
    QCOMPARE(m_session->sync().lastError().retryAfter, 30);
    atTheProvider(makeTechnical);
    m_isAway = false;
    QCOMPARE(settle(), SyncPhase::Idle);
    QTRY_VERIFY(m_session->outbox().isEmpty());
    const auto own = await(m_host->read([](const RecordStore &store) { return store.get<Contact>(tiny::billing); }));
    QCOMPARE(own.value().givenName, u"Beatriz"_s);
    QCOMPARE(count<Invoice>(), 0);
}

void TestHttpSync::aContactThatIsGoneIsSignedOut()
{
    QCOMPARE(settle(), SyncPhase::Idle);
    atTheProvider([](RecordStore &store) { return store.erase<Contact>(tiny::billing); });
    QCOMPARE(settle(), SyncPhase::SignedOut);
}

void TestHttpSync::staysReadableWhileTheServiceIsAway()
{
    QCOMPARE(settle(), SyncPhase::Idle);
    m_isAway = true;
    QCOMPARE(settle(), SyncPhase::Offline);
    QCOMPARE(count<Invoice>(), 1);
}

QTEST_GUILESS_MAIN(TestHttpSync)
#include "tst_httpsync.moc"
