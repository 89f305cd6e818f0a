// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/migrations.h"
#include "app/store/recordstore.h"
#include "tests/support/await.h"
#include "tests/support/postgrescluster.h"

#include <QTest>

#include <latch>
#include <thread>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<Database> opened(const QString &url)
{
    auto database = Database::open(url, StoreKind::Authority);
    if (!database)
        qFatal("%s", qPrintable(database.error().detail));
    return std::move(*database);
}

qint64 number(Database &database, const QString &sql)
{
    auto cursor = database.query(sql);
    return cursor && cursor->next() ? cursor->value(0).toLongLong() : -1;
}

Result<void> written(Result<int> done)
{
    return done ? Result<void>() : std::unexpected(done.error());
}

Result<void> add(Database &database, int counter, int amount)
{
    return written(database.execute(u"UPDATE counter SET amount = amount + ? WHERE number = ?"_s, {amount, counter}));
}

} // namespace

/// What a server has of its own beside what tst_database shows of both engines.
class TestPostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_place = std::make_unique<PostgresDatabase>();
        m_database = opened(m_place->url());
        QVERIFY(m_database->execute(u"CREATE TABLE counter (number INTEGER PRIMARY KEY, amount INTEGER NOT NULL)"_s));
        QVERIFY(m_database->execute(u"INSERT INTO counter (number, amount) VALUES (1, 0), (2, 0)"_s));
    }

    void cleanup()
    {
        m_database.reset();
        m_place.reset();
    }

    void badLocationsAreRefused_data()
    {
        QTest::addColumn<QString>("location");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QString &location, ErrorCode code) {
            QTest::newRow(name) << location << static_cast<int>(code);
        };
        row("a password", u"postgresql://user:secret@localhost/db"_s, ErrorCode::Validation);
        row("an unknown parameter", u"postgresql://localhost/db?password=secret"_s, ErrorCode::Validation);
        row("no URL", u"postgresql://[::1/db"_s, ErrorCode::Validation);
        row("nobody there", u"postgresql://user@/db?host=/nowhere"_s, ErrorCode::Storage);
        row("no such database", PostgresCluster::shared().url(u"nothing"_s), ErrorCode::Storage);
    }
    void badLocationsAreRefused()
    {
        QFETCH(const QString, location);
        QFETCH(const int, code);
        const auto refused = Database::open(location, StoreKind::Authority);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, static_cast<ErrorCode>(code));
        QVERIFY(!refused.error().detail.contains(u"secret"_s));
    }

    void aReplicaIsAFile()
    {
        QCOMPARE(Database::open(m_place->url(), StoreKind::Replica).error().code, ErrorCode::Validation);
    }

    void parametersReachTheServer()
    {
        const auto named = opened(m_place->url() + u"&application_name=it's%20here&connect_timeout=5"_s);
        auto cursor = named->query(u"SELECT current_setting('application_name')"_s);
        QVERIFY(cursor && cursor->next());
        QCOMPARE(cursor->value(0).toString(), u"it's here"_s);
    }

    /// The log may not hold what customers typed.
    void errorsQuoteNoValues()
    {
        const auto refused = m_database->execute(
            u"INSERT INTO credential (email, account_id, contact_id) VALUES (?, ?, ?)"_s,
            {u"who@example.org"_s, u"a"_s, u"b"_s});
        QVERIFY(!refused);
        QVERIFY2(!refused.error().detail.contains(u"who@"_s), qPrintable(refused.error().detail));
    }

    /// A migration of a large store may take as long as it needs; the connection's own limit holds again after it.
    void migrationsHaveNoTimeLimit()
    {
        const QStringList watch{
            u"CREATE SCHEMA fresh"_s,
            u"CREATE TABLE fresh.schema_version (version INTEGER NOT NULL)"_s,
            u"CREATE TABLE fresh.seen (at_version INTEGER, time_limit TEXT)"_s,
            u"CREATE FUNCTION fresh.note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO fresh.seen "
            "VALUES (NEW.version, current_setting('statement_timeout')); RETURN NEW; END $$"_s,
            u"CREATE TRIGGER watch BEFORE INSERT OR UPDATE ON fresh.schema_version FOR EACH ROW "
            "EXECUTE FUNCTION fresh.note()"_s,
            u"ALTER DATABASE "_s + m_place->name() + u" SET search_path = fresh"_s};
        for (const QString &statement : watch)
            QVERIFY_RESULT(written(m_database->execute(statement)));
        const auto migrated = opened(m_place->url());
        QCOMPARE(number(*migrated, u"SELECT count(DISTINCT at_version) FROM seen"_s),
                 migrationsFor(StoreKind::Authority).size());
        QCOMPARE(number(*migrated, u"SELECT count(*) FROM seen WHERE time_limit <> '0'"_s), 0);
        QCOMPARE(number(*migrated, u"SELECT setting FROM pg_settings WHERE name = 'statement_timeout'"_s), 60'000);
    }

    void storesOpenedAtOnceAreMigratedOnce()
    {
        constexpr int count = 4;
        const PostgresDatabase fresh;
        std::latch start(count);
        std::array<QString, count> errors;
        {
            std::vector<std::jthread> threads;
            for (QString &error : errors) {
                threads.emplace_back([&] {
                    start.arrive_and_wait();
                    const auto database = Database::open(fresh.url(), StoreKind::Authority);
                    if (!database)
                        error = database.error().detail;
                });
            }
        }
        for (const QString &error : errors)
            QCOMPARE(error, QString());
        const auto database = opened(fresh.url());
        QCOMPARE(number(*database, u"SELECT COUNT(*) FROM schema_version"_s), 1);
        QCOMPARE(storedVersion(*database).value(), latestVersion(StoreKind::Authority));
    }

    void everyVersionUpgrades_data()
    {
        QTest::addColumn<int>("from");
        for (const Migration &migration : migrationsFor(StoreKind::Authority))
            QTest::newRow(qPrintable(migration.fileName)) << migration.version;
    }
    void everyVersionUpgrades()
    {
        QFETCH(const int, from);
        const PostgresDatabase older;
        makeOlderStore(older, from);
        const auto database = opened(older.url());
        QCOMPARE(storedVersion(*database).value(), latestVersion(StoreKind::Authority));
        QCOMPARE(columnsOf(*database), columnsOf(*m_database));
        QCOMPARE(number(*database, u"SELECT COUNT(*) FROM announcement"_s), 1);
    }

    void anUpgradeThatIsCutShortGoesOn()
    {
        int failures = 0;
        for (int n = 0;; ++n) {
            const PostgresDatabase older;
            makeOlderStore(older, 2);
            int left = n;
            const bool failed = !Database::open(older.url(), StoreKind::Authority, [&]() -> Result<void> {
                return left-- == 0 ? Result<void>(fail(ErrorCode::Storage, u"made to fail"_s)) : Result<void>();
            });
            const auto again = opened(older.url());
            QCOMPARE(columnsOf(*again), columnsOf(*m_database));
            if (!failed)
                break;
            ++failures;
        }
        QVERIFY(failures > 10);
    }

    void aNewerStoreIsRefused()
    {
        QVERIFY(m_database->execute(u"UPDATE schema_version SET version = version + 1"_s));
        QCOMPARE(Database::open(m_place->url(), StoreKind::Authority).error().code, ErrorCode::NewerVersion);
    }

    void aLaterOpeningFindsNothingToDo()
    {
        QVERIFY(m_database->execute(u"REVOKE CREATE ON SCHEMA public FROM public"_s));
        int accesses = 0;
        const auto again = Database::open(m_place->url(), StoreKind::Authority, [&]() -> Result<void> {
            ++accesses;
            return {};
        });
        QVERIFY(again);
        QCOMPARE(accesses, 8); // six settings, is there a version, which
    }

    void aDeadlockIsResolved()
    {
        std::latch both(2);
        std::array<Result<void>, 2> done;
        const auto cross = [&](int first, int second, Result<void> &result) {
            const auto database = opened(m_place->url());
            bool isFirstRun = true;
            result = database->runInTransaction([&]() -> Result<void> {
                auto added = add(*database, first, 1);
                if (std::exchange(isFirstRun, false))
                    both.arrive_and_wait(); // each has its first row now
                return added ? add(*database, second, 1) : added;
            });
        };
        {
            const std::jthread one([&] { cross(1, 2, done[0]); });
            const std::jthread other([&] { cross(2, 1, done[1]); });
        }
        for (const Result<void> &result : done)
            QVERIFY2(result, qPrintable(result ? QString() : result.error().detail));
        QCOMPARE(number(*m_database, u"SELECT amount FROM counter WHERE number = 1"_s), 2);
        QCOMPARE(number(*m_database, u"SELECT amount FROM counter WHERE number = 2"_s), 2);
    }

    void aRestartedServerIsFoundAgain()
    {
        QVERIFY(m_database->runInTransaction([&] { return add(*m_database, 1, 1); }));
        PostgresCluster::shared().kill();
        const auto meanwhile = m_database->query(u"SELECT 1"_s);
        QVERIFY(!meanwhile);
        QCOMPARE(meanwhile.error().code, ErrorCode::Storage);
        PostgresCluster::shared().start();
        QVERIFY(m_database->runInTransaction([&] { return add(*m_database, 1, 1); }));
        QCOMPARE(number(*m_database, u"SELECT amount FROM counter WHERE number = 1"_s), 2);
    }

    /// Also where the records are ordered only once they are found.
    void recordsAreReadOverAnotherConnectionWhenTheirsIsLost()
    {
        const RecordStore store(*m_database, u"account"_s, nullptr, nullptr);
        cutConnections();
        QVERIFY(store.select<Announcement>({u"title = ?"_s, {u"title"_s}, u"id"_s}));
    }

    /// Nobody could tell whether what the transaction did before still holds.
    void aConnectionLostInATransactionEndsIt()
    {
        int ran = 0;
        const auto done = m_database->runInTransaction([&]() -> Result<void> {
            ++ran;
            if (auto added = add(*m_database, 1, 1); !added)
                return added;
            cutConnections();
            if (auto added = add(*m_database, 2, 1); added)
                return fail(ErrorCode::Conflict, u"written without a connection"_s);
            return add(*m_database, 2, 1);
        });
        QCOMPARE(done.error().code, ErrorCode::Storage);
        QCOMPARE(ran, 1);
        QCOMPARE(number(*m_database, u"SELECT SUM(amount) FROM counter"_s), 0);
        QVERIFY(m_database->runInTransaction([&] { return add(*m_database, 1, 1); }));
    }

    /// Whether it was done is for the caller to find out: it is not run again behind its back.
    void aConnectionLostWithTheCommitIsNotTriedAgain()
    {
        int ran = 0;
        const auto done = m_database->runInTransaction([&]() -> Result<void> {
            ++ran;
            auto added = add(*m_database, 1, 1);
            cutConnections();
            return added;
        });
        QVERIFY(isConnectionLost(done.error()));
        QCOMPARE(ran, 1);
        QCOMPARE(number(*m_database, u"SELECT SUM(amount) FROM counter"_s), 0);
    }

private:
    /// The migrations up to `version`, run by hand: a store as an older program left it.
    static void makeOlderStore(const PostgresDatabase &place, int version)
    {
        const QString name = u"older"_s;
        {
            auto connection = makeConnection(place.url(), name);
            QVERIFY(connection && connection->open());
            QSqlQuery query(*connection);
            QVERIFY(query.exec(u"CREATE TABLE schema_version (version INTEGER NOT NULL)"_s));
            for (const Migration &migration : migrationsFor(StoreKind::Authority)) {
                for (const QString &statement : migration.version <= version ? migration.statements : QStringList())
                    QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
            }
            QVERIFY(query.exec(u"INSERT INTO schema_version (version) VALUES (%1)"_s.arg(version)));
            QVERIFY(query.exec(
                u"INSERT INTO announcement VALUES ('account', 'id', 0, 'es', 'title', 'body', 'info', 0, NULL)"_s));
        }
        QSqlDatabase::removeDatabase(name);
    }

    /// Every column of every table but the tests' own.
    [[nodiscard]] static QStringList columnsOf(Database &database)
    {
        QStringList columns;
        auto cursor = database.query(
            u"SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns "
            "WHERE table_schema = 'public' AND table_name <> 'counter' ORDER BY table_name, ordinal_position"_s);
        while (cursor && cursor->next())
            columns.append(cursor->value(0).toString() + u' ' + cursor->value(1).toString() + u' '
                           + cursor->value(2).toString() + u' ' + cursor->value(3).toString());
        return columns;
    }

    void cutConnections()
    {
        PostgresCluster::shared().administer(
            u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(m_place->name()));
    }

    std::unique_ptr<PostgresDatabase> m_place;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestPostgres)
#include "tst_postgres.moc"
