// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/postgresproxy.h"
#include "tests/server/storefaults.h"
#include "tests/support/await.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/sampleserver.h"

#include <QTest>

#include <deque>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

namespace {

/// How the store fails a service that runs.
enum class StoreFault { Step, Write, Refused, CutBefore, CutAfter };

/// The service with the sample account in a store whose n-th access can be made to fail, from outside.
class FaultyService
{
public:
    explicit FaultyService(StoreFault fault)
        : m_fault(fault)
    {
        isFile() ? prepareFile() : preparePostgres();
        if (!server.serve({u"--workers"_s, u"2"_s, u"--requests-per-second"_s, u"0"_s}))
            qFatal("the service does not start: %s", server.log().constData());
        client.emplace(u"http://127.0.0.1:%1"_s.arg(server.port()));
        m_admin.emplace(u"http://127.0.0.1:%1"_s.arg(server.adminPort()));
        m_admin->asksTheApi = false;
    }

    [[nodiscard]] bool isFile() const { return m_fault == StoreFault::Step || m_fault == StoreFault::Write; }
    [[nodiscard]] bool hidesOutcome() const { return m_fault == StoreFault::CutAfter; }
    [[nodiscard]] bool isReady() { return m_admin->ask("GET", u"/readyz"_s).status == 200; }

    void failAt(int n)
    {
        m_before = failures();
        set(n);
    }
    /// Nothing is to fail any more: whether something did since failAt().
    [[nodiscard]] bool calm()
    {
        set(0);
        return failures() > m_before;
    }

    /// The store, for this process: to read, unless the service has ended.
    [[nodiscard]] QString location() const { return isFile() ? server.database() : m_database->url(); }

    ServerProcess server;
    std::optional<RestClient> client;

private:
    void prepareFile()
    {
        SampleServer::copyTo(server.database());
        m_shared.setFileName(server.file(u"faults"_s));
        if (!m_shared.open(QIODevice::ReadWrite) || !m_shared.resize(sizeof(StoreFaults)))
            qFatal("nothing can be shared with the service");
        m_faults = reinterpret_cast<StoreFaults *>(m_shared.map(0, sizeof(StoreFaults)));
        QProcessEnvironment &environment = server.environment();
        environment.insert(QString::fromLatin1(storeFaultsFile), m_shared.fileName());
        environment.insert(u"LD_PRELOAD"_s, QStringLiteral(STORE_FAULTS_LIBRARY));
        // AddressSanitizer would be the first of all.
        environment.insert(u"ASAN_OPTIONS"_s, environment.value(u"ASAN_OPTIONS"_s) + u":verify_asan_link_order=0"_s);
    }
    void preparePostgres()
    {
        static const PostgresDatabase *const original = [] {
            auto *const filled = new PostgresDatabase; // goes with the server
            ServerProcess process;
            process.setDatabase(filled->url());
            if (process.run({u"sample"_s, u"--invoices"_s, u"12"_s}).code != 0)
                qFatal("the sample cannot be made");
            return filled;
        }();
        m_database.emplace(original->name());
        m_proxy.emplace(PostgresCluster::shared().socketFolder());
        server.setDatabase(m_database->url().replace(PostgresCluster::shared().socketFolder(), m_proxy->folder()));
    }
    void set(int n)
    {
        if (m_proxy)
            m_proxy->failAt(n, m_fault == StoreFault::Refused     ? StatementFault::Refused
                               : m_fault == StoreFault::CutBefore ? StatementFault::CutBefore
                                                                  : StatementFault::CutAfter);
        else
            (m_fault == StoreFault::Step ? m_faults->steps : m_faults->writes) = n;
    }
    [[nodiscard]] int failures() const { return m_proxy ? m_proxy->failures() : m_faults->failures.load(); }

    StoreFault m_fault;
    std::optional<RestClient> m_admin;
    QFile m_shared;
    StoreFaults *m_faults = nullptr;
    std::optional<PostgresDatabase> m_database;
    std::optional<PostgresProxy> m_proxy;
    int m_before = 0;
};

/// Sessions that were opened, as the customer's log tells.
const QString opening = u"SELECT COUNT(*) FROM activity_entry WHERE action = 'session.open'"_s;

/// The service could not do it now, and says so as the interface is described.
bool isFailure(const RestAnswer &answer)
{
    const QJsonObject problem = answer.json();
    return answer.status >= 500 && answer.header("content-type") == "application/problem+json"
           && problem.value(u"status"_s).toInt() == answer.status && !problem.value(u"settled"_s).toBool()
           && !answer.body.contains("made to fail") && !answer.body.contains("SELECT");
}

} // namespace

