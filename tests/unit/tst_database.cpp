// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"
#include "tests/support/postgrescluster.h"

#include <QTest>

#include <stdexcept>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto create = "CREATE TABLE note (number INTEGER NOT NULL PRIMARY KEY, body TEXT NOT NULL)";
constexpr auto insert = "INSERT INTO note (number, body) VALUES (?, ?)";

QString sql(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase_data() { ON_BOTH_ENGINES(); }

    void init()
    {
        USE_ENGINE();
        m_place = std::make_unique<StorePlace>();
        m_hook = {};
        m_database = open();
        QVERIFY(m_database->execute(sql(create)));
    }

    void cleanup()
    {
        m_database.reset();
        m_place.reset();
    }

    void whatIsBoundComesBack()
    {
        const QString hostile = u"'; DROP TABLE note; -- \"ñ\" 😀"_s;
        QCOMPARE(m_database->execute(sql(insert), {1, hostile}).value(), 1);
        auto cursor = m_database->query(u"SELECT body, number FROM note WHERE body = ?"_s, {hostile});
        QVERIFY(cursor && cursor->next());
        QCOMPARE(cursor->value(0).toString(), hostile);
        QCOMPARE(cursor->value(1).toInt(), 1);
        QVERIFY(!cursor->next());
        QVERIFY(cursor->status());
    }

    void badSqlIsAnError()
    {
        QCOMPARE(m_database->execute(u"NO SUCH STATEMENT"_s).error().code, ErrorCode::Storage);
        QCOMPARE(m_database->query(u"SELECT nothing FROM note"_s).error().code, ErrorCode::Storage);
        QVERIFY(m_database->execute(sql(insert), {1, u"a"_s}));
        QCOMPARE(m_database->execute(sql(insert), {1, u"a"_s}).error().code, ErrorCode::Storage);
        QVERIFY(m_database->execute(sql(insert), {2, u"b"_s})); // the statement that failed can be used again
    }

    void changedRowsAreCounted()
    {
        fill(5);
        QCOMPARE(m_database->execute(u"UPDATE note SET body = 'x' WHERE number > ?"_s, {2}).value(), 3);
        QCOMPARE(m_database->execute(u"DELETE FROM note WHERE number > ?"_s, {9}).value(), 0);
        const QString careful = sql(insert) + u" ON CONFLICT (number) DO NOTHING"_s;
        QCOMPARE(m_database->execute(careful, {1, u"y"_s}).value(), 0);
        QCOMPARE(m_database->execute(careful, {6, u"y"_s}).value(), 1);
    }

    void theSameStatementRunsInsideItself()
    {
        fill(3);
        const QString all = u"SELECT number FROM note ORDER BY number"_s;
        QList<int> seen;
        auto outer = m_database->query(all);
        QVERIFY(outer);
        while (outer->next()) {
            auto inner = m_database->query(all);
            QVERIFY(inner);
            while (inner->next()) {
                auto innermost = m_database->query(all);
                QVERIFY(innermost && innermost->next());
                seen.append(outer->value(0).toInt() * 100 + inner->value(0).toInt() * 10 + innermost->value(0).toInt());
            }
        }
        QCOMPARE(seen, (QList<int>{111, 121, 131, 211, 221, 231, 311, 321, 331}));
    }

    void aCursorGivesItsStatementBack()
    {
        fill(3);
        const QString all = u"SELECT number FROM note"_s;
        {
            auto cursor = m_database->query(all);
            QVERIFY(cursor && cursor->next()); // left in the middle
        }
        // A statement that still read would keep the table from being dropped.
        QVERIFY(m_database->execute(u"DROP TABLE note"_s));
    }

    void aTransactionIsKeptWhenItSucceeds()
    {
        const auto done = m_database->runInTransaction([&]() -> Result<int> {
            fill(2);
            return 42;
        });
        QCOMPARE(done.value(), 42);
        m_database = open();
        QCOMPARE(rows(), 2);
    }

    void aTransactionIsUndoneByAnError()
    {
        const auto done = m_database->runInTransaction([&]() -> Result<void> {
            fill(2);
            return fail(ErrorCode::Conflict, u"no"_s);
        });
        QCOMPARE(done.error().code, ErrorCode::Conflict);
        QCOMPARE(rows(), 0);
        fill(1); // and the next write is kept
        m_database = open();
        QCOMPARE(rows(), 1);
    }

    void aTransactionIsUndoneByAnException()
    {
        const auto work = [&]() -> Result<void> {
            fill(2);
            throw std::runtime_error("no");
        };
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, static_cast<void>(m_database->runInTransaction(work)));
        QCOMPARE(rows(), 0);
        QVERIFY(m_database->runInTransaction([&]() -> Result<void> {
            fill(1);
            return {};
        }));
        QCOMPARE(rows(), 1);
    }

    void anInnerTransactionTakesPartInTheOuterOne()
    {
        const auto outer = m_database->runInTransaction([&]() -> Result<void> {
            const auto inner = m_database->runInTransaction([&]() -> Result<void> {
                fill(2);
                return {};
            });
            if (!inner)
                return inner;
            return fail(ErrorCode::Cancelled, u"outer"_s);
        });
        QCOMPARE(outer.error().code, ErrorCode::Cancelled);
        QCOMPARE(rows(), 0);
        const auto both = m_database->runInTransaction([&]() -> Result<void> {
            return m_database->runInTransaction([&]() -> Result<void> {
                fill(2);
                return {};
            });
        });
        QVERIFY(both);
        QCOMPARE(rows(), 2);
    }

    void aBusyDatabaseIsTriedAgain_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("runs");
        QTest::newRow("once") << 1 << 2;
        QTest::newRow("up to the last try") << 4 << 5;
        QTest::newRow("always") << 1000 << 5;
    }
    void aBusyDatabaseIsTriedAgain()
    {
        QFETCH(int, failures);
        QFETCH(int, runs);
        int ran = 0;
        const auto done = m_database->runInTransaction([&]() -> Result<void> {
            fill(1);
            if (++ran <= failures)
                return fail(ErrorCode::Storage, u"busy: made up"_s);
            return {};
        });
        QCOMPARE(ran, runs);
        QCOMPARE(done.has_value(), failures < runs);
        QCOMPARE(rows(), done ? 1 : 0);
    }

    void otherErrorsAreNotTriedAgain()
    {
        int ran = 0;
        QVERIFY(!m_database->runInTransaction([&]() -> Result<void> {
            ++ran;
            return fail(ErrorCode::Storage, u"the disk is full"_s);
        }));
        QCOMPARE(ran, 1);
    }

    /// Whichever access of a transaction fails, nothing of it stays, and the database works on.
    void theNthAccessFailing()
    {
        int left = -1; // the access that fails; negative: none
        m_hook = [&]() -> Result<void> {
            if (left >= 0 && left-- == 0)
                return fail(ErrorCode::Storage, u"made to fail"_s);
            return {};
        };
        m_database = open();
        const auto work = [&]() -> Result<void> {
            for (int number = 1; number <= 3; ++number) {
                if (auto done = m_database->execute(sql(insert), {number, u"x"_s}); !done)
                    return std::unexpected(done.error());
            }
            return {};
        };
        int failures = 0;
        for (int n = 0;; ++n) {
            left = n;
            const auto done = m_database->runInTransaction(work);
            const bool wasReached = left < 0;
            left = -1;
            QCOMPARE(done.has_value(), !wasReached);
            QCOMPARE(rows(), done ? 3 : 0);
            if (done)
                break;
            ++failures;
        }
        QCOMPARE(failures, 5); // begin, three rows, commit
    }

    void bytesComeBack()
    {
        QByteArray all;
        for (int byte = 0; byte < 256; ++byte)
            all.append(static_cast<char>(byte));
        all += "' \\ \\x00 \\\\"; // what the text of a statement would take for its own
        QVERIFY(m_database->execute(u"CREATE TABLE file (content %1 NOT NULL)"_s.arg(
            m_database->engine() == Engine::PostgreSql ? u"BYTEA"_s : u"BLOB"_s)));
        QVERIFY(m_database->execute(u"INSERT INTO file (content) VALUES (?)"_s, {all}));
        auto cursor = m_database->query(u"SELECT content FROM file"_s);
        QVERIFY(cursor && cursor->next());
        QCOMPARE(cursor->value(0).toByteArray(), all);
    }

    void aSerializationFailureAtAnyAccessIsTriedAgain()
    {
        int left = -1; // the access that fails; negative: none
        m_hook = [&]() -> Result<void> {
            return left >= 0 && left-- == 0 ? Result<void>(std::unexpected(transientError(u"injected"_s)))
                                            : Result<void>();
        };
        m_database = open();
        const auto work = [&]() -> Result<void> {
            const auto gone = m_database->execute(u"DELETE FROM note"_s);
            const auto done = gone ? m_database->execute(sql(insert), {1, u"x"_s}) : gone;
            return done ? Result<void>() : std::unexpected(done.error());
        };
        for (int n = 0; n < 4; ++n) { // begin, two statements, commit
            left = n;
            QVERIFY(m_database->runInTransaction(work));
            QCOMPARE(left, -1);
            QCOMPARE(rows(), 1);
        }
    }

    /// PostgreSQL undoes the whole, and would say so to nobody who commits all the same.
    void aStatementThatFailedIsNotCommittedInSilence()
    {
        const auto done = m_database->runInTransaction([&]() -> Result<void> {
            fill(1);
            const auto forgotten = m_database->execute(sql(insert), {1, u"twice"_s});
            return forgotten ? fail(ErrorCode::Conflict, u"the key was taken twice"_s) : Result<void>();
        });
        QCOMPARE(rows(), done ? 1 : 0);
        QCOMPARE(done.has_value(), m_database->engine() == Engine::Sqlite);
    }

    void aSoundFilePassesItsCheck()
    {
        fill(100);
        QVERIFY(m_database->checkIntegrity());
    }

private:
    [[nodiscard]] std::unique_ptr<Database> open()
    {
        m_database.reset();
        auto opened = Database::open(m_place->location(), StoreKind::Authority, m_hook);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return std::move(*opened);
    }

    void fill(int count)
    {
        for (int number = 1; number <= count; ++number)
            QVERIFY(m_database->execute(sql(insert), {number, QString(200, u'x')}));
    }

    [[nodiscard]] int rows()
    {
        auto cursor = m_database->query(u"SELECT COUNT(*) FROM note"_s);
        return cursor && cursor->next() ? cursor->value(0).toInt() : -1;
    }

    std::unique_ptr<StorePlace> m_place;
    Database::AccessHook m_hook;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
