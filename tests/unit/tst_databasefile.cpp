// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

constexpr auto create = "CREATE TABLE note (number INTEGER NOT NULL PRIMARY KEY, body TEXT NOT NULL)";
constexpr auto insert = "INSERT INTO note (number, body) VALUES (?, ?)";

QString sql(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

/// What a store's file has of its own beside what tst_database shows of both engines.
class TestDatabaseFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Database::open(path(), StoreKind::Authority);
        QVERIFY(opened);
        m_database = std::move(*opened);
        QVERIFY(m_database->execute(sql(create)));
    }

    void cleanup() { m_database.reset(); }

    /// An acknowledged command outlives a power cut; a replica has everything from the authority.
    void theAuthorityWaitsForTheDisk()
    {
        for (const auto &[kind, expected] : {std::pair(StoreKind::Authority, 2), std::pair(StoreKind::Replica, 1)}) {
            const auto database = Database::open(m_folder->filePath(u"sync-%1"_s.arg(expected)), kind);
            QVERIFY(database);
            auto cursor = (*database)->query(u"PRAGMA synchronous"_s);
            QVERIFY(cursor && cursor->next());
            QCOMPARE(cursor->value(0).toInt(), expected);
        }
    }

    void theFileIsPrivate()
    {
        const auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser
                          | QFileDevice::WriteUser;
        for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QVERIFY2(QFile::exists(path() + suffix), qPrintable(suffix));
            QCOMPARE(QFileInfo(path() + suffix).permissions() & ~mine, QFileDevice::Permissions());
        }
    }

    /// Another program, such as a backup, holds the lock for a while.
    void aLockHeldByAnotherIsWaitedFor()
    {
        const QString name = u"another"_s;
        {
            QSqlDatabase another = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            another.setDatabaseName(path());
            QVERIFY(another.open());
            QSqlQuery(another).exec(u"BEGIN IMMEDIATE"_s);
            std::atomic<bool> hasStarted{false};
            Result<void> done;
            std::thread writer([&] {
                // A database belongs to the thread that opens it.
                auto database = Database::open(m_folder->filePath(u"store.sqlite"_s), StoreKind::Authority);
                hasStarted = true;
                done = database ? (*database)->runInTransaction([&]() -> Result<void> {
                    const auto inserted = (*database)->execute(sql(insert), {7, u"waited"_s});
                    return inserted ? Result<void>() : std::unexpected(inserted.error());
                })
                                : std::unexpected(database.error());
            });
            // Opening reads only, so it gets through; the write behind it waits for this lock to go.
            QTRY_VERIFY_WITH_TIMEOUT(hasStarted, 20'000);
            QSqlQuery(another).exec(u"COMMIT"_s);
            writer.join();
            QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        }
        QSqlDatabase::removeDatabase(name);
        QCOMPARE(rows(), 1);
    }

    void aFileThatIsNoDatabaseIsCorrupt()
    {
        const QString other = m_folder->filePath(u"other.sqlite"_s);
        write(other, QByteArray("This is no database. ").repeated(500));
        QCOMPARE(Database::open(other, StoreKind::Replica).error().code, ErrorCode::Corrupt);
    }

    void aDamagedFileIsCorrupt()
    {
        fill(2000);
        m_database.reset();
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.size() > 100'000);
        for (qint64 at = 4096; at < file.size(); at += 4096) { // the first page says what tables there are
            file.seek(at);
            file.write(QByteArray(4096, '\xA5'));
        }
        file.close();
        const auto opened = Database::open(path(), StoreKind::Authority);
        const ErrorCode code = opened ? (*opened)->checkIntegrity().error().code : opened.error().code;
        QCOMPARE(code, ErrorCode::Corrupt);
    }

    void aFolderThatIsNotThereIsAStorageError()
    {
        QCOMPARE(Database::open(m_folder->filePath(u"no/such/folder/store.sqlite"_s), StoreKind::Replica).error().code,
                 ErrorCode::Storage);
        QCOMPARE(Database::open(m_folder->path(), StoreKind::Replica).error().code, ErrorCode::Storage);
    }

    void closingLeavesOneFile()
    {
        fill(10);
        m_database.reset();
        QVERIFY(QFile::exists(path()));
        QVERIFY(!QFile::exists(path() + u"-wal"_s));
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"store.sqlite"_s); }

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

    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestDatabaseFile)
#include "tst_databasefile.moc"
