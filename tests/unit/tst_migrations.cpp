// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/columns.h"
#include "app/store/migrations.h"

#include "app/store/recordstore.h"
#include "tests/support/extremerecord.h"
#include "tests/support/golden.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array kinds{StoreKind::Authority, StoreKind::Replica};

const char *nameOf(StoreKind kind)
{
    return kind == StoreKind::Authority ? "authority" : "replica";
}

/// Everything of sqlite_master that the migrations made, in one order, as SQL. The tables that FTS5 makes for itself differ
/// between versions of SQLite and are left out.
QString schemaOf(Database &database)
{
    QString text;
    auto cursor = database.query(
        u"SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'search\\_text\\_%' ESCAPE '\\' "
        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type DESC, name"_s);
    while (cursor && cursor->next()) {
        for (const QString &line : cursor->value(0).toString().split(u'\n'))
            text += line.trimmed() + u'\n';
        text += u'\n';
    }
    return text.chopped(1);
}

/// The migrations up to `version`, run by hand: a store as an older program left it.
void makeOlderStore(const QString &path, StoreKind kind, int version)
{
    const QString name = u"older"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(u"CREATE TABLE schema_version (version INTEGER NOT NULL)"_s));
        for (const Migration &migration : migrationsFor(kind)) {
            for (const QString &statement : migration.version <= version ? migration.statements : QStringList())
                QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
        QVERIFY(query.exec(u"INSERT INTO schema_version (version) VALUES (%1)"_s.arg(version)));
        QVERIFY(query.exec(
            u"INSERT INTO announcement VALUES ('account', 'id', 0, 'es', 'title', 'body', 'info', 0, NULL)"_s));
    }
    QSqlDatabase::removeDatabase(name);
}

qint64 announcementsIn(Database &database)
{
    auto cursor = database.query(u"SELECT COUNT(*) FROM announcement WHERE title = 'title'"_s);
    return cursor && cursor->next() ? cursor->value(0).toLongLong() : -1;
}

} // namespace

