// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/migrations.h"
#include "tests/support/postgrescluster.h"
#include "tests/support/sampleserver.h"

#include <QElapsedTimer>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

/// The program on a real PostgreSQL server: what is different there.
class TestServerPostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsEveryCommandBesideTheService();
    void keepsWhatItAcknowledgedThroughAKill();
    void backsUpWhileItIsWrittenToAndRestores();
    void restoresNothingUnderARunningService();
    void refusesBackupsOfTheOtherKind();
    void aRestoreThatFailsLeavesTheStore_data();
    void aRestoreThatFailsLeavesTheStore();
    void aKilledRestoreLeavesTheStore();
    void aRestoreKilledAtAnyTimeIsDoneOrNot();
    void putsBackABackupOfAnEarlierVersion();
    void leavesADatabaseOfSomethingElse();
    void saysThatTheDatabaseIsAway();
    void cleanupTestCase()
    {
        const QByteArray faults = exchangeFaults();
        QVERIFY2(faults.isEmpty(), faults.constData());
    }

private:
    [[nodiscard]] static QString url(const ServerProcess &server)
    {
        return u"http://127.0.0.1:%1"_s.arg(server.port());
    }
    /// The sample account, in a database of its own.
    static void fill(ServerProcess &server, const PostgresDatabase &database)
    {
        server.setDatabase(database.url());
        const ProgramRun made = server.run({u"sample"_s, u"--invoices"_s, u"12"_s});
        QVERIFY2(made.code == 0, qPrintable(made.err));
    }
    /// What tells the present store from the backup, and whether replicas go on from where they are.
    struct State {
        QString epoch;
        QString name;
        bool operator==(const State &) const = default;
    };
    [[nodiscard]] static State stateOf(const PostgresDatabase &database)
    {
        return {valueOf(database.url(), u"SELECT content FROM authority_setting WHERE name = 'epoch'"_s),
                valueOf(database.url(), u"SELECT MIN(name) FROM account"_s)};
    }
    /// A dump of a store whose loading calls a function, once it has read the only account.
    static void dumpWithFunction(ServerProcess &server, const PostgresDatabase &original, const QString &body,
                                 const QString &file);
    /// Nobody is connected: nothing of a process that was killed goes on.
    [[nodiscard]] static bool isAlone(const PostgresDatabase &database)
    {
        return valueOf(PostgresCluster::shared().url(u"postgres"_s),
                       u"SELECT COUNT(*) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(database.name()))
               == "0"_L1;
    }
    [[nodiscard]] static QStringList restoring(const ServerProcess &server, const QString &file)
    {
        return {u"--config"_s, server.file(u"server.conf"_s), u"--database"_s, server.database(), u"restore"_s, file,
                u"--replace"_s};
    }
};

void TestServerPostgres::dumpWithFunction(ServerProcess &server, const PostgresDatabase &original, const QString &body,
                                          const QString &file)
{
    QTRY_VERIFY(isAlone(original));
    const PostgresDatabase copy(original.name());
    const QString function
        = u"CREATE OR REPLACE FUNCTION public.met(given TEXT) RETURNS TEXT IMMUTABLE LANGUAGE plpgsql "
          "AS 'BEGIN %1; RETURN given; END'"_s;
    valueOf(copy.url(), function.arg(u"NULL"_s));
    valueOf(copy.url(), u"CREATE INDEX last_of_all ON account (public.met(name))"_s);
    valueOf(copy.url(), function.arg(body));
    server.setDatabase(copy.url());
    const ProgramRun backup = server.run({u"backup"_s, file});
    QVERIFY2(backup.code == 0, qPrintable(backup.err));
    server.setDatabase(original.url());
}

#define SERVE(server, ...) QVERIFY2((server).serve(__VA_ARGS__), (server).log().constData())
#define VERIFY_RUN(outcome)                                                                                            \
    do {                                                                                                               \
        const ProgramRun &run_ = (outcome);                                                                            \
        QVERIFY2(run_.code == 0, qPrintable(QString(run_.out + run_.err)));                                            \
    } while (false)