/// A real service whose store fails it, and two of them at one store.
class TestServerFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAccessFails_data();
    void everyAccessFails();
    void noCommitIsSkipped();
    void cleanupTestCase()
    {
        const QByteArray faults = exchangeFaults();
        QVERIFY2(faults.isEmpty(), faults.constData());
    }

private:
    using Ask = std::function<RestAnswer()>;
    using Check = std::function<void(const RestAnswer &)>;

    void failEach(const char *what, int wanted, int leastFailures, const Ask &ask, const Check &check);
    void signsIn();
    void refreshes();
    void reads(const char *what, const QString &path, int leastFailures);
    void commands();
    void checkStore();
    [[nodiscard]] qint64 number(Database &store, const QString &sql, const QVariantList &arguments = {});

    std::optional<FaultyService> m_service;
    std::vector<TicketCommand> m_commands; ///< that were given
    qint64 m_before = 0;                   ///< sessions that the sample tells of
    int m_opened = 0;                      ///< since then, as was answered
    int m_unanswered = 0;                  ///< attempts to open one that failed
};

/// Asks while the n-th access to the store fails, for every n up to the one that is never reached. Whatever it was, the service
/// lives, and answers as it should or that it cannot; `check` looks at what became of it, without faults.
void TestServerFaults::failEach(const char *what, int wanted, int leastFailures, const Ask &ask, const Check &check)
{
    constexpr int tooMany = 2000;
    int failed = 0;
    for (bool isReached = true; isReached; ++failed) {
        m_service->failAt(failed + 1);
        const RestAnswer answer = ask();
        isReached = m_service->calm();
        const QByteArray told = QByteArray(what) + ", access " + QByteArray::number(failed + 1) + ": "
                                + QByteArray::number(answer.status) + ' ' + answer.body.left(300);
        QVERIFY2(answer.status == wanted || (isReached && isFailure(answer)), told.constData());
        check(answer);
        QVERIFY2(!QTest::currentTestFailed(), told.constData());
        QVERIFY2(m_service->isReady(), told.constData());
        QVERIFY2(failed < tooMany, told.constData());
    }
    qInfo("%s: %d accesses", what, --failed);
    QVERIFY2(failed >= leastFailures, what);
}

/// A sign-in that failed leaves nothing behind that keeps the next one out; those that were told of are open.
void TestServerFaults::signsIn()
{
    RestClient &client = *m_service->client;
    const auto ask = [&] { return client.signIn(SampleServer::email(), SampleServer::password()); };
    failEach("sign-in", 201, 5, ask, [&](const RestAnswer &answer) {
        if (answer.status != 201) {
            ++m_unanswered;
            COMPARE_STATUS(ask(), 201);
        }
        ++m_opened;
        COMPARE_STATUS(client.ask("GET", u"/v1/session"_s), 200);
        COMPARE_STATUS(client.ask("DELETE", u"/v1/session"_s), 204); // or the fifty used last would be counted
    });
    COMPARE_STATUS(ask(), 201);
    ++m_opened;
}

/// The token that a failure was the answer to goes on to be good, whatever became of it there.
void TestServerFaults::refreshes()
{
    RestClient &client = *m_service->client;
    const RestAnswer opened = client.signIn(SampleServer::email(), SampleServer::password());
    COMPARE_STATUS(opened, 201);
    ++m_opened;
    QString token = opened.json().value(u"refresh_token"_s).toString();
    const auto ask = [&] { return client.ask("POST", u"/v1/sessions/refresh"_s, {{u"refresh_token"_s, token}}); };
    failEach("refresh", 200, 3, ask, [&](const RestAnswer &answer) {
        const RestAnswer last = answer.status == 200 ? answer : ask();
        COMPARE_STATUS(last, 200);
        token = last.json().value(u"refresh_token"_s).toString();
        client.token = last.json().value(u"access_token"_s).toString().toLatin1();
        COMPARE_STATUS(client.ask("GET", u"/v1/session"_s), 200);
    });
}