class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void filesAreNumberedOnceAndInOrder()
    {
        QHash<int, QString> files;
        for (const StoreKind kind : kinds) {
            int last = 0;
            for (const Migration &migration : migrationsFor(kind)) {
                QVERIFY2(migration.version > last, qPrintable(migration.fileName));
                QVERIFY2(!migration.statements.isEmpty(), qPrintable(migration.fileName));
                last = migration.version;
                QCOMPARE(files.value(last, migration.fileName), migration.fileName);
                files.insert(last, migration.fileName);
            }
            QCOMPARE(latestVersion(kind), last);
        }
    }

    void aFreshStoreHasTheGoldenSchema_data() { addKinds(); }
    void aFreshStoreHasTheGoldenSchema()
    {
        const auto database = opened();
        const QString difference = goldenDifference(
            QStringLiteral(GOLDEN_DIR "/schema-%1.sql").arg(QLatin1String(nameOf(kind()))), schemaOf(*database));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
        QCOMPARE(storedVersion(*database).value(), latestVersion(kind()));
    }

    void tablesHaveTheColumnsOfTheRecords_data() { addKinds(); }
    void tablesHaveTheColumnsOfTheRecords()
    {
        const auto database = opened();
        forEachRecordType([&]<class R>() {
            QList<SqlColumn> columns;
            QStringList key;
            auto cursor = database->query(u"PRAGMA table_info(%1)"_s.arg(QLatin1String(R::typeName)));
            QVERIFY(cursor);
            while (cursor->next()) {
                columns.append({cursor->value(1).toString(),
                                cursor->value(2).toString() + (cursor->value(3).toBool() ? u" NOT NULL"_s : u""_s)});
                if (cursor->value(5).toInt() > 0)
                    key.append(cursor->value(1).toString());
            }
            QString difference;
            for (qsizetype i = 0; i < std::max(columns.size(), columnsOf<R>().size()); ++i) {
                const SqlColumn expected = columnsOf<R>().value(i);
                const SqlColumn actual = columns.value(i);
                if (!(expected == actual))
                    difference += u"%1: %2 %3, not %4 %5\n"_s.arg(QLatin1String(R::typeName), expected.name,
                                                                  expected.type, actual.name, actual.type);
            }
            QVERIFY2(difference.isEmpty(), qPrintable(difference));
            QCOMPARE(key, (QStringList{u"account_id"_s, u"id"_s}));
        });
    }

    void everyVersionUpgrades_data()
    {
        QTest::addColumn<StoreKind>("kind");
        QTest::addColumn<int>("from");
        for (const StoreKind kind : kinds) {
            for (const Migration &migration : migrationsFor(kind))
                QTest::addRow("%s from %d", nameOf(kind), migration.version) << kind << migration.version;
        }
    }
    void everyVersionUpgrades()
    {
        QFETCH(int, from);
        makeOlderStore(path(), kind(), from);
        const bool isOld = from < latestVersion(kind());
        const QString backup = path() + u".backup-v%1"_s.arg(from);
        {
            const auto database = opened();
            QCOMPARE(announcementsIn(*database), 1);
            QCOMPARE(storedVersion(*database).value(), latestVersion(kind()));
            QTemporaryDir other;
            const auto fresh = Database::open(other.filePath(u"fresh.sqlite"_s), kind());
            QCOMPARE(lineDifference(schemaOf(**fresh), schemaOf(*database)), QString());
        }
        QCOMPARE(QFile::exists(backup), isOld);
        if (!isOld)
            return;
        QCOMPARE(QFileInfo(backup).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
        QFile::remove(path());
        QVERIFY(QFile::rename(backup, path())); // what was backed up opens as the store it was
        const auto restored = opened();
        QCOMPARE(announcementsIn(*restored), 1);
    }

    void anUpgradeThatIsCutShortGoesOn_data() { addKinds(); }
    void anUpgradeThatIsCutShortGoesOn()
    {
        const QString golden = schemaOf(*opened());
        int failures = 0;
        for (int n = 0;; ++n) {
            const QString file = m_folder->filePath(u"cut-%1.sqlite"_s.arg(n));
            makeOlderStore(file, kind(), 1);
            int left = n;
            const bool failed = !Database::open(file, kind(), [&]() -> Result<void> {
                return left-- == 0 ? Result<void>(fail(ErrorCode::Storage, u"made to fail"_s)) : Result<void>();
            });
            const auto again = Database::open(file, kind());
            QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));
            QCOMPARE(announcementsIn(**again), 1);
            QCOMPARE(lineDifference(golden, schemaOf(**again)), QString());
            if (!failed)
                break;
            ++failures;
        }
        QVERIFY(failures > 10);
    }

    void aFreshStoreIsNotBackedUp_data() { addKinds(); }
    void aFreshStoreIsNotBackedUp()
    {
        opened();
        opened();
        QCOMPARE(QDir(m_folder->path()).entryList({u"*backup*"_s}), QStringList());
    }

    void aNewerStoreIsRefusedAndLeftAlone_data() { addKinds(); }
    void aNewerStoreIsRefusedAndLeftAlone()
    {
        {
            const auto database = opened();
            QVERIFY(database->execute(u"UPDATE schema_version SET version = version + 1"_s));
            QVERIFY(database->execute(u"CREATE TABLE from_the_future (x INTEGER)"_s));
        }
        const auto refused = Database::open(path(), kind());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NewerVersion);
        QVERIFY(refused.error().detail.contains(QString::number(latestVersion(kind()) + 1)));
        QCOMPARE(QDir(m_folder->path()).entryList({u"*backup*"_s}), QStringList());
    }

    void statementsArePartedAtTheirSemicolons_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("nothing") << u""_s << QStringList();
        QTest::newRow("white space") << u" \n\t "_s << QStringList();
        QTest::newRow("one") << u"SELECT 1;"_s << QStringList{u"SELECT 1"_s};
        QTest::newRow("no last semicolon") << u"SELECT 1"_s << QStringList{u"SELECT 1"_s};
        QTest::newRow("two") << u"SELECT 1;\nSELECT 2;\n"_s << QStringList{u"SELECT 1"_s, u"SELECT 2"_s};
        QTest::newRow("empty ones") << u";;SELECT 1;;"_s << QStringList{u"SELECT 1"_s};
        QTest::newRow("in a string") << u"SELECT ';';SELECT 2"_s << QStringList{u"SELECT ';'"_s, u"SELECT 2"_s};
        QTest::newRow("quote in a string")
            << u"SELECT 'a'';b';SELECT 2"_s << QStringList{u"SELECT 'a'';b'"_s, u"SELECT 2"_s};
        QTest::newRow("in a name") << u"SELECT \"a;b\";SELECT 2"_s << QStringList{u"SELECT \"a;b\""_s, u"SELECT 2"_s};
        QTest::newRow("in a line comment")
            << u"SELECT 1 -- a;b\n;SELECT 2"_s << QStringList{u"SELECT 1 -- a;b"_s, u"SELECT 2"_s};
        QTest::newRow("in a block comment")
            << u"SELECT /* a;b */ 1;SELECT 2"_s << QStringList{u"SELECT /* a;b */ 1"_s, u"SELECT 2"_s};
        QTest::newRow("comment that opens only") << u"/*/ ; */ SELECT 1;"_s << QStringList{u"/*/ ; */ SELECT 1"_s};
        QTest::newRow("dashes in a string")
            << u"SELECT '--';SELECT 2"_s << QStringList{u"SELECT '--'"_s, u"SELECT 2"_s};
        QTest::newRow("quote in a comment") << u"-- it's\nSELECT 1;"_s << QStringList{u"-- it's\nSELECT 1"_s};
        QTest::newRow("minus and division") << u"SELECT 3-1/2;"_s << QStringList{u"SELECT 3-1/2"_s};
        QTest::newRow("comments only") << u"-- a\n-- b\n/* c; */"_s << QStringList();
        QTest::newRow("comments at the end") << u"SELECT 1;\n-- a\n-- b"_s << QStringList{u"SELECT 1"_s};
        QTest::newRow("string that never ends") << u"SELECT 'a;b"_s << QStringList{u"SELECT 'a;b"_s};
    }
    void statementsArePartedAtTheirSemicolons()
    {
        QFETCH(QString, script);
        QFETCH(QStringList, statements);
        QCOMPARE(splitStatements(script), statements);
    }

private:
    static void addKinds()
    {
        QTest::addColumn<StoreKind>("kind");
        for (const StoreKind kind : kinds)
            QTest::newRow(nameOf(kind)) << kind;
    }

    [[nodiscard]] static StoreKind kind()
    {
        return *static_cast<StoreKind *>(QTest::qData("kind", qMetaTypeId<StoreKind>()));
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(u"store.sqlite"_s); }

    std::unique_ptr<Database> opened() const
    {
        auto database = Database::open(path(), kind());
        if (!database)
            qFatal("%s", qPrintable(database.error().detail));
        return std::move(*database);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
