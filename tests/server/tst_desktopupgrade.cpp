// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/clock.h"
#include "app/remote/httpprovider.h"
#include "app/sync/accountsession.h"
#include "tests/server/servicefront.h"
#include "tests/support/await.h"
#include "tests/support/earlierstore.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/sampleserver.h"
#include "tests/support/storedrows.h"
#include "tests/support/testcertificates.h"
#include "tests/support/tinyaccount.h"

#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// A service is replaced by a newer version, and its store by what that makes of it, while a desktop is connected.
class TestDesktopUpgrade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { ON_BOTH_ENGINES(); }
    void init() { USE_ENGINE(); }
    void goesOnWithItsSession_data();
    void goesOnWithItsSession();
    void cleanupTestCase()
    {
        const QByteArray faults = exchangeFaults();
        QVERIFY2(faults.isEmpty(), faults.constData());
    }
};

namespace {

constexpr int patience = 20'000; // milliseconds

/// The service, and its store in places that come after each other.
class Service
{
public:
    Service()
    {
        m_server.setDatabase(m_first.location());
        auto database = Database::open(m_first.location(), StoreKind::Authority);
        if (!database)
            qFatal("no store: %s", why(database).constData());
        auto authority = Authority::open(**database, Policy::builtIn(), [] { return tiny::now; }, {});
        const auto filled = authority
                                ? (*database)->runInTransaction([&] { return tiny::fill(**database, **authority); })
                                : std::unexpected(authority.error());
        if (!filled)
            qFatal("the store cannot be filled: %s", why(filled).constData());
    }
    [[nodiscard]] bool serve()
    {
        return m_server.serve({u"--trusted-proxies"_s, u"127.0.0.1"_s, u"--requests-per-second"_s, u"0"_s});
    }
    /// While it does not run: leaves it the store that the program of this version would have left.
    void carryBack(int version)
    {
        carryToEarlierStore(m_first.location(), m_second.location(), version);
        m_server.setDatabase(m_second.location());
    }
    [[nodiscard]] ServerProcess &process() { return m_server; }

private:
    StorePlace m_first;
    StorePlace m_second;
    ServerProcess m_server;
};

/// A desktop without a window: a replica, and the contact's session on it.
class Desktop
{
public:
    Desktop(const ServiceFront &front, const QString &authorities)
        : m_info{u"Test"_s, front.url(), front.url(u"/v1"_s)}
        , m_options{.certificates = authorities, .device = u"A desk"_s}
    {
        startProgram();
    }

    [[nodiscard]] Result<void> signIn()
    {
        const auto who = settled(m_provider->signIn(tiny::emailOf(tiny::owner), tiny::password, {}));
        if (!who)
            return std::unexpected(who.error());
        if (auto adopted = settled(m_host.run([&](Replica &replica) { return replica.adopt(*who); })); !adopted)
            return adopted;
        m_token = who->sessionToken;
        return open(*who);
    }
    /// The program ends and is started again: of the session it has what the keychain kept.
    [[nodiscard]] Result<void> restart()
    {
        m_session.reset();
        startProgram();
        const auto who = settled(m_provider->resume(m_token));
        return who ? open(*who) : std::unexpected(who.error());
    }

    [[nodiscard]] SyncPhase synchronise()
    {
        m_session->sync().sync();
        return rest();
    }
    /// Opens a ticket: nothing is easier to count afterwards. Ends with the round that is to send it.
    [[nodiscard]] Id openTicket(const QString &subject)
    {
        const Id ticket = newId(m_clock.now());
        std::optional<Result<void>> given;
        m_session->submit(m_session.get(), u"ticket.create"_s, ticket,
                          {{u"subject"_s, subject},
                           {u"department"_s, u"technical"_s},
                           {u"priority"_s, u"normal"_s},
                           {u"message_id"_s, newId(m_clock.now())},
                           {u"body"_s, u"Hola"_s}},
                          [&](Result<void> result) { given = std::move(result); });
        const bool isTaken = QTest::qWaitFor([&] { return given.has_value(); }, patience) && given->has_value();
        std::ignore = synchronise();
        return isTaken ? ticket : Id();
    }
    [[nodiscard]] QList<OutboxState> outbox()
    {
        const auto entries = settled(m_host.run([](Replica &replica) { return replica.outbox(); }));
        QList<OutboxState> states;
        for (const OutboxEntry &entry : entries.value())
            states.append(entry.state);
        return states;
    }
    [[nodiscard]] ReplicaState state()
    {
        return settled(m_host.run([](Replica &replica) { return replica.state(); })).value().value();
    }
    [[nodiscard]] QByteArray rows()
    {
        return settled(m_host.read([](const RecordStore &store) { return rowsOf(store); })).value();
    }
    /// How often it was done, by the account's own log.
    [[nodiscard]] qint64 timesOpened(const Id &ticket)
    {
        return settled(m_host.read([&](const RecordStore &store) {
            return store.count<ActivityEntry>({u"action = 'ticket.create' AND subject_id = ?"_s, {ticket}});
        })).value();
    }
    [[nodiscard]] AccountSession &session() { return *m_session; }

private:
    template <class T>
    [[nodiscard]] static Result<T> settled(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, patience))
            return fail(ErrorCode::Timeout, u"the call hangs"_s);
        return takeResult(future);
    }
    void startProgram()
    {
        m_provider = std::make_unique<HttpProvider>(m_info, m_options);
        m_provider->setTokenKeeper([this](const QString &, const QString &now) {
            m_token = now;
            return QtFuture::makeReadyFuture(Result<void>());
        });
    }
    [[nodiscard]] Result<void> open(const SignedIn &who)
    {
        const auto policy = Policy::fromService(who.policy);
        if (!policy)
            return std::unexpected(policy.error());
        m_session = std::make_unique<AccountSession>(m_host, *m_provider, m_clock,
                                                     AccountSession::Start{who.accountId, who.actor, *policy, m_token,
                                                                           std::nullopt});
        return {};
    }
    [[nodiscard]] SyncPhase rest()
    {
        SyncEngine &engine = m_session->sync();
        std::ignore = QTest::qWaitFor([&] { return engine.phase() != SyncPhase::Syncing; }, patience);
        return engine.phase();
    }

    QTemporaryDir m_folder;
    ServerInfo m_info;
    NetworkOptions m_options;
    SystemClock m_clock;
    QString m_token; ///< as the keychain has it
    ReplicaHost m_host{m_folder.filePath(u"replica.sqlite"_s)};
    std::unique_ptr<HttpProvider> m_provider;
    std::unique_ptr<AccountSession> m_session;
};

} // namespace