/// All of what there is to read, or a failure; never a part of it.
void TestServerFaults::reads(const char *what, const QString &path, int leastFailures)
{
    RestClient &client = *m_service->client;
    const auto ask = [&] { return client.ask("GET", path); };
    const RestAnswer whole = ask();
    COMPARE_STATUS(whole, 200);
    failEach(what, 200, leastFailures, ask, [&](const RestAnswer &answer) {
        if (answer.status == 200)
            QCOMPARE(answer.body, whole.body);
    });
}

/// What was refused left nothing, what was done is there; repeated it is done, and done once.
void TestServerFaults::commands()
{
    RestClient &client = *m_service->client;
    QString token = readFeed(client).token;
    const auto ask = [&] { return m_commands.emplace_back().sendTo(client); };
    failEach("command", 200, 10, ask, [&](const RestAnswer &answer) {
        const TicketCommand &command = m_commands.back();
        const Feed seen = readFeed(client, token);
        COMPARE_STATUS(seen.last, 200);
        const bool isDone = seen.ids.value(u"ticket"_s).contains(command.ticket);
        QVERIFY(isDone || answer.status != 200);
        QVERIFY(!isDone || answer.status == 200 || m_service->hidesOutcome());
        QCOMPARE(seen.ids.value(u"message"_s).contains(command.message), isDone);
        QCOMPARE(seen.ids.isEmpty(), !isDone);
        const RestAnswer repeated = command.sendTo(client);
        COMPARE_STATUS(repeated, 200);
        QVERIFY(answer.status != 200 || answer.body == repeated.body);
        QCOMPARE(command.sendTo(client).body, repeated.body);
        const Feed after = readFeed(client, token);
        QCOMPARE(after.ids.value(u"ticket"_s), QSet<Id>{command.ticket});
        token = after.token;
    });
}

qint64 TestServerFaults::number(Database &store, const QString &sql, const QVariantList &arguments)
{
    auto cursor = store.query(sql, arguments);
    return cursor && cursor->next() ? cursor->value(0).toLongLong() : -1;
}

/// Once the service has ended: everything is there once, and sound.
void TestServerFaults::checkStore()
{
    QCOMPARE(m_service->server.terminate(), 0);
    const auto store = Database::open(m_service->location(), StoreKind::Authority);
    QVERIFY_RESULT(store);
    QVERIFY(!m_commands.empty());
    for (const TicketCommand &command : m_commands) {
        QCOMPARE(number(**store, u"SELECT COUNT(*) FROM command_reply WHERE command_id = ?"_s, {command.id}), 1);
        QCOMPARE(number(**store, u"SELECT COUNT(*) FROM audit_entry WHERE command_id = ?"_s, {command.id}), 1);
        QCOMPARE(number(**store, u"SELECT COUNT(*) FROM ticket WHERE id = ?"_s, {command.ticket}), 1);
        QCOMPARE(number(**store, u"SELECT COUNT(*) FROM message WHERE ticket_id = ?"_s, {command.ticket}), 1);
        QCOMPARE(number(**store, u"SELECT COUNT(*) FROM activity_entry WHERE subject_id = ?"_s, {command.ticket}), 1);
    }
    const qint64 opened = number(**store, opening) - m_before;
    QVERIFY(opened >= m_opened);
    QVERIFY(opened <= m_opened + (m_service->hidesOutcome() ? m_unanswered : 0));
    const ProgramRun check = m_service->server.run({u"check"_s});
    QVERIFY2(check.code == 0, qPrintable(check.err));
}

void TestServerFaults::everyAccessFails_data()
{
    QTest::addColumn<StoreFault>("fault");
    QTest::newRow("SQLite, a step of a statement") << StoreFault::Step;
    QTest::newRow("SQLite, a write or flush of the disk") << StoreFault::Write;
    QTest::newRow("PostgreSQL, a statement that is refused") << StoreFault::Refused;
    QTest::newRow("PostgreSQL, a connection that breaks before a statement") << StoreFault::CutBefore;
    QTest::newRow("PostgreSQL, a connection that breaks after a statement") << StoreFault::CutAfter;
}