void TestServerPostgres::runsEveryCommandBesideTheService()
{
    const PostgresDatabase database;
    ServerProcess server;
    fill(server, database);
    SERVE(server, {u"--workers"_s, u"2"_s});
    VERIFY_RUN(server.run({u"init"_s}));
    const ProgramRun listed = server.run({u"user"_s, u"list"_s});
    QVERIFY2(listed.code == 0 && listed.out.contains(SampleServer::email()), qPrintable(listed.err));
    VERIFY_RUN(server.run({u"user"_s, u"set-password"_s, SampleServer::email()}, "una-clave-nueva\n"));
    RestClient client(url(server));
    COMPARE_STATUS(client.signIn(SampleServer::email(), SampleServer::password()), 401);
    COMPARE_STATUS(client.signIn(SampleServer::email(), u"una-clave-nueva"_s), 201);
    VERIFY_RUN(server.run({u"user"_s, u"end-sessions"_s, SampleServer::email()}));
    COMPARE_STATUS(client.ask("GET", u"/v1/session"_s), 401);
    VERIFY_RUN(server.run({u"user"_s, u"reset-two-factor"_s, SampleServer::email()}));
    VERIFY_RUN(server.run({u"rotate-keys"_s}));
    VERIFY_RUN(server.run({u"check"_s}));
    const QString account = listed.out.split(u'\n').value(1).section(u'\t', 0, 0);
    VERIFY_RUN(server.run({u"account"_s, u"show"_s, account}));
    VERIFY_RUN(server.run({u"account"_s, u"delete"_s, account, u"--yes"_s}));
    VERIFY_RUN(server.run({u"check"_s}));
    QCOMPARE(server.run({u"account"_s, u"list"_s}).out.count(u'\n'), 1);
    QCOMPARE(server.terminate(), 0);
}

void TestServerPostgres::keepsWhatItAcknowledgedThroughAKill()
{
    const PostgresDatabase database;
    ServerProcess server;
    fill(server, database);
    SERVE(server, {u"--workers"_s, u"4"_s, u"--requests-per-second"_s, u"0"_s});
    RestClient client(url(server));
    COMPARE_STATUS(client.signIn(SampleServer::email(), SampleServer::password()), 201);
    // Several at a time, on several connections and workers: they are all of one account, and none may be lost.
    std::vector<TicketCommand> commands(24);
    QList<QNetworkReply *> replies;
    for (const TicketCommand &command : commands)
        replies.append(command.beginAt(client));
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::count_if(replies, &QNetworkReply::isFinished) >= 6, 20'000);
    server.kill();
    QSet<Id> acknowledged;
    for (std::size_t i = 0; i < commands.size(); ++i) {
        if (RestClient::finish(replies.at(static_cast<qsizetype>(i))).status == 200)
            acknowledged.insert(commands[i].ticket);
    }
    QVERIFY(acknowledged.size() >= 6);
    SERVE(server, {u"--workers"_s, u"4"_s, u"--requests-per-second"_s, u"0"_s});
    RestClient again(url(server));
    COMPARE_STATUS(again.signIn(SampleServer::email(), SampleServer::password()), 201);
    QVERIFY(readFeed(again).ids.value(u"ticket"_s).contains(acknowledged));
    for (const TicketCommand &command : commands)
        COMPARE_STATUS(command.sendTo(again), 200);
    const QSet<Id> tickets = readFeed(again).ids.value(u"ticket"_s);
    for (const TicketCommand &command : commands)
        QVERIFY(tickets.contains(command.ticket));
    QCOMPARE(server.terminate(), 0);
    VERIFY_RUN(server.run({u"check"_s}));
}

void TestServerPostgres::backsUpWhileItIsWrittenToAndRestores()
{
    const PostgresDatabase database;
    ServerProcess server;
    fill(server, database);
    SERVE(server, {u"--requests-per-second"_s, u"0"_s});
    RestClient client(url(server));
    COMPARE_STATUS(client.signIn(SampleServer::email(), SampleServer::password()), 201);
    const TicketCommand first;
    COMPARE_STATUS(first.sendTo(client), 200);
    const QString copy = server.file(u"copy.dump"_s);
    QProcess backup;
    backup.start(QStringLiteral(AREACLIENTE_SERVER_PROGRAM),
                 {u"--config"_s, server.file(u"server.conf"_s), u"--database"_s, server.database(), u"backup"_s, copy});
    do {
        COMPARE_STATUS(TicketCommand().sendTo(client), 200);
        QCoreApplication::processEvents();
    } while (backup.state() != QProcess::NotRunning);
    QCOMPARE(backup.exitCode(), 0);
    QCOMPARE(QFile::permissions(copy) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    const Feed ahead = readFeed(client);
    QCOMPARE(server.terminate(), 0);

    QCOMPARE(server.run({u"restore"_s, copy}).code, 1); // it has accounts
    VERIFY_RUN(server.run({u"restore"_s, copy, u"--replace"_s}));
    VERIFY_RUN(server.run({u"check"_s}));
    SERVE(server);
    RestClient same(url(server));
    same.token = client.token;
    COMPARE_STATUS(readFeed(same, ahead.token).last, 409);
    const Feed anew = readFeed(same);
    COMPARE_STATUS(anew.last, 200);
    QVERIFY(anew.ids.value(u"ticket"_s).contains(first.ticket));
    QCOMPARE(server.terminate(), 0);

    const PostgresDatabase empty;
    server.setDatabase(empty.url());
    VERIFY_RUN(server.run({u"restore"_s, copy}));
    VERIFY_RUN(server.run({u"check"_s}));
}

void TestServerPostgres::restoresNothingUnderARunningService()
{
    const PostgresDatabase database;
    ServerProcess server;
    fill(server, database);
    const QString copy = server.file(u"copy.dump"_s);
    VERIFY_RUN(server.run({u"backup"_s, copy}));
    SERVE(server);
    RestClient client(url(server));
    COMPARE_STATUS(client.signIn(SampleServer::email(), SampleServer::password()), 201);
    const TicketCommand command;
    COMPARE_STATUS(command.sendTo(client), 200);
    const ProgramRun refused = server.run({u"restore"_s, copy, u"--replace"_s});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.err.contains(u"stop every service"_s), qPrintable(refused.err));
    QVERIFY(readFeed(client).ids.value(u"ticket"_s).contains(command.ticket)); // and the store is what it was
    QCOMPARE(server.terminate(), 0);
    VERIFY_RUN(server.run({u"restore"_s, copy, u"--replace"_s}));
}

