// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/logwriter.h"
#include "app/services/contactservice.h"
#include "app/sync/accountsession.h"
#include "tests/support/await.h"
#include "tests/support/faultyprovider.h"
#include "tests/support/fixedclock.h"
#include "tests/support/heldprovider.h"
#include "tests/support/tinyaccount.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <semaphore>

using namespace areacliente;
using namespace Qt::StringLiterals;

class SyncEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void bringsTheAccount();
    void sendsWhatWaits();
    void staysReadableOffline();
    void repeatsACommandWhoseReplyWasLost();
    void showsARefusalWithItsReason();
    void showsACommandWhoseIdIsTaken();
    void resyncsWhenTheRoleChanges();
    void keepsItsRowsUntilTheNewOnesCome();
    void followsTheFeedPastACommandThatCannotBeAnswered_data();
    void followsTheFeedPastACommandThatCannotBeAnswered();
    void fetchesAnewWhatAnOlderProgramPassedOver();
    void noticesThatTheSessionEnded();
    void runsAgainForWhatCameMeanwhile();
    void survivesItsEndInTheMiddle();
    void endsAtOnceWhenCancelled();
    void goesOnFromWhereItWasCancelled();
    void fetchesAheadOfTheReplicaAndNoFurther();
    void keepsACommandThatWasCancelledOnItsWay();
    void logsAFailedRoundInOneLine();
    void suspectsAStoreThatGivesDamagedRows();
    void plansItsNextRound();
    void waitsAsLongAsTheProviderAsks();
    void changesWaitAsLongAsTheProviderAsks();
    void pausesInALongRoundWhereTheProviderAsks();
    void plansNothingOnceTheSessionHasEnded();

private:
    void start(const Id &contact);
    void addTickets(int count);
    void rename(const QString &from, const QString &to);
    [[nodiscard]] SyncPhase settle();
    [[nodiscard]] std::optional<ReplicaState> state();
    [[nodiscard]] Contact shown(const Id &contact);

    std::unique_ptr<QTemporaryDir> m_directory;
    std::atomic<bool> m_isDamaged = false;
    FixedClock m_clock;
    std::unique_ptr<EmbeddedProvider> m_embedded;
    std::unique_ptr<FaultyProvider> m_provider;
    std::unique_ptr<ReplicaHost> m_host;
    std::unique_ptr<AccountSession> m_session;
};

void SyncEngineTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_embedded = std::make_unique<EmbeddedProvider>(
        tiny::providerOptions(m_directory->filePath(u"authority.sqlite"_s)));
    m_provider = std::make_unique<FaultyProvider>(*m_embedded);
    m_isDamaged = false;
    m_host = std::make_unique<ReplicaHost>(m_directory->filePath(u"replica.sqlite"_s), [this]() -> Result<void> {
        return m_isDamaged ? fail(ErrorCode::Corrupt, u"made to be damaged"_s) : Result<void>();
    });
    start(tiny::owner);
}

void SyncEngineTest::cleanup()
{
    m_session.reset();
    m_host.reset();
    m_provider.reset();
    m_embedded.reset();
}

void SyncEngineTest::start(const Id &contact)
{
    const auto signedIn = await(m_provider->signIn(tiny::emailOf(contact), tiny::password, {}));
    QVERIFY_RESULT(signedIn);
    QVERIFY_RESULT(await(m_host->run([signedIn](Replica &replica) { return replica.adopt(*signedIn); })));
    m_session = std::make_unique<AccountSession>(*m_host, *m_provider, m_clock,
                                                 AccountSession::Start{signedIn->accountId, signedIn->actor,
                                                                       Policy::builtIn(), signedIn->sessionToken,
                                                                       std::nullopt});
}

/// Runs a round to its end.
SyncPhase SyncEngineTest::settle()
{
    SyncEngine &engine = m_session->sync();
    engine.sync();
    [&] { QTRY_VERIFY(engine.phase() != SyncPhase::Syncing); }();
    return engine.phase();
}

