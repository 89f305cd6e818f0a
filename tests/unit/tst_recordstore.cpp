// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/recordstore.h"
#include "tests/support/extremerecord.h"
#include "tests/support/postgrescluster.h"

#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

namespace {

const Id account = makeId(1, 1, 1);
const Id otherAccount = makeId(1, 1, 2);

Id id(int n)
{
    return makeId(1'773'705'600'000, 0, static_cast<quint64>(n));
}

Announcement announcement(int n, const QString &title)
{
    Announcement record;
    record.id = id(n);
    record.title = title;
    record.body = u"body"_s;
    record.publishedAt = QDateTime(QDate(2026, 3, n), QTime(12, 0), Qt::UTC);
    return record;
}

/// Gives rising versions and remembers what it heard.
class Log : public Journal
{
public:
    Result<qint64> record(QLatin1String type, const Id &recordId, bool deleted) override
    {
        if (isBroken)
            return fail(ErrorCode::Storage, u"broken"_s);
        heard.append(QString(type) + (deleted ? u" - "_s : u" + "_s) + recordId.right(1));
        return ++version;
    }

    QStringList heard;
    qint64 version = 100;
    bool isBroken = false;
};

} // namespace

class TestRecordStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase_data() { ON_BOTH_ENGINES(); }

    void init()
    {
        USE_ENGINE();
        m_place = std::make_unique<StorePlace>();
        m_database = Database::open(m_place->location(), StoreKind::Authority).value();
    }

    void cleanup()
    {
        m_database.reset();
        m_place.reset();
    }

    void everyRecordComesBackFromItsTable()
    {
        RecordStore store(*m_database, account, nullptr, nullptr);
        forEachRecordType([&]<class R>() {
            for (const Extreme how : extremes) {
                const R record = extremeRecord<R>(how);
                QVERIFY2(store.put(record), R::typeName);
                const auto read = store.get<R>(record.id);
                QVERIFY2(read, R::typeName);
                const QString differing = changedFields(*read, record).join(u' ');
                QVERIFY2(*read == record, qPrintable(QLatin1String(R::typeName) + u": "_s + differing));
                QVERIFY(store.put(extremeRecord<R>(Extreme::Most))); // over another of the same id or not
                QVERIFY(store.drop<R>(record.id));
                QVERIFY(!store.find<R>(record.id)->has_value());
            }
        });
    }

    void puttingAgainReplacesEveryField()
    {
        RecordStore store(*m_database, account, nullptr, nullptr);
        forEachRecordType([&]<class R>() {
            R record = extremeRecord<R>(Extreme::Most);
            QVERIFY(store.put(record));
            const Id recordId = record.id;
            record = extremeRecord<R>(Extreme::Hostile);
            record.id = recordId;
            QVERIFY(store.put(record));
            QCOMPARE(store.count<R>().value(), 1);
            QVERIFY2(store.get<R>(recordId).value() == record, R::typeName);
        });
    }

    void whatIsNotThereIsNotFound()
    {
        RecordStore store(*m_database, account, nullptr, nullptr);
        QCOMPARE(store.get<Contact>(id(1)).error().code, ErrorCode::NotFound);
        QVERIFY(!store.find<Contact>(id(1))->has_value());
        QVERIFY(store.drop<Contact>(id(1)));
        QVERIFY(store.erase<Contact>(id(1)));
    }

    void accountsAreApart()
    {
        RecordStore mine(*m_database, account, nullptr, nullptr);
        RecordStore theirs(*m_database, otherAccount, nullptr, nullptr);
        QVERIFY(mine.put(announcement(1, u"mine"_s)));
        QVERIFY(theirs.put(announcement(1, u"theirs"_s)));
        QVERIFY(theirs.put(announcement(2, u"theirs too"_s)));
        QCOMPARE(mine.get<Announcement>(id(1))->title, u"mine"_s);
        QCOMPARE(mine.count<Announcement>().value(), 1);
        QCOMPARE(mine.select<Announcement>()->size(), 1);
        QCOMPARE(mine.get<Announcement>(id(2)).error().code, ErrorCode::NotFound);
        QVERIFY(mine.drop<Announcement>(id(2)));
        QCOMPARE(theirs.count<Announcement>().value(), 2);
        // A condition with OR does not open the other account's rows.
        QCOMPARE(mine.select<Announcement>({u"1 = 0 OR 1 = 1"_s})->size(), 1);
        QCOMPARE(mine.count<Announcement>({u"1 = 0 OR 1 = 1"_s}).value(), 1);
    }

    void rowsAreSelectedOrderedAndLimited()
    {
        RecordStore store(*m_database, account, nullptr, nullptr);
        for (int n = 1; n <= 9; ++n)
            QVERIFY(store.put(announcement(n, u"title %1"_s.arg(n % 3))));
        const auto some = store.select<Announcement>({u"title = ?"_s, {u"title 1"_s}, u"published_at DESC"_s, 2});
        QCOMPARE(some->size(), 2);
        QCOMPARE(some->at(0).id, id(7));
        QCOMPARE(some->at(1).id, id(4));
        QCOMPARE(store.count<Announcement>({u"title = ?"_s, {u"title 1"_s}}).value(), 3);
        QCOMPARE(store.select<Announcement>({{}, {}, {}, 0})->size(), 0);
        QCOMPARE(store.select<Announcement>({u"no such column = 1"_s}).error().code, ErrorCode::Storage);
    }

    /// How much is read for it, tst_invoicequery counts.
    void whatAConditionFindsIsOrdered()
    {
        RecordStore store(*m_database, account, nullptr, nullptr);
        for (const int n : {3, 9, 1, 7, 5, 2, 8, 4, 6})
            QVERIFY(store.put(announcement(n, u"title %1"_s.arg(n % 3))));
        RecordStore other(*m_database, otherAccount, nullptr, nullptr);
        QVERIFY(other.put(announcement(1, u"title 1"_s)));
        const auto found = [&](const QString &where, const QVariantList &arguments, const QString &order) {
            QStringList ids;
            const auto records = store.select<Announcement>({where, arguments, order});
            for (const Announcement &record : records.value_or(QList<Announcement>()))
                ids.append(record.id.right(1));
            return ids.join(u' ');
        };
        QCOMPARE(found(u"title = ?"_s, {u"title 1"_s}, u"id"_s), u"1 4 7"_s);
        QCOMPARE(found(u"title = ?"_s, {u"title 1"_s}, u"published_at DESC"_s), u"7 4 1"_s);
        QCOMPARE(found(u"title = ? OR title = ?"_s, {u"title 1"_s, u"title 2"_s}, u"title DESC, id"_s),
                 u"2 5 8 1 4 7"_s);
        // Condition and order may name the table, also from within another select.
        QCOMPARE(found(u"announcement.id <> ? AND EXISTS (SELECT 1 FROM announcement theirs "
                       "WHERE theirs.account_id <> announcement.account_id AND theirs.title = announcement.title)"_s,
                       {id(4)}, u"announcement.id DESC"_s),
                 u"7 1"_s);
        QCOMPARE(store.select<Announcement>({u"title = ?"_s, {u"title 1"_s}, u"id"_s})->constFirst(),
                 store.get<Announcement>(id(1)).value());
        const auto unknown = store.select<Announcement>({u"title = ?"_s, {u"title 1"_s}, u"no_such_column"_s});
        QCOMPARE(unknown.error().code, ErrorCode::Storage);
    }

    void theJournalHearsOfEveryWriteAndGivesItsVersion()
    {
        Log log;
        RecordStore store(*m_database, account, &log, nullptr);
        QVERIFY(store.put(announcement(1, u"a"_s)));
        QVERIFY(store.put(announcement(1, u"b"_s)));
        QVERIFY(store.insert(announcement(2, u"c"_s)));
        QVERIFY(store.erase<Announcement>(id(1)));
        QCOMPARE(log.heard, (QStringList{u"announcement + 1"_s, u"announcement + 1"_s, u"announcement + 2"_s,
                                         u"announcement - 1"_s}));
        QCOMPARE(store.get<Announcement>(id(2))->version, 103);

        Announcement restored = announcement(3, u"d"_s);
        restored.version = 7;
        QVERIFY(store.restore(restored));
        QVERIFY(store.drop<Announcement>(id(2)));
        QCOMPARE(log.heard.size(), 4);
        QCOMPARE(store.get<Announcement>(id(3))->version, 7);
    }

    void withoutItsJournalNothingIsWritten()
    {
        Log log;
        RecordStore store(*m_database, account, &log, nullptr);
        QVERIFY(store.put(announcement(1, u"a"_s)));
        log.isBroken = true;
        QVERIFY(!store.put(announcement(1, u"b"_s)));
        QVERIFY(!store.insert(announcement(2, u"b"_s)));
        QVERIFY(!store.erase<Announcement>(id(1)));
        QCOMPARE(store.get<Announcement>(id(1))->title, u"a"_s);
        QCOMPARE(store.count<Announcement>().value(), 1);
    }

    void insertingTakesNoIdThatIsTaken()
    {
        RecordStore store(*m_database, account, nullptr, nullptr);
        QVERIFY(store.insert(announcement(1, u"a"_s)));
        const auto again = store.insert(announcement(1, u"b"_s));
        QCOMPARE(again.error().code, ErrorCode::Conflict);
        QCOMPARE(store.get<Announcement>(id(1))->title, u"a"_s);
        RecordStore other(*m_database, otherAccount, nullptr, nullptr);
        QVERIFY(other.insert(announcement(1, u"c"_s)));
    }

private:
    std::unique_ptr<StorePlace> m_place;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestRecordStore)
#include "tst_recordstore.moc"