void TestServerFaults::everyAccessFails()
{
    QFETCH(const StoreFault, fault);
    m_commands.clear();
    m_unanswered = 0;
    m_service.emplace(fault);
    {
        const auto store = Database::openToRead(m_service->location(), StoreKind::Authority);
        QVERIFY_RESULT(store);
        m_before = number(**store, opening);
    }
    RestClient &client = *m_service->client;
    COMPARE_STATUS(client.signIn(SampleServer::email(), SampleServer::password()), 201);
    m_opened = 1;
    const Feed feed = readFeed(client);
    signsIn();
    if (!QTest::currentTestFailed())
        refreshes();
    const bool isRead = fault != StoreFault::Write; // what only reads writes nothing
    if (!QTest::currentTestFailed())
        reads("changes", u"/v1/changes?since="_s + feed.token, isRead ? 3 : 0); // what came of signing in
    if (!QTest::currentTestFailed())
        reads("document", u"/v1/documents/invoice/"_s + feed.ids.value(u"invoice"_s).values().value(0), isRead ? 5 : 0);
    if (!QTest::currentTestFailed())
        commands();
    if (!QTest::currentTestFailed())
        checkStore();
    m_service.reset();
}

/// Two services at one store. One has taken its place in the feed and does not come to its end; whatever the other does
/// meanwhile, a reader that goes on from where it is misses neither.
void TestServerFaults::noCommitIsSkipped()
{
    const PostgresDatabase database;
    PostgresProxy proxy(PostgresCluster::shared().socketFolder());
    ServerProcess held;
    held.setDatabase(database.url().replace(PostgresCluster::shared().socketFolder(), proxy.folder()));
    const ProgramRun made = held.run({u"sample"_s, u"--invoices"_s, u"12"_s});
    QVERIFY2(made.code == 0, qPrintable(made.err));
    ServerProcess other;
    other.setDatabase(database.url());
    std::deque<RestClient> clients; // which stay where they are
    for (ServerProcess *server : {&held, &other}) {
        QVERIFY2(server->serve({u"--workers"_s, u"2"_s, u"--requests-per-second"_s, u"0"_s}),
                 server->log().constData());
        RestClient &client = clients.emplace_back(u"http://127.0.0.1:%1"_s.arg(server->port()));
        COMPARE_STATUS(client.signIn(SampleServer::email(), SampleServer::password()), 201);
        COMPARE_STATUS(TicketCommand().sendTo(client), 200);
    }
    RestClient &reader = clients[1];
    QString token = readFeed(reader).token;
    const QString waiting = u"SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() "
                            "AND wait_event_type = 'Lock'"_s;
    for (int round = 0; round < 10; ++round) {
        const TicketCommand first;
        const TicketCommand second;
        proxy.holdCommits();
        QNetworkReply *const firstReply = first.beginAt(clients[0]);
        QTRY_COMPARE_WITH_TIMEOUT(proxy.held(), 1, 20'000);
        QNetworkReply *const secondReply = second.beginAt(clients[1]);
        // It waits for the first, or, where nothing put them in order, it is done before.
        QTRY_VERIFY_WITH_TIMEOUT(secondReply->isFinished() || valueOf(database.url(), waiting) == "1"_L1, 20'000);
        const Feed between = readFeed(reader, token);
        COMPARE_STATUS(between.last, 200);
        QVERIFY(!firstReply->isFinished());
        proxy.release();
        COMPARE_STATUS(RestClient::finish(firstReply), 200);
        COMPARE_STATUS(RestClient::finish(secondReply), 200);
        const Feed after = readFeed(reader, between.token);
        COMPARE_STATUS(after.last, 200);
        QCOMPARE(between.ids.value(u"ticket"_s) + after.ids.value(u"ticket"_s),
                 (QSet<Id>{first.ticket, second.ticket}));
        const auto placeOf = [&](const TicketCommand &command) {
            return valueOf(database.url(),
                           u"SELECT MIN(version) FROM change_log WHERE record_id = '%1'"_s.arg(command.ticket))
                .toLongLong();
        };
        QVERIFY(placeOf(first) < placeOf(second)); // so it did have its place while it was held
        token = after.token;
    }
    QCOMPARE(held.terminate(), 0);
    QCOMPARE(other.terminate(), 0);
    const ProgramRun check = other.run({u"check"_s});
    QVERIFY2(check.code == 0, qPrintable(check.err));
}

QTEST_GUILESS_MAIN(TestServerFaults)
#include "tst_serverfaults.moc"