void TestDesktopUpgrade::goesOnWithItsSession_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<ServiceFront::Desktop>("desktop");
    QTest::newRow("from before the audit chains") << 10 << ServiceFront::Desktop::Present;
    QTest::newRow("from before the date of the chains") << 11 << ServiceFront::Desktop::Present;
    QTest::newRow("with an earlier desktop") << 10 << ServiceFront::Desktop::Earlier;
}

void TestDesktopUpgrade::goesOnWithItsSession()
{
    QFETCH(const int, version);
    QFETCH(const ServiceFront::Desktop, desktop);
    QVERIFY(version < latestVersion(StoreKind::Authority));
    Service service;
    ServerProcess &process = service.process();
    const TestAuthority authority;
    QFile authorities(process.file(u"authorities.pem"_s));
    QVERIFY(authorities.open(QIODevice::WriteOnly));
    QVERIFY(authorities.write(authority.pem()) > 0 && authorities.flush());
    QVERIFY2(service.serve(), process.log().constData());
    ServiceFront front(authority.issue("localhost"), desktop);
    front.setService(process.port());
    Desktop desk(front, authorities.fileName());
    QVERIFY_RESULT(desk.signIn());
    QCOMPARE(desk.synchronise(), SyncPhase::Idle);

    // One ticket is settled, of one the answer is lost, one was never sent.
    const Id settledOne = desk.openTicket(u"Settled"_s);
    QCOMPARE(desk.outbox(), QList<OutboxState>());
    front.loseReplies(true);
    const Id unanswered = desk.openTicket(u"Unanswered"_s);
    QCOMPARE(desk.outbox(), QList{OutboxState::Sent});
    front.loseReplies(false);
    front.setService(0);
    const Id queued = desk.openTicket(u"Queued"_s);
    QCOMPARE(desk.session().sync().phase(), SyncPhase::Offline);
    QCOMPARE(desk.outbox(), (QList{OutboxState::Sent, OutboxState::Pending}));
    const ReplicaState before = desk.state();
    QVERIFY(desk.rows().contains(tiny::invoice.toLatin1()));

    QCOMPARE(process.terminate(), 0);
    service.carryBack(version);
    QVERIFY2(service.serve(), process.log().constData());
    front.setService(process.port());

    const qsizetype asked = front.feedStatuses().size();
    QCOMPARE(desk.synchronise(), SyncPhase::Idle);
    QCOMPARE(desk.outbox(), QList<OutboxState>());
    for (const Id &ticket : {settledOne, unanswered, queued})
        QCOMPARE(desk.timesOpened(ticket), 1);
    // It follows the feed from where it was, and needs neither the password nor a new pair of tokens.
    QVERIFY(front.feedStatuses().size() > asked);
    QVERIFY(!front.feedStatuses().contains(409));
    QVERIFY(desk.state().token != before.token);
    QCOMPARE(front.askedFor("POST", "/v1/sessions"), 1);
    QCOMPARE(front.askedFor("POST", "/v1/sessions/refresh"), 0);
    // What it kept of the session still opens it.
    QVERIFY_RESULT(desk.restart());
    QCOMPARE(front.askedFor("POST", "/v1/sessions/refresh"), 1);
    QCOMPARE(desk.timesOpened(desk.openTicket(u"Afterwards"_s)), 1);

    Desktop anew(front, authorities.fileName());
    QVERIFY_RESULT(anew.signIn());
    QCOMPARE(anew.synchronise(), SyncPhase::Idle);
    QCOMPARE(desk.synchronise(), SyncPhase::Idle);
    QCOMPARE(desk.rows(), anew.rows());
    QCOMPARE(process.terminate(), 0);
    const ProgramRun checked = process.run({u"check"_s});
    QVERIFY2(checked.code == 0, qPrintable(checked.err));
}

QTEST_GUILESS_MAIN(TestDesktopUpgrade)
#include "tst_desktopupgrade.moc"
