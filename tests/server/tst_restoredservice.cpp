// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/httpprovider.h"
#include "app/services/fieldpatch.h"
#include "app/sync/syncengine.h"
#include "tests/support/await.h"
#include "tests/support/certificates.h"
#include "tests/support/faultyprovider.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/serverprocess.h"
#include "tests/support/tinyaccount.h"

#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// The real service is put back to yesterday's backup, and desktops that went on since then meet it again, on both engines.
class TestRestoredService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase_data() { ON_BOTH_ENGINES(); }
    void init() { USE_ENGINE(); }

    void losesNothingThatADesktopStillHas();
};

namespace {

/// The account's owner at one computer.
class Desktop
{
public:
    explicit Desktop(const QString &name)
        : m_name(name)
        , m_host(m_folder.filePath(u"replica.sqlite"_s))
    {
    }

    /// The program begins, with the replica and the session that it has.
    void begin(const QString &address, const QString &certificate)
    {
        m_engine.reset();
        m_network.reset();
        NetworkOptions options;
        options.certificates = certificate;
        options.device = m_name;
        m_provider = std::make_unique<HttpProvider>(ServerInfo{u"Test"_s, QUrl(address), QUrl(address + u"/v1"_s)},
                                                    options);
        m_provider->setTokenKeeper([this](const QString &, const QString &now) {
            m_token = now;
            m_engine->setSession(now);
            return QtFuture::makeReadyFuture(Result<void>());
        });
        m_network = std::make_unique<FaultyProvider>(*m_provider);
        m_engine = std::make_unique<SyncEngine>(m_host, *m_network, m_clock);
        m_engine->setSession(m_token);
    }
    [[nodiscard]] Result<void> signIn()
    {
        const auto signedIn = await(m_network->signIn(tiny::emailOf(tiny::owner), tiny::password, {}));
        if (!signedIn)
            return std::unexpected(signedIn.error());
        m_token = signedIn->sessionToken;
        m_engine->setSession(m_token);
        return await(m_host.run([signedIn](Replica &replica) { return replica.adopt(*signedIn); }));
    }
    [[nodiscard]] SyncPhase synchronise()
    {
        m_engine->sync();
        const bool hasEnded = QTest::qWaitFor([this] { return m_engine->phase() != SyncPhase::Syncing; }, 60'000);
        return hasEnded ? m_engine->phase() : SyncPhase::Syncing;
    }
    /// What waits is sent, and then the network is gone, before the feed has brought it.
    [[nodiscard]] SyncPhase sendAndGoOffline()
    {
        m_network->askedForChanges = [this](int) { m_network->isOffline = true; };
        return synchronise();
    }
    /// Gives the command's id.
    [[nodiscard]] Id give(const QString &name, const Id &target, const QJsonObject &arguments = {})
    {
        const QDateTime now = m_clock.now();
        const Command command{newId(now), name, target, arguments, now, {}};
        const auto given = await(
            m_host.run([command](Replica &replica) { return replica.submit(command, command.givenAt); }));
        return given ? command.id : Id();
    }
    [[nodiscard]] Id rename(const Id &contact, const QString &from, const QString &to)
    {
        return give(u"contact.modify"_s, contact, patchToJson({{u"given_name"_s, from, to}}));
    }
    [[nodiscard]] QList<OutboxEntry> outbox()
    {
        return await(m_host.run([](Replica &replica) { return replica.outbox(); })).value();
    }
    [[nodiscard]] QList<OutboxState> states()
    {
        QList<OutboxState> states;
        for (const OutboxEntry &entry : outbox())
            states.append(entry.state);
        return states;
    }
    template <RecordLike R>
    [[nodiscard]] QList<R> shown()
    {
        return await(m_host.read([](const RecordStore &store) { return store.select<R>({.order = u"id"_s}); })).value();
    }

private:
    QString m_name;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    ReplicaHost m_host;
    QString m_token;
    std::unique_ptr<HttpProvider> m_provider;
    std::unique_ptr<FaultyProvider> m_network;
    std::unique_ptr<SyncEngine> m_engine;
};

/// The tiny account, and a look at what became of it while the service does not run.
class Store
{
public:
    explicit Store(const QString &location)
        : m_database(Database::open(location, StoreKind::Authority).value())
        , m_feed(*m_database, tiny::account)
        , records(*m_database, tiny::account, &m_feed, nullptr)
    {
    }