Contact SyncEngineTest::shown(const Id &contact)
{
    return await(m_host->read([contact](const RecordStore &store) { return store.find<Contact>(contact); }))
        .value()
        .value_or(Contact{});
}

void SyncEngineTest::rename(const QString &from, const QString &to)
{
    Result<void> given = fail(ErrorCode::Timeout, {});
    bool answered = false;
    m_session->submit(this, u"contact.modify"_s, tiny::billing, patchToJson({{u"given_name"_s, from, to}}),
                      [&](Result<void> result) {
        given = std::move(result);
        answered = true;
    });
    QTRY_VERIFY(answered);
    QVERIFY_RESULT(given);
}

void SyncEngineTest::bringsTheAccount()
{
    QSignalSpy changed(m_session.get(), &AccountSession::recordsChanged);
    QCOMPARE(settle(), SyncPhase::Idle);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(shown(tiny::billing).givenName, u"Bea"_s);
    QCOMPARE(m_session->sync().syncedAt(), m_clock.now());
}

void SyncEngineTest::sendsWhatWaits()
{
    QCOMPARE(settle(), SyncPhase::Idle);
    rename(u"Bea"_s, u"Beatriz"_s);
    QTRY_VERIFY(m_session->outbox().isEmpty() && m_session->sync().phase() == SyncPhase::Idle);
    const auto truth = await(m_embedded->withAuthority([](Database &database, Authority &) {
        return RecordStore(database, tiny::account, nullptr, nullptr).get<Contact>(tiny::billing);
    }));
    QCOMPARE(truth.value().givenName, u"Beatriz"_s);
}

void SyncEngineTest::staysReadableOffline()
{
    QCOMPARE(settle(), SyncPhase::Idle);
    m_provider->isOffline = true;
    QCOMPARE(settle(), SyncPhase::Offline);
    rename(u"Bea"_s, u"Beatriz"_s);
    QCOMPARE(shown(tiny::billing).givenName, u"Beatriz"_s);
    QTRY_COMPARE(m_session->outbox().size(), 1);
    m_provider->isOffline = false;
    QCOMPARE(settle(), SyncPhase::Idle);
    QTRY_VERIFY(m_session->outbox().isEmpty());
    QCOMPARE(shown(tiny::billing).givenName, u"Beatriz"_s);
}

void SyncEngineTest::repeatsACommandWhoseReplyWasLost()
{
    QCOMPARE(settle(), SyncPhase::Idle);
    m_provider->lostReplies = 1;
    rename(u"Bea"_s, u"Beatriz"_s);
    QTRY_COMPARE(m_session->sync().phase(), SyncPhase::Offline);
    QCOMPARE(settle(), SyncPhase::Idle);
    QTRY_VERIFY(m_session->outbox().isEmpty());
    QCOMPARE(m_provider->executed, 2);
    const auto entries = await(m_host->read(
        [](const RecordStore &store) { return store.count<ActivityEntry>({u"action = 'contact.modify'"_s}); }));
    QCOMPARE(entries.value(), 1); // sent twice, done once
}

void SyncEngineTest::showsARefusalWithItsReason()
{
    QCOMPARE(settle(), SyncPhase::Idle);
    const Error reason{ErrorCode::Conflict, u"given_name"_s, u"changed meanwhile"_s};
    m_provider->judge = [&](const Command &) { return CommandReply{.refusal = reason}; };
    rename(u"Bea"_s, u"Beatriz"_s);
    QTRY_VERIFY(m_session->outbox().size() == 1 && m_session->outbox()[0].state == OutboxState::Refused);
    QCOMPARE(m_session->outbox()[0].error, reason);
    QCOMPARE(m_session->outboxOf(tiny::billing).size(), 1);
    QCOMPARE(shown(tiny::billing).givenName, u"Bea"_s);
}