void TestServerPostgres::refusesBackupsOfTheOtherKind()
{
    const PostgresDatabase database;
    ServerProcess server;
    server.setDatabase(database.url());
    VERIFY_RUN(server.run({u"init"_s}));
    ServerProcess file;
    VERIFY_RUN(file.run({u"init"_s}));
    VERIFY_RUN(file.run({u"backup"_s, file.file(u"copy"_s)}));
    VERIFY_RUN(server.run({u"backup"_s, server.file(u"copy"_s)}));
    QCOMPARE(server.run({u"restore"_s, file.file(u"copy"_s), u"--replace"_s}).code, 2);
    QCOMPARE(file.run({u"restore"_s, server.file(u"copy"_s), u"--replace"_s}).code, 2);
    QFile cut(server.file(u"copy"_s));
    QVERIFY(cut.resize(cut.size() / 2));
    const ProgramRun damaged = server.run({u"restore"_s, cut.fileName(), u"--replace"_s});
    QCOMPARE(damaged.code, 2);
    QCOMPARE(damaged.err.count(u'\n'), 1);
    VERIFY_RUN(server.run({u"check"_s})); // and the store is what it was
}

void TestServerPostgres::aRestoreThatFailsLeavesTheStore_data()
{
    QTest::addColumn<QString>("change"); // of the store that is dumped
    QTest::addColumn<int>("code");
    QTest::newRow("of a newer version") << u"UPDATE schema_version SET version = version + 1"_s << 2;
    QTest::newRow("of no version") << u"DELETE FROM schema_version"_s << 2;
    QTest::newRow("of something else") << u"DROP TABLE authority_setting"_s << 2;
    QTest::newRow("with large objects, which make transactions of their own")
        << u"DO 'BEGIN PERFORM lo_from_bytea(0, ''x''); DROP TABLE schema_version; END'"_s << 2;
    QTest::newRow("that an earlier version cannot be brought up to date from")
        << u"UPDATE schema_version SET version = version - 1"_s << 1;
    QTest::newRow("whose loading fails") << QString() << 1;
}

void TestServerPostgres::aRestoreThatFailsLeavesTheStore()
{
    QFETCH(QString, change);
    QFETCH(int, code);
    const PostgresDatabase database;
    ServerProcess server;
    fill(server, database);
    const QString dump = server.file(u"other.dump"_s);
    if (change.isEmpty()) {
        dumpWithFunction(server, database, u"RAISE EXCEPTION ''that is all''"_s, dump);
    } else {
        const PostgresDatabase other;
        fill(server, other);
        valueOf(other.url(), change);
        VERIFY_RUN(server.run({u"backup"_s, dump}));
        server.setDatabase(database.url());
    }
    const State before = stateOf(database);
    QVERIFY(!before.epoch.isEmpty());
    const ProgramRun refused = server.run({u"restore"_s, dump, u"--replace"_s});
    QVERIFY2(refused.code == code, qPrintable(refused.err));
    QCOMPARE(refused.err.count(u'\n'), 1);
    QCOMPARE(stateOf(database), before);
    VERIFY_RUN(server.run({u"check"_s}));
}

