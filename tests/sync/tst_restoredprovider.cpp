// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/epoch.h"
#include "app/services/fieldpatch.h"
#include "app/sync/accountsession.h"
#include "tests/support/await.h"
#include "tests/support/faultyprovider.h"
#include "tests/support/fixedclock.h"
#include "tests/support/tinyaccount.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

/// Every command that was done left one such entry.
const QString ofCommands = u"action LIKE 'contact.%' OR action LIKE 'ticket.%'"_s;

} // namespace

/// A desktop whose provider is put back to yesterday's backup.
class TestRestoredProvider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void sendsAgainWhatTheBackupDoesNotKnow();
    void doesNothingTwiceThatTheBackupKnows();
    void doesOnceWhatIsSentBeforeTheResync();
    void sendsWhatWaitsWhereTheFeedFails_data();
    void sendsWhatWaitsWhereTheFeedFails();
    void showsWhatTheBackupRefuses();
    void doesWhatWasDecidedAboutALaterVersion();
    void asksAgainAboutWhatChangedSinceTheRestore_data();
    void asksAgainAboutWhatChangedSinceTheRestore();
    void doesWhatWasDecidedAboutWhatIsDoneAnew();

private:
    void openProvider();
    void goOn();
    void backUp();
    void restore();
    template <class Change>
    void atTheProvider(Change change);
    template <RecordLike R>
    [[nodiscard]] QList<R> there(const QString &condition);
    void submit(const QString &name, const Id &target, const QJsonObject &arguments = {});
    void rename(const QString &from, const QString &to);
    void openTicket(const Id &ticket);
    void leaveAccepted();
    [[nodiscard]] QList<OutboxEntry> waiting();
    [[nodiscard]] SyncPhase settle();
    [[nodiscard]] Contact shown(const Id &contact);

    std::unique_ptr<QTemporaryDir> m_directory;
    FixedClock m_clock;
    QDateTime m_restoredAt = tiny::now;
    std::unique_ptr<EmbeddedProvider> m_embedded;
    std::unique_ptr<FaultyProvider> m_provider;
    std::unique_ptr<ReplicaHost> m_host;
    SignedIn m_signedIn;
    std::unique_ptr<AccountSession> m_session;
};

/// Signed in, and up to date.
void TestRestoredProvider::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    openProvider();
    m_host = std::make_unique<ReplicaHost>(m_directory->filePath(u"replica.sqlite"_s));
    const auto signedIn = await(m_provider->signIn(tiny::emailOf(tiny::owner), tiny::password, {}));
    QVERIFY_RESULT(signedIn);
    m_signedIn = *signedIn;
    QVERIFY_RESULT(await(m_host->run([signedIn](Replica &replica) { return replica.adopt(*signedIn); })));
    goOn();
    QCOMPARE(settle(), SyncPhase::Idle);
}

void TestRestoredProvider::cleanup()
{
    m_session.reset();
    m_host.reset();
    m_provider.reset();
    m_embedded.reset();
}

void TestRestoredProvider::openProvider()
{
    m_embedded = std::make_unique<EmbeddedProvider>(
        tiny::providerOptions(m_directory->filePath(u"authority.sqlite"_s)));
    m_provider = std::make_unique<FaultyProvider>(*m_embedded);
}

void TestRestoredProvider::goOn()
{
    m_session = std::make_unique<AccountSession>(*m_host, *m_provider, m_clock,
                                                 AccountSession::Start{m_signedIn.accountId, m_signedIn.actor,
                                                                       Policy::builtIn(), m_signedIn.sessionToken,
                                                                       std::nullopt});
}

void TestRestoredProvider::backUp()
{
    const QString file = m_directory->filePath(u"yesterday.sqlite"_s);
    QVERIFY_RESULT(await(m_embedded->withAuthority(
        [file](Database &database, Authority &) { return database.execute(u"VACUUM INTO ?"_s, {file}); })));
}

/// The provider goes on from its backup, and the desktop with the session that it had.
void TestRestoredProvider::restore()
{
    m_session.reset();
    m_provider.reset();
    m_embedded.reset();
    const QString store = m_directory->filePath(u"authority.sqlite"_s);
    QVERIFY(QFile::remove(store));
    QVERIFY(QFile::copy(m_directory->filePath(u"yesterday.sqlite"_s), store));
    {
        const auto database = Database::open(store, StoreKind::Authority);
        QVERIFY_RESULT(database);
        m_restoredAt = m_restoredAt.addDays(1);
        QVERIFY_RESULT(beginEpoch(**database, m_restoredAt));
    }
    openProvider();
    goOn();
}