/// It would be answered like this for ever, and hold up all that follows.
void SyncEngineTest::showsACommandWhoseIdIsTaken()
{
    QCOMPARE(settle(), SyncPhase::Idle);
    QVERIFY_RESULT(await(m_embedded->execute(m_session->sessionToken(),
                                             {tiny::id(4000), u"contact.invite"_s, tiny::secondOwner, {}, tiny::now})));
    const Command command{tiny::id(4000), u"contact.modify"_s, tiny::billing,
                          patchToJson({{u"given_name"_s, u"Bea"_s, u"Beatriz"_s}}), tiny::now};
    QVERIFY_RESULT(await(m_host->run([command](Replica &replica) { return replica.submit(command, tiny::now); })));
    rename(u"Beatriz"_s, u"Bibiana"_s);
    QTRY_COMPARE(std::ranges::count(m_session->outbox(), OutboxState::Refused, &OutboxEntry::state),
                 2); // what builds on it too
    QCOMPARE(m_session->outbox()[0].command.arguments, command.arguments);
    QCOMPARE(m_session->outbox()[0].error.code, ErrorCode::Conflict);
    QVERIFY(m_session->outbox()[0].error.field.isEmpty());
    QCOMPARE(settle(), SyncPhase::Idle);
    QCOMPARE(shown(tiny::billing).givenName, u"Bea"_s);
}

void SyncEngineTest::resyncsWhenTheRoleChanges()
{
    start(tiny::billing);
    QCOMPARE(settle(), SyncPhase::Idle);
    const auto invoices = [this] {
        return await(m_host->read([](const RecordStore &store) { return store.count<Invoice>(); })).value();
    };
    QCOMPARE(invoices(), 1);
    QSignalSpy identity(m_session.get(), &AccountSession::identityChanged);
    QVERIFY_RESULT(await(m_embedded->withAuthority([](Database &database, Authority &) -> Result<void> {
        ChangeFeed feed(database, tiny::account);
        RecordStore store(database, tiny::account, &feed, nullptr);
        auto contact = store.get<Contact>(tiny::billing);
        contact->kind = ContactKind::Technical;
        return store.put(*contact);
    })));
    QCOMPARE(settle(), SyncPhase::Idle);
    QCOMPARE(identity.size(), 1);
    QCOMPARE(invoices(), 0);
    QVERIFY(!m_session->sees(Area::Invoices));
}

void SyncEngineTest::keepsItsRowsUntilTheNewOnesCome()
{
    QCOMPARE(settle(), SyncPhase::Idle);
    SyncEngine &engine = m_session->sync();
    const QDateTime before = engine.syncedAt();
    // As after a backup was restored: the token is of another epoch.
    QVERIFY_RESULT(await(m_host->run([](Replica &replica) -> Result<void> {
        const auto done = replica.database().execute(u"UPDATE replica_state SET token = 'of another epoch'"_s);
        return done ? Result<void>() : std::unexpected(done.error());
    })));
    m_provider->changesAsked = 0;
    m_provider->askedForChanges = [this](int asked) { m_provider->isOffline = asked == 2; };
    QCOMPARE(settle(), SyncPhase::Offline);
    QCOMPARE(m_provider->changesAsked, 2);
    QCOMPARE(shown(tiny::billing).givenName, u"Bea"_s);
    QCOMPARE(engine.syncedAt(), before); // which is what is shown
    m_provider->isOffline = false;
    m_provider->askedForChanges = nullptr;
    addTickets(SyncEngine::pageSize);
    // Stopped behind its first page, it is as of no time.
    const auto cancelling = connect(&engine, &SyncEngine::progressed, this, [&] { engine.cancel(); });
    QCOMPARE(settle(), SyncPhase::Idle);
    QVERIFY(!engine.syncedAt().isValid());
    disconnect(cancelling);
    QCOMPARE(settle(), SyncPhase::Idle);
    QCOMPARE(engine.syncedAt(), m_clock.now());
    QCOMPARE(shown(tiny::billing).givenName, u"Bea"_s);
    const auto tickets = await(m_host->read([](const RecordStore &store) { return store.count<Ticket>(); }));
    QCOMPARE(tickets.value(), SyncEngine::pageSize + 2);
}