    [[nodiscard]] Result<void> fill()
    {
        auto authority = Authority::open(*m_database, Policy::builtIn(), [] { return tiny::now; }, {});
        if (!authority)
            return std::unexpected(authority.error());
        return m_database->runInTransaction([&] { return tiny::fill(*m_database, **authority); });
    }
    /// "done", "refused", or "unknown" here.
    [[nodiscard]] QString fateOf(const Id &command)
    {
        auto reply = m_database->query(u"SELECT reply FROM command_reply WHERE account_id = ? AND command_id = ?"_s,
                                       {tiny::account, command});
        if (!reply || !reply->next())
            return u"unknown"_s;
        return reply->value(0).toString().contains("refusal"_L1) ? u"refused"_s : u"done"_s;
    }

private:
    std::unique_ptr<Database> m_database;
    ChangeFeed m_feed;

public:
    RecordStore records;
};

} // namespace

#define SERVE(server, ...) QVERIFY2((server).serve(__VA_ARGS__), (server).log().constData())
#define VERIFY_RUN(run)                                                                                                \
    do {                                                                                                               \
        const ProgramRun run_ = (run);                                                                                 \
        QVERIFY2(run_.code == 0, qPrintable(run_.err));                                                                \
    } while (false)

void TestRestoredService::losesNothingThatADesktopStillHas()
{
    const StorePlace place;
    ServerProcess server;
    server.setDatabase(place.location());
    QVERIFY_RESULT(Store(place.location()).fill());
    const CertificateFiles tls = makeCertificate(server.folder(), u"tls"_s);
    const QStringList options{u"--tls-certificate"_s, tls.certificate, u"--tls-key"_s, tls.key};
    const auto address = [&] { return u"https://localhost:%1"_s.arg(server.port()); };
    SERVE(server, options);

    // The backup knows of this, and the desktop never hears of it.
    Desktop atHome(u"At home"_s);
    atHome.begin(address(), tls.certificate);
    QVERIFY_RESULT(atHome.signIn());
    QCOMPARE(atHome.synchronise(), SyncPhase::Idle);
    const Id known = atHome.rename(tiny::billing, u"Bea"_s, u"Beatriz"_s);
    QCOMPARE(atHome.sendAndGoOffline(), SyncPhase::Offline);
    QCOMPARE(atHome.states(), QList{OutboxState::Accepted});
    const QString yesterday = server.file(u"yesterday"_s);
    VERIFY_RUN(server.run({u"backup"_s, yesterday}));
    const Id waiting = atHome.rename(tiny::administrative, u"Ada"_s, u"Adela"_s);

    // The backup knows of nothing here, not even of the session.
    Desktop atWork(u"At work"_s);
    atWork.begin(address(), tls.certificate);
    QVERIFY_RESULT(atWork.signIn());
    QCOMPARE(atWork.synchronise(), SyncPhase::Idle);
    const Id brought = atWork.give(u"ticket.reply"_s, tiny::billingTicket,
                                   {{u"message_id"_s, tiny::id(101)}, {u"body"_s, u"Hola"_s}});
    QCOMPARE(atWork.synchronise(), SyncPhase::Idle);
    QVERIFY(atWork.outbox().isEmpty());
    const Id ticket = tiny::id(102);
    const Id opened = atWork.give(u"ticket.create"_s, ticket,
                                  {{u"subject"_s, u"Dominio"_s},
                                   {u"department"_s, u"technical"_s},
                                   {u"priority"_s, u"normal"_s},
                                   {u"message_id"_s, tiny::id(103)},
                                   {u"body"_s, u"Uno"_s}});
    const Id renamed = atWork.rename(tiny::technical, u"Teo"_s, u"Tello"_s);
    QCOMPARE(atWork.sendAndGoOffline(), SyncPhase::Offline);
    QCOMPARE(atWork.states(), (QList{OutboxState::Accepted, OutboxState::Accepted}));
    const Id answered = atWork.give(u"ticket.reply"_s, ticket,
                                    {{u"message_id"_s, tiny::id(104)}, {u"body"_s, u"Dos"_s}});
    // At a version that the ticket does not have in the backup.
    const Id closed = atWork.give(u"ticket.close"_s, tiny::billingTicket);
    QCOMPARE(server.terminate(), 0);

    VERIFY_RUN(server.run({u"restore"_s, yesterday, u"--replace"_s}));
    {
        Store store(place.location());
        for (const Id &command : {brought, opened, renamed, answered, closed, waiting})
            QCOMPARE(store.fateOf(command), u"unknown"_s);
        auto technical = store.records.get<Contact>(tiny::technical).value();
        technical.givenName = u"Teodoro"_s; // the provider's staff
        QVERIFY_RESULT(store.records.put(technical));
    }
    SERVE(server, options);
    atHome.begin(address(), tls.certificate);
    QCOMPARE(atHome.synchronise(), SyncPhase::Idle);
    atWork.begin(address(), tls.certificate);
    QCOMPARE(atWork.synchronise(), SyncPhase::SignedOut);
    QVERIFY_RESULT(atWork.signIn());
    QCOMPARE(atWork.synchronise(), SyncPhase::Idle);
    QCOMPARE(atHome.synchronise(), SyncPhase::Idle); // and hears of the other one
    QCOMPARE(server.terminate(), 0);

    QCOMPARE(atHome.states(), QList<OutboxState>());
    QCOMPARE(atWork.states(), QList{OutboxState::Refused});
    const OutboxEntry refused = atWork.outbox().constFirst();
    QCOMPARE(refused.command.id, renamed);
    QCOMPARE(refused.error.code, ErrorCode::Conflict);
    QCOMPARE(patchFromJson(refused.command.arguments).value().constFirst().to.toString(), u"Tello"_s);
    Store store(place.location());
    for (const Id &command : {known, waiting, opened, answered, closed})
        QCOMPARE(store.fateOf(command), u"done"_s);
    QCOMPARE(store.fateOf(renamed), u"refused"_s);
    QCOMPARE(store.fateOf(brought), u"unknown"_s);
    // Each once: it left one entry.
    const Select ofCommands{u"action LIKE 'contact.%' OR action LIKE 'ticket.%'"_s};
    QCOMPARE(store.records.count<ActivityEntry>(ofCommands).value(), 5);
    QCOMPARE(store.records.get<Contact>(tiny::billing).value().givenName, u"Beatriz"_s);
    QCOMPARE(store.records.get<Contact>(tiny::administrative).value().givenName, u"Adela"_s);
    QCOMPARE(store.records.get<Contact>(tiny::technical).value().givenName, u"Teodoro"_s);
    QCOMPARE(store.records.count<Message>({u"ticket_id = ?"_s, {ticket}}).value(), 2);
    QCOMPARE(store.records.get<Ticket>(tiny::billingTicket).value().state, TicketState::Closed);
    forEachRecordType([&]<class R>() {
        const QList<R> there = store.records.select<R>({.order = u"id"_s}).value();
        QCOMPARE(atHome.shown<R>(), there);
        QCOMPARE(atWork.shown<R>(), there);
    });
    VERIFY_RUN(server.run({u"check"_s}));
}

QTEST_GUILESS_MAIN(TestRestoredService)
#include "tst_restoredservice.moc"