template <class Change>
void TestRestoredProvider::atTheProvider(Change change)
{
    QVERIFY_RESULT(await(m_embedded->withAuthority([change](Database &database, Authority &) -> Result<void> {
        ChangeFeed feed(database, tiny::account);
        RecordStore store(database, tiny::account, &feed, nullptr);
        return change(store);
    })));
}

/// What the provider has, whatever the desktop shows.
template <RecordLike R>
QList<R> TestRestoredProvider::there(const QString &condition)
{
    return await(m_embedded->withAuthority([condition](Database &database, Authority &) {
        return RecordStore(database, tiny::account, nullptr, nullptr).select<R>({condition});
    })).value();
}

QList<OutboxEntry> TestRestoredProvider::waiting()
{
    return await(m_host->run([](Replica &replica) { return replica.outbox(); })).value();
}

/// Runs a round to its end.
SyncPhase TestRestoredProvider::settle()
{
    SyncEngine &engine = m_session->sync();
    engine.sync();
    [&] { QTRY_VERIFY(engine.phase() != SyncPhase::Syncing); }();
    return engine.phase();
}

Contact TestRestoredProvider::shown(const Id &contact)
{
    return await(m_host->read([contact](const RecordStore &store) { return store.find<Contact>(contact); }))
        .value()
        .value_or(Contact{});
}

void TestRestoredProvider::submit(const QString &name, const Id &target, const QJsonObject &arguments)
{
    Result<void> given = fail(ErrorCode::Timeout, {});
    bool answered = false;
    m_session->submit(this, name, target, arguments, [&](Result<void> result) {
        given = std::move(result);
        answered = true;
    });
    QTRY_VERIFY(answered);
    QVERIFY_RESULT(given);
}

void TestRestoredProvider::rename(const QString &from, const QString &to)
{
    submit(u"contact.modify"_s, tiny::billing, patchToJson({{u"given_name"_s, from, to}}));
}