void SyncEngineTest::followsTheFeedPastACommandThatCannotBeAnswered_data()
{
    QTest::addColumn<Error>("answer");
    QTest::addColumn<SyncPhase>("phase");
    QTest::newRow("the provider fails at it") << Error{ErrorCode::Offline, providerFailed, {}} << SyncPhase::Offline;
    QTest::newRow("not a settled refusal") << Error{ErrorCode::Conflict, {}, {}} << SyncPhase::Failed;
}

void SyncEngineTest::followsTheFeedPastACommandThatCannotBeAnswered()
{
    QFETCH(const Error, answer);
    QFETCH(const SyncPhase, phase);
    QCOMPARE(settle(), SyncPhase::Idle);
    m_provider->judge = [&](const Command &) { return std::optional<Result<CommandReply>>(std::unexpected(answer)); };
    rename(u"Bea"_s, u"Beatriz"_s);
    QTRY_COMPARE(m_session->sync().phase(), phase);
    addTickets(1);
    QCOMPARE(settle(), phase);
    QCOMPARE(m_session->sync().lastError(), answer);
    const auto tickets = await(m_host->read([](const RecordStore &store) { return store.count<Ticket>(); }));
    QCOMPARE(tickets.value(), 3); // what others did comes
    QCOMPARE(m_session->outbox().size(), 1);
    QCOMPARE(shown(tiny::billing).givenName, u"Beatriz"_s);
    m_provider->judge = nullptr;
    QCOMPARE(settle(), SyncPhase::Idle);
    QTRY_VERIFY(m_session->outbox().isEmpty());
    QCOMPARE(shown(tiny::billing).givenName, u"Beatriz"_s);
}

void SyncEngineTest::fetchesAnewWhatAnOlderProgramPassedOver()
{
    QCOMPARE(settle(), SyncPhase::Idle);
    QCOMPARE(shown(tiny::billing).givenName, u"Bea"_s);
    // What a page leaves that an older program could take in part only.
    QVERIFY_RESULT(await(m_host->run([](Replica &replica) -> Result<void> {
        for (const auto &sql : {u"DELETE FROM contact WHERE id = '%1'"_s.arg(tiny::billing),
                                u"UPDATE replica_state SET passed_over_by = 'less than this one knows'"_s}) {
            if (const auto done = replica.database().execute(sql); !done)
                return std::unexpected(done.error());
        }
        return {};
    })));
    QVERIFY(state()->isOutgrown);
    QCOMPARE(shown(tiny::billing).givenName, QString()); // still readable, and offline there is nothing else
    QCOMPARE(settle(), SyncPhase::Idle);
    QCOMPARE(shown(tiny::billing).givenName, u"Bea"_s);
    QVERIFY(!state()->isOutgrown);
}

void SyncEngineTest::noticesThatTheSessionEnded()
{
    QCOMPARE(settle(), SyncPhase::Idle);
    QVERIFY_RESULT(await(m_provider->signOut(m_session->sessionToken())));
    QCOMPARE(settle(), SyncPhase::SignedOut);
    QCOMPARE(shown(tiny::billing).givenName, u"Bea"_s);
}

void SyncEngineTest::runsAgainForWhatCameMeanwhile()
{
    SyncEngine &engine = m_session->sync();
    QSignalSpy identified(&engine, &SyncEngine::identityChanged);
    engine.sync();
    engine.sync();
    engine.sync();
    QTRY_COMPARE(identified.size(), 2);
    QTRY_COMPARE(engine.phase(), SyncPhase::Idle);
}