void TestServerPostgres::aKilledRestoreLeavesTheStore()
{
    const PostgresDatabase database;
    ServerProcess server;
    fill(server, database);
    const QString dump = server.file(u"slow.dump"_s);
    dumpWithFunction(server, database, u"PERFORM COUNT(*) FROM generate_series(1, 10000000)"_s, dump);
    valueOf(database.url(), u"UPDATE account SET name = 'of today'"_s);
    const State before = stateOf(database);
    QProcess restore;
    restore.start(QStringLiteral(AREACLIENTE_SERVER_PROGRAM), restoring(server, dump));
    QTRY_COMPARE_WITH_TIMEOUT(valueOf(PostgresCluster::shared().url(u"postgres"_s),
                                      u"SELECT COUNT(*) FROM pg_stat_activity WHERE datname = '%1' "
                                      "AND query LIKE 'CREATE INDEX last_of_all%'"_s.arg(database.name())),
                              u"1"_s, 60'000);
    restore.kill();
    QVERIFY(restore.waitForFinished());
    QCOMPARE(restore.exitStatus(), QProcess::CrashExit);
    QTRY_VERIFY_WITH_TIMEOUT(isAlone(database), 60'000);
    QCOMPARE(stateOf(database), before);
    VERIFY_RUN(server.run({u"check"_s}));
}

void TestServerPostgres::aRestoreKilledAtAnyTimeIsDoneOrNot()
{
    const PostgresDatabase database;
    ServerProcess server;
    fill(server, database);
    const QString dump = server.file(u"copy.dump"_s);
    VERIFY_RUN(server.run({u"backup"_s, dump}));
    const State saved = stateOf(database);
    QElapsedTimer whole;
    whole.start();
    VERIFY_RUN(server.run(restoring(server, dump).mid(4)));
    const qint64 duration = whole.elapsed();
    constexpr int rounds = 12;
    for (int round = 1; round <= rounds; ++round) {
        valueOf(database.url(), u"UPDATE account SET name = 'of round %1'"_s.arg(round));
        const State before = stateOf(database);
        QTRY_VERIFY(isAlone(database));
        QProcess restore;
        restore.start(QStringLiteral(AREACLIENTE_SERVER_PROGRAM), restoring(server, dump));
        // Denser towards the end, where it is decided.
        restore.waitForFinished(static_cast<int>(duration - duration * (rounds - round) / (rounds * 2)));
        restore.kill();
        restore.waitForFinished();
        QTRY_VERIFY_WITH_TIMEOUT(isAlone(database), 60'000);
        const State after = stateOf(database);
        const bool isDone = after.name == saved.name && after.epoch != before.epoch && after.epoch != saved.epoch;
        QVERIFY2(isDone || after == before, qPrintable(after.name + u' ' + after.epoch));
    }
    VERIFY_RUN(server.run({u"check"_s}));
}

void TestServerPostgres::putsBackABackupOfAnEarlierVersion()
{
    const PostgresDatabase earlier;
    for (const Migration &migration : migrationsFor(StoreKind::Authority)) {
        if (migration.version == latestVersion(StoreKind::Authority))
            break;
        for (const QString &statement : migration.statements)
            valueOf(earlier.url(), statement);
    }
    valueOf(earlier.url(), u"CREATE TABLE schema_version (version INTEGER NOT NULL)"_s);
    valueOf(earlier.url(),
            u"INSERT INTO schema_version (version) VALUES (%1)"_s.arg(latestVersion(StoreKind::Authority) - 1));
    ServerProcess server;
    server.setDatabase(earlier.url());
    const QString dump = server.file(u"earlier.dump"_s);
    VERIFY_RUN(server.run({u"backup"_s, dump}));
    const PostgresDatabase database;
    fill(server, database);
    const State before = stateOf(database);
    VERIFY_RUN(server.run({u"restore"_s, dump, u"--replace"_s}));
    QVERIFY(stateOf(database) != before);
    VERIFY_RUN(server.run({u"check"_s})); // which refuses a store of another version than its own
}

void TestServerPostgres::leavesADatabaseOfSomethingElse()
{
    const PostgresDatabase store;
    ServerProcess server;
    fill(server, store);
    const QString dump = server.file(u"copy.dump"_s);
    VERIFY_RUN(server.run({u"backup"_s, dump}));
    const PostgresDatabase other;
    valueOf(other.url(), u"CREATE TABLE shop AS SELECT 'open' AS state"_s);
    server.setDatabase(other.url());
    QCOMPARE(server.run({u"restore"_s, dump}).code, 1);
    QCOMPARE(valueOf(other.url(), u"SELECT state FROM shop"_s), u"open"_s);
    QCOMPARE(valueOf(other.url(), u"SELECT to_regclass('schema_version')"_s), QString());
}

void TestServerPostgres::saysThatTheDatabaseIsAway()
{
    ServerProcess server;
    server.setDatabase(u"postgresql://nobody@/nothing?host="_s + server.folder());
    const ProgramRun outcome = server.run({u"init"_s});
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.err.count(u'\n'), 1);
    QVERIFY(!server.serve());
    QCOMPARE(server.wait(), 1);
}

QTEST_GUILESS_MAIN(TestServerPostgres)
#include "tst_serverpostgres.moc"