void TestRestoredProvider::openTicket(const Id &ticket)
{
    submit(u"ticket.create"_s, ticket,
           {{u"subject"_s, u"Dominio"_s},
            {u"department"_s, u"technical"_s},
            {u"priority"_s, u"normal"_s},
            {u"message_id"_s, tiny::id(30'002)},
            {u"body"_s, u"Uno"_s}});
}

/// What waits is sent, and then the network is gone, before the feed has brought it.
void TestRestoredProvider::leaveAccepted()
{
    QTRY_COMPARE(m_session->sync().phase(), SyncPhase::Offline);
    m_provider->askedForChanges = [this](int) { m_provider->isOffline = true; };
    m_provider->isOffline = false;
    QCOMPARE(settle(), SyncPhase::Offline);
    const auto outbox = waiting();
    QVERIFY(!outbox.isEmpty());
    for (const OutboxEntry &entry : outbox)
        QCOMPARE(entry.state, OutboxState::Accepted);
    m_provider->askedForChanges = nullptr;
}

void TestRestoredProvider::sendsAgainWhatTheBackupDoesNotKnow()
{
    const Id ticket = tiny::id(30'001);
    backUp();
    m_provider->isOffline = true;
    rename(u"Bea"_s, u"Beatriz"_s);
    openTicket(ticket);
    leaveAccepted();
    QCOMPARE(waiting().size(), 2);
    QCOMPARE(m_provider->executed, 2);
    QCOMPARE(there<Ticket>(u"subject = 'Dominio'"_s).size(), 1);
    submit(u"ticket.reply"_s, ticket, {{u"message_id"_s, tiny::id(30'003)}, {u"body"_s, u"Dos"_s}});
    restore();
    QCOMPARE(there<Ticket>(u"subject = 'Dominio'"_s).size(), 0);
    QCOMPARE(settle(), SyncPhase::Idle);
    QVERIFY(waiting().isEmpty()); // the answer was not sent before the ticket it is about
    QCOMPARE(m_provider->executed, 3);
    QCOMPARE(there<Contact>(u"given_name = 'Beatriz'"_s).size(), 1);
    QCOMPARE(there<Message>(u"ticket_id = '%1'"_s.arg(ticket)).size(), 2);
    QCOMPARE(there<ActivityEntry>(ofCommands).size(), 3);
    QCOMPARE(shown(tiny::billing).givenName, u"Beatriz"_s);
    const auto messages = await(m_host->read([](const RecordStore &store) { return store.count<Message>(); }));
    QCOMPARE(messages.value(), 2);
}

void TestRestoredProvider::sendsWhatWaitsWhereTheFeedFails_data()
{
    QTest::addColumn<Error>("why");
    QTest::addColumn<SyncPhase>("phase");
    QTest::addColumn<bool>("isSent");
    QTest::newRow("the provider cannot") << Error{ErrorCode::Offline, providerFailed} << SyncPhase::Offline << true;
    QTest::newRow("a page cannot be read") << Error{ErrorCode::Corrupt} << SyncPhase::Failed << true;
    QTest::newRow("the provider asks to wait")
        << Error{ErrorCode::Offline, providerFailed, {}, Rule::None, 60} << SyncPhase::Offline << false;
    QTest::newRow("nobody to be trusted") << Error{ErrorCode::Untrusted} << SyncPhase::Failed << false;
}

/// A feed that goes on failing keeps nobody from asking for help; what was accepted goes before what may build on it.
void TestRestoredProvider::sendsWhatWaitsWhereTheFeedFails()
{
    QFETCH(const Error, why);
    QFETCH(const SyncPhase, phase);
    QFETCH(const bool, isSent);
    m_provider->isOffline = true;
    rename(u"Bea"_s, u"Beatriz"_s);
    leaveAccepted();
    m_provider->isOffline = false;
    m_provider->noFeed = why;
    rename(u"Beatriz"_s, u"Bibiana"_s);
    QTRY_VERIFY(m_session->sync().phase() != SyncPhase::Syncing);
    QCOMPARE(settle(), phase);
    QCOMPARE(there<Contact>(u"given_name = 'Bibiana'"_s).size(), isSent ? 1 : 0);
    QCOMPARE(there<ActivityEntry>(ofCommands).size(), isSent ? 2 : 1);
    QCOMPARE(waiting().size(), 2); // until the feed has brought them
    m_provider->noFeed.reset();
    QCOMPARE(settle(), SyncPhase::Idle);
    QVERIFY(waiting().isEmpty());
    QCOMPARE(there<ActivityEntry>(ofCommands).size(), 2);
    QCOMPARE(shown(tiny::billing).givenName, u"Bibiana"_s);
}

void TestRestoredProvider::doesNothingTwiceThatTheBackupKnows()
{
    m_provider->isOffline = true;
    rename(u"Bea"_s, u"Beatriz"_s);
    leaveAccepted();
    backUp();
    restore();
    atTheProvider([](RecordStore &store) -> Result<void> { // who does it twice would undo this
        auto contact = store.get<Contact>(tiny::billing);
        contact->givenName = u"Bea"_s;
        return store.put(*contact);
    });
    QCOMPARE(settle(), SyncPhase::Idle);
    QVERIFY(waiting().isEmpty());
    QCOMPARE(m_provider->executed, 1);
    QCOMPARE(there<ActivityEntry>(ofCommands).size(), 1);
    QCOMPARE(there<Contact>(u"given_name = 'Bea'"_s).size(), 1);
    QCOMPARE(shown(tiny::billing).givenName, u"Bea"_s);
}

/// Nothing tells of the other epoch until the feed is asked for: by then the command is done there, but nothing says so.
void TestRestoredProvider::doesOnceWhatIsSentBeforeTheResync()
{
    backUp();
    m_provider->isOffline = true;
    rename(u"Bea"_s, u"Beatriz"_s);
    restore();
    QCOMPARE(settle(), SyncPhase::Idle);
    QVERIFY(waiting().isEmpty());
    QCOMPARE(m_provider->executed, 2);
    QCOMPARE(there<ActivityEntry>(ofCommands).size(), 1);
    QCOMPARE(there<Contact>(u"given_name = 'Beatriz'"_s).size(), 1);
    QCOMPARE(shown(tiny::billing).givenName, u"Beatriz"_s);
}

void TestRestoredProvider::showsWhatTheBackupRefuses()
{
    backUp();
    m_provider->isOffline = true;
    rename(u"Bea"_s, u"Beatriz"_s);
    leaveAccepted();
    restore();
    atTheProvider([](RecordStore &store) -> Result<void> {
        auto contact = store.get<Contact>(tiny::billing);
        contact->givenName = u"Berta"_s;
        return store.put(*contact);
    });
    QCOMPARE(settle(), SyncPhase::Idle);
    const auto outbox = waiting();
    QCOMPARE(outbox.size(), 1);
    const OutboxEntry entry = outbox[0];
    QCOMPARE(entry.state, OutboxState::Refused);
    QCOMPARE(entry.error.code, ErrorCode::Conflict);
    QCOMPARE(patchFromJson(entry.command.arguments).value()[0].to.toString(), u"Beatriz"_s);
    QCOMPARE(shown(tiny::billing).givenName, u"Berta"_s);
}

/// Its base is ahead of all that the restored provider has.
void TestRestoredProvider::doesWhatWasDecidedAboutALaterVersion()
{
    const qint64 before = shown(tiny::technical).version;
    backUp();
    atTheProvider([](RecordStore &store) -> Result<void> {
        auto contact = store.get<Contact>(tiny::technical);
        contact->phone = u"+34952123456"_s;
        return store.put(*contact);
    });
    QCOMPARE(settle(), SyncPhase::Idle);
    QVERIFY(shown(tiny::technical).version > before);
    m_provider->isOffline = true;
    submit(u"contact.delete"_s, tiny::technical);
    QVERIFY(waiting().value(0).command.base > before);
    restore();
    QCOMPARE(settle(), SyncPhase::Idle);
    QVERIFY(waiting().isEmpty());
    QCOMPARE(there<Contact>(u"kind = 'technical'"_s).size(), 0);
    QVERIFY(shown(tiny::technical).id.isEmpty());
}

void TestRestoredProvider::asksAgainAboutWhatChangedSinceTheRestore_data()
{
    QTest::addColumn<int>("restores");
    QTest::newRow("once") << 1;
    QTest::newRow("the same backup twice") << 2;
}

/// The change that is made after the restore has no version that one from before had.
void TestRestoredProvider::asksAgainAboutWhatChangedSinceTheRestore()
{
    QFETCH(const int, restores);
    const auto setPhone = [this](const QString &phone) {
        atTheProvider([phone](RecordStore &store) -> Result<void> {
            auto contact = store.get<Contact>(tiny::technical);
            contact->phone = phone;
            return store.put(*contact);
        });
    };
    backUp();
    for (int done = 1; done < restores; ++done)
        restore();
    setPhone(u"+34952123456"_s);
    setPhone(u"+34952123457"_s);
    QCOMPARE(settle(), SyncPhase::Idle);
    m_provider->isOffline = true;
    submit(u"contact.delete"_s, tiny::technical);
    restore();
    setPhone(u"+34952123458"_s);
    QCOMPARE(settle(), SyncPhase::Idle);
    QCOMPARE(there<Contact>(u"kind = 'technical'"_s).size(), 1);
    QCOMPARE(waiting().value(0).state, OutboxState::Refused);
    QCOMPARE(waiting().value(0).error.code, ErrorCode::Conflict);
    QCOMPARE(shown(tiny::technical).phone, u"+34952123458"_s);
}

/// Closed after an answer of one's own: both were accepted, both are lost, and both are done anew.
void TestRestoredProvider::doesWhatWasDecidedAboutWhatIsDoneAnew()
{
    const Id ticket = tiny::id(30'001);
    openTicket(ticket);
    QCOMPARE(settle(), SyncPhase::Idle);
    QVERIFY(waiting().isEmpty());
    backUp();
    m_provider->isOffline = true;
    submit(u"ticket.reply"_s, ticket, {{u"message_id"_s, tiny::id(30'003)}, {u"body"_s, u"Dos"_s}});
    submit(u"ticket.close"_s, ticket);
    leaveAccepted();
    restore();
    QCOMPARE(settle(), SyncPhase::Idle);
    QVERIFY(waiting().isEmpty());
    QCOMPARE(there<Message>(u"ticket_id = '%1'"_s.arg(ticket)).size(), 2);
    QCOMPARE(there<Ticket>(u"subject = 'Dominio'"_s).value(0).state, TicketState::Closed);
    QCOMPARE(there<ActivityEntry>(u"action = 'ticket.close'"_s).size(), 1);
}

QTEST_GUILESS_MAIN(TestRestoredProvider)
#include "tst_restoredprovider.moc"