void SyncEngineTest::survivesItsEndInTheMiddle()
{
    for (int steps = 0; steps < 12; ++steps) {
        m_session->sync().sync();
        for (int i = 0; i < steps; ++i)
            QCoreApplication::processEvents();
        m_session.reset();
        start(tiny::owner);
    }
    QCOMPARE(settle(), SyncPhase::Idle);
}

std::optional<ReplicaState> SyncEngineTest::state()
{
    return await(m_host->run([](Replica &replica) { return replica.state(); })).value();
}

void SyncEngineTest::endsAtOnceWhenCancelled()
{
    SyncEngine &engine = m_session->sync();
    {
        const test::HeldProvider held(*m_embedded); // it answers nothing, and is not waited for
        engine.sync();
        engine.sync();
        QCOMPARE(engine.phase(), SyncPhase::Syncing);
        engine.cancel();
        QCOMPARE(engine.phase(), SyncPhase::Idle);
        QCOMPARE(engine.lastError().code, ErrorCode::Cancelled);
        QVERIFY(!engine.syncedAt().isValid());
    }
    QSignalSpy phases(&engine, &SyncEngine::phaseChanged);
    engine.cancel(); // nothing runs: nothing happens
    QVERIFY_RESULT(await(m_embedded->withAuthority([](Database &, Authority &) { return Result<void>(); })));
    QCoreApplication::processEvents(); // the answer to the round that is over
    QVERIFY(phases.isEmpty());
    QCOMPARE(settle(), SyncPhase::Idle);
    QCOMPARE(shown(tiny::billing).givenName, u"Bea"_s);
}

void SyncEngineTest::addTickets(int count)
{
    QVERIFY_RESULT(await(m_embedded->withAuthority([count](Database &database, Authority &) -> Result<void> {
        ChangeFeed feed(database, tiny::account);
        RecordStore store(database, tiny::account, &feed, nullptr);
        Result<void> put;
        for (int i = 0; put && i < count; ++i)
            put = store.put(tiny::ticket(tiny::id(20'000 + i), Department::General, tiny::owner));
        return put;
    })));
}

void SyncEngineTest::goesOnFromWhereItWasCancelled()
{
    constexpr int more = SyncEngine::pageSize + 100;
    addTickets(more);
    SyncEngine &engine = m_session->sync();
    int rows = 0;
    connect(&engine, &SyncEngine::progressed, this, [&](int count) {
        rows = count;
        if (count == SyncEngine::pageSize)
            engine.cancel();
    });
    QCOMPARE(settle(), SyncPhase::Idle);
    QCOMPARE(rows, SyncEngine::pageSize);
    QCOMPARE(state()->syncedAt.has_value(), false); // not shown as an account that is there
    const QString token = state()->token;
    QVERIFY(!token.isEmpty());
    QCOMPARE(settle(), SyncPhase::Idle);
    QVERIFY(rows < SyncEngine::pageSize); // only what was missing
    QCOMPARE(state()->syncedAt, std::optional(m_clock.now()));
    const auto tickets = await(m_host->read([](const RecordStore &store) { return store.count<Ticket>(); }));
    QCOMPARE(tickets.value(), more + 2);
}

void SyncEngineTest::fetchesAheadOfTheReplicaAndNoFurther()
{
    constexpr int pages = 6;
    addTickets(pages * SyncEngine::pageSize);
    std::binary_semaphore release(0);
    QFuture<Result<void>> held;
    m_provider->askedForChanges = [&](int asked) {
        if (asked == 1) // before it is told to take the first page
            held = m_host->run([&release](Replica &) -> Result<void> {
                release.acquire();
                return {};
            });
    };
    SyncEngine &engine = m_session->sync();
    engine.sync();
    constexpr int most = 1 + static_cast<int>(SyncEngine::pagesAhead);
    QTRY_COMPARE(m_provider->changesAsked, most);
    // All that was asked for has come, and led to nothing more.
    QVERIFY_RESULT(await(m_embedded->withAuthority([](Database &, Authority &) { return Result<void>(); })));
    QCoreApplication::processEvents();
    QCOMPARE(m_provider->changesAsked, most);
    release.release();
    QTRY_COMPARE(engine.phase(), SyncPhase::Idle);
    const auto tickets = await(m_host->read([](const RecordStore &store) { return store.count<Ticket>(); }));
    QCOMPARE(tickets.value(), pages * SyncEngine::pageSize + 2);
}

void SyncEngineTest::keepsACommandThatWasCancelledOnItsWay()
{
    QCOMPARE(settle(), SyncPhase::Idle);
    int asked = 0;
    m_provider->judge = [&](const Command &) -> std::optional<CommandReply> {
        ++asked;
        QMetaObject::invokeMethod(this, [this] { m_session->sync().cancel(); }, Qt::QueuedConnection);
        return std::nullopt;
    };
    rename(u"Bea"_s, u"Beatriz"_s);
    QTRY_COMPARE(m_session->sync().lastError().code, ErrorCode::Cancelled);
    QCOMPARE(asked, 1);
    QCOMPARE(shown(tiny::billing).givenName, u"Beatriz"_s);
    m_provider->judge = nullptr;
    QCOMPARE(settle(), SyncPhase::Idle);
    QTRY_VERIFY(m_session->outbox().isEmpty());
    QCOMPARE(shown(tiny::billing).givenName, u"Beatriz"_s);
    const auto entries = await(m_host->read(
        [](const RecordStore &store) { return store.count<ActivityEntry>({u"action = 'contact.modify'"_s}); }));
    QCOMPARE(entries.value(), 1); // whether it had arrived or not: done once
}

void SyncEngineTest::logsAFailedRoundInOneLine()
{
    QCOMPARE(settle(), SyncPhase::Idle);
    m_provider->isOffline = true;
    m_provider->whyOffline = u"no route for contact-2@tienda.example, token=s3cr3t"_s;
    const QString folder = m_directory->filePath(u"log"_s);
    {
        const LogWriter log(folder, false);
        QCOMPARE(settle(), SyncPhase::Offline);
    }
    QFile file(folder + u"/areacliente.log"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QCOMPARE(written.count('\n'), 1);
    QVERIFY2(written.contains("info areacliente.sync error"), written.constData());
    QVERIFY2(written.contains("no route for <e-mail>, token=<secret>"), written.constData());
}

void SyncEngineTest::suspectsAStoreThatGivesDamagedRows()
{
    QCOMPARE(settle(), SyncPhase::Idle);
    QSignalSpy suspect(m_session.get(), &AccountSession::storeSuspect);
    std::optional<ErrorCode> told;
    const auto read = [&] {
        told.reset();
        m_session->select<Contact>(this, {}, [&](const Result<QList<Contact>> &contacts) {
            told = contacts ? ErrorCode::Cancelled : contacts.error().code;
        });
    };
    read();
    QTRY_VERIFY(told);
    QCOMPARE(suspect.size(), 0);
    m_isDamaged = true;
    read();
    QTRY_COMPARE(told, ErrorCode::Corrupt);
    QCOMPARE(suspect.size(), 1);
    m_isDamaged = false;
}

void SyncEngineTest::plansItsNextRound()
{
    SyncEngine &engine = m_session->sync();
    QCOMPARE(settle(), SyncPhase::Idle);
    QVERIFY(!engine.nextRoundAt()); // nobody wants it yet
    engine.keepUpToDate();
    const auto inSeconds = [&] { return m_clock.now().secsTo(engine.nextRoundAt().value_or(m_clock.now())); };
    QVERIFY(inSeconds() >= 270 && inSeconds() <= 330);
    m_provider->isOffline = true;
    QCOMPARE(settle(), SyncPhase::Offline);
    QVERIFY(inSeconds() >= 5 && inSeconds() <= 300);
    m_provider->codeOffline = ErrorCode::Untrusted;
    QCOMPARE(settle(), SyncPhase::Failed);
    QCOMPARE(engine.lastError().code, ErrorCode::Untrusted);
    QVERIFY(inSeconds() >= 5 && inSeconds() <= 300);
    engine.networkCameBack();
    QVERIFY(inSeconds() <= 20);
}

void SyncEngineTest::waitsAsLongAsTheProviderAsks()
{
    SyncEngine &engine = m_session->sync();
    QCOMPARE(settle(), SyncPhase::Idle);
    engine.keepUpToDate();
    m_provider->isOffline = true;
    m_provider->codeOffline = ErrorCode::RateLimited;
    m_provider->retryAfter = 3'600;
    QCOMPARE(settle(), SyncPhase::Offline);
    QCOMPARE(engine.lastError().code, ErrorCode::RateLimited);
    QVERIFY(m_clock.now().secsTo(engine.nextRoundAt().value()) >= 3'600);
    QCOMPARE(shown(tiny::billing).givenName, u"Bea"_s); // what is here can be read meanwhile
}

void SyncEngineTest::changesWaitAsLongAsTheProviderAsks()
{
    SyncEngine &engine = m_session->sync();
    QCOMPARE(settle(), SyncPhase::Idle);
    m_provider->isOffline = true;
    m_provider->codeOffline = ErrorCode::RateLimited;
    m_provider->retryAfter = 3'600;
    QCOMPARE(settle(), SyncPhase::Offline);
    QSignalSpy phases(&engine, &SyncEngine::phaseChanged);
    rename(u"Bea"_s, u"Beatriz"_s);
    QCOMPARE(phases.size(), 0);
    QVERIFY(m_clock.now().secsTo(engine.nextRoundAt().value()) >= 3'590); // by itself, then
    engine.keepUpToDate();
    engine.networkCameBack();
    QVERIFY(m_clock.now().secsTo(engine.nextRoundAt().value()) >= 3'590);
    // Whoever presses "Try now" is not kept from it.
    m_provider->isOffline = false;
    QCOMPARE(settle(), SyncPhase::Idle);
    QTRY_VERIFY(m_session->outbox().isEmpty());
    rename(u"Beatriz"_s, u"Bea"_s);
    QTRY_COMPARE(phases.size(), 4); // at once again
}

void SyncEngineTest::pausesInALongRoundWhereTheProviderAsks()
{
    addTickets(3 * SyncEngine::pageSize);
    SyncEngine &engine = m_session->sync();
    m_provider->codeOffline = ErrorCode::RateLimited;
    m_provider->retryAfter = 1;
    m_provider->askedForChanges = [this](int asked) { m_provider->isOffline = asked == 3; };
    QSignalSpy phases(&engine, &SyncEngine::phaseChanged);
    QCOMPARE(settle(), SyncPhase::Idle);
    QCOMPARE(m_provider->changesAsked, 5); // four pages, one of them twice
    QCOMPARE(phases.size(), 2);            // it synchronised, and then it was up to date
    const auto tickets = await(m_host->read([](const RecordStore &store) { return store.count<Ticket>(); }));
    QCOMPARE(tickets.value(), 3 * SyncEngine::pageSize + 2);
}

void SyncEngineTest::plansNothingOnceTheSessionHasEnded()
{
    SyncEngine &engine = m_session->sync();
    engine.keepUpToDate();
    m_provider->isOffline = true;
    m_provider->codeOffline = ErrorCode::Unauthenticated;
    QCOMPARE(settle(), SyncPhase::SignedOut);
    QVERIFY(!engine.nextRoundAt());
    m_provider->isOffline = false;
    QCOMPARE(settle(), SyncPhase::Idle);
    QVERIFY(engine.nextRoundAt().has_value());
}

QTEST_GUILESS_MAIN(SyncEngineTest)
#include "tst_syncengine.moc"
