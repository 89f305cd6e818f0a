// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pagedmodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include <deque>

using namespace areacliente;
using namespace Qt::StringLiterals;

namespace {

struct Row {
    QString id;
    qint64 value = 0;
};

/// Keeps rows whose value is a multiple of this.
using Step = int;

/// A table 0, 1, 2 … `size`, whose replies wait until the test lets them through, in any order.
class FakeSource : public PageSource<Row, Step>
{
public:
    qint64 size = 0;
    qint64 shift = 0; ///< so many rows, with negative values, stand before the others
    bool failBlocks = false;
    int blocksAsked = 0;
    int walksAsked = 0;
    int mostRowsAsked = 0;
    std::deque<std::function<void()>> waiting;

    void count(const Query &query, PageReply<qint64> reply) override
    {
        later([=, this] { reply(rowsOf(query)); });
    }

    void boundaries(const Query &query, int blockSize, PageReply<QList<PageKey>> reply) override
    {
        ++walksAsked;
        QList<PageKey> keys;
        for (qint64 row = blockSize; row < rowsOf(query); row += blockSize)
            keys.append(PageKey{row});
        later([=] { reply(keys); });
    }

    void block(const Query &query, const PageKey &first, int limit, PageReply<QList<Row>> reply) override
    {
        ++blocksAsked;
        mostRowsAsked = std::max(mostRowsAsked, limit);
        QList<Row> rows;
        const qint64 start = first.isEmpty() ? 0 : first.first().toLongLong();
        for (qint64 row = start; row < std::min(start + limit, rowsOf(query)); ++row)
            rows.append(Row{QString::number(valueAt(query, row)), valueAt(query, row)});
        later([=, this] {
            if (failBlocks)
                reply(fail(ErrorCode::Storage, u"disk"_s));
            else
                reply(rows);
        });
    }

    void positions(const Query &query, const QStringList &ids, PageReply<QHash<QString, qint64>> reply) override
    {
        QHash<QString, qint64> places;
        for (qint64 row = 0; row < rowsOf(query); ++row) {
            if (const QString id = QString::number(valueAt(query, row)); ids.contains(id))
                places.insert(id, row);
        }
        later([=] { reply(places); });
    }

    void deliverOldest()
    {
        const auto reply = std::move(waiting.front());
        waiting.pop_front();
        reply();
    }

    void deliverNewest()
    {
        const auto reply = std::move(waiting.back());
        waiting.pop_back();
        reply();
    }

    /// Lets everything through, with what it leads to.
    void deliverAll()
    {
        do {
            while (!waiting.empty())
                deliverOldest();
            QCoreApplication::processEvents();
        } while (!waiting.empty());
    }

    [[nodiscard]] qint64 rowsOf(const Query &query) const { return (size + shift + query.filter - 1) / query.filter; }
    [[nodiscard]] qint64 valueAt(const Query &query, qint64 row) const
    {
        const qint64 place = query.sortOrder == Qt::AscendingOrder ? row : rowsOf(query) - 1 - row;
        return place * query.filter - shift;
    }

private:
    void later(std::function<void()> reply) { waiting.push_back(std::move(reply)); }
};

QList<Column<Row>> columns()
{
    return {{.id = QLatin1String("value"),
             .sortValue = [](const Row &row) { return QVariant(row.value); },
             .alignment = alignNumber},
            {.id = QLatin1String("id"), .sortValue = [](const Row &row) { return QVariant(row.id); }}};
}

using Model = PagedModel<Row, Step>;
const Model::Query everything{.filter = 1, .sortColumn = u"value"_s, .sortOrder = Qt::AscendingOrder};

QVariant valueIn(const Model &model, int row)
{
    return model.index(row, 0).data();
}

} // namespace

class TestPagedModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void passesTheModelTester_data();
    void passesTheModelTester();
    void showsTheFirstRowsBeforeTheyAreCounted();
    void countsAShortListByItsRows();
    void showsPlaceholdersUntilRowsArrive();
    void neverHoldsMoreThanItsBlocks();
    void fetchesAheadInTheDirectionOfTravel();
    void keepsFewRequestsInFlight();
    void dataChangesOnlyInTheBlock();
    void dropsRepliesToAnOlderQuery();
    void oldRowsStayUntilTheNewAreThere();
    void headerClickSortsInTheSource();
    void selectionFollowsItsRecordThroughARefresh();
    void selectionOfARowThatLeftIsGone();
    void refreshShowsNoPlaceholderInView();
    void refreshesInARowAreOne();
    void refreshOfAListOnItsWayWalksOnce();
    void failureIsReportedAndRetried();
    void replyAfterTheModelHasGone();
    void shrinksAndGrows();

private:
    FakeSource m_source;
};

void TestPagedModel::init()
{
    m_source = FakeSource();
    m_source.size = 1'000'000;
}

void TestPagedModel::passesTheModelTester_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 255, 256, 257, 5000})
        QTest::addRow("%d rows", size) << size;
}

void TestPagedModel::passesTheModelTester()
{
    QFETCH(const int, size);
    m_source.size = size;
    Model model(columns(), m_source);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery(everything);
    m_source.deliverAll();
    QCOMPARE(model.rowCount(), size);
    for (int row = 0; row < size; row += 200) {
        valueIn(model, row);
        m_source.deliverAll();
        QCOMPARE(valueIn(model, row), QVariant(qint64{row}));
    }
    m_source.size = size / 2;
    model.refresh();
    m_source.deliverAll();
    QCOMPARE(model.rowCount(), size / 2);
}

void TestPagedModel::showsTheFirstRowsBeforeTheyAreCounted()
{
    Model model(columns(), m_source);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy shown(&model, &PagedModelBase::firstRowsShown);
    QSignalSpy loaded(&model, &PagedModelBase::loaded);
    model.setQuery(everything);
    QCOMPARE(m_source.waiting.size(), 1U); // nothing else is in the way of the first rows
    m_source.deliverOldest();
    QCOMPARE(shown.count(), 1);
    QVERIFY(loaded.isEmpty());
    QVERIFY(model.isLoading());
    QCOMPARE(model.rowCount(), PagedModelBase::screenful);
    QCOMPARE(valueIn(model, 7), QVariant(qint64{7}));
    const QPersistentModelIndex chosen = model.index(7, 0);
    m_source.deliverAll();
    QCOMPARE(loaded.count(), 1);
    QCOMPARE(shown.count(), 1);
    QCOMPARE(model.rowCount(), 1'000'000);
    QCOMPARE(chosen.row(), 7);
    // Rows that are in view stay until all of the new ones are known.
    model.setFilter(10);
    m_source.deliverOldest();
    QCOMPARE(valueIn(model, 7), QVariant(qint64{7}));
    m_source.deliverAll();
    QCOMPARE(valueIn(model, 7), QVariant(qint64{70}));
    QCOMPARE(shown.count(), 1);
}

void TestPagedModel::countsAShortListByItsRows()
{
    m_source.size = 40;
    Model model(columns(), m_source);
    QSignalSpy shown(&model, &PagedModelBase::firstRowsShown);
    QSignalSpy loaded(&model, &PagedModelBase::loaded);
    model.setQuery(everything);
    m_source.deliverOldest();
    QCOMPARE(loaded.count(), 1);
    QCOMPARE(loaded.first().first().toLongLong(), 40);
    QCOMPARE(model.rowCount(), 40);
    QVERIFY(shown.isEmpty());

    m_source.size = 100; // more than a screen, less than a block
    Model longer(columns(), m_source);
    QSignalSpy begun(&longer, &PagedModelBase::firstRowsShown);
    QSignalSpy complete(&longer, &PagedModelBase::loaded);
    longer.setQuery(everything);
    m_source.deliverAll();
    QCOMPARE(begun.count(), 1);
    QCOMPARE(complete.count(), 1);
    QCOMPARE(complete.first().first().toLongLong(), 100);
    QCOMPARE(longer.rowCount(), 100);
    QCOMPARE(valueIn(longer, 99), QVariant(qint64{99}));
}

void TestPagedModel::showsPlaceholdersUntilRowsArrive()
{
    Model model(columns(), m_source);
    QSignalSpy loaded(&model, &PagedModelBase::loaded);
    model.setQuery(everything);
    QVERIFY(model.isLoading());
    QCOMPARE(model.rowCount(), 0);
    m_source.deliverAll();
    QCOMPARE(loaded.count(), 1);
    QCOMPARE(loaded.first().first().toLongLong(), 1'000'000);
    QVERIFY(!model.isLoading());
    QCOMPARE(model.rowCount(), 1'000'000);
    QCOMPARE(valueIn(model, 3), QVariant(qint64{3}));
    QCOMPARE(model.rowAt(3)->id, u"3"_s);

    const QModelIndex far = model.index(700'000, 0);
    QCOMPARE(far.data(), QVariant(u"…"_s));
    QCOMPARE(far.data(LoadedRole), QVariant(false));
    QVERIFY(!far.data(RowIdRole).isValid());
    QCOMPARE(model.rowAt(700'000), nullptr);
    m_source.deliverAll();
    QCOMPARE(far.data(), QVariant(qint64{700'000}));
    QCOMPARE(far.data(LoadedRole), QVariant(true));
    QCOMPARE(far.data(RowIdRole), QVariant(u"700000"_s));
}

void TestPagedModel::neverHoldsMoreThanItsBlocks()
{
    Model model(columns(), m_source);
    model.setQuery(everything);
    m_source.deliverAll();
    for (int row = 0; row < 100'000; row += 200) {
        valueIn(model, row);
        m_source.deliverAll();
        QVERIFY(model.blocksHeld() <= PagedModelBase::maxBlocks);
        QCOMPARE(valueIn(model, row), QVariant(qint64{row})); // never drops what was just seen
    }
    QCOMPARE(m_source.mostRowsAsked, PagedModelBase::blockSize);
}

void TestPagedModel::fetchesAheadInTheDirectionOfTravel()
{
    Model model(columns(), m_source);
    model.setQuery(everything);
    m_source.deliverAll();
    const auto isLoaded = [&](int row) { return model.rowAt(row) != nullptr; };
    valueIn(model, 51'300); // block 200
    m_source.deliverAll();
    QVERIFY(isLoaded(201 * 256));
    QVERIFY(!isLoaded(199 * 256));
    valueIn(model, 51'250);
    m_source.deliverAll();
    QVERIFY(isLoaded(199 * 256));
    QVERIFY(!isLoaded(202 * 256));
}

void TestPagedModel::keepsFewRequestsInFlight()
{
    Model model(columns(), m_source);
    model.setQuery(everything);
    m_source.deliverAll();
    const int before = m_source.blocksAsked;
    for (int row = 0; row < 900'000; row += 10'000) { // a drag of the scroll bar
        valueIn(model, row);
        QCoreApplication::processEvents();
    }
    QCOMPARE(m_source.blocksAsked - before, PagedModelBase::maxRequests);
    m_source.deliverAll();
    QCOMPARE(valueIn(model, 890'000), QVariant(qint64{890'000}));
    QVERIFY(m_source.blocksAsked - before < 10);
}

void TestPagedModel::dataChangesOnlyInTheBlock()
{
    Model model(columns(), m_source);
    model.setQuery(everything);
    m_source.deliverAll();
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    valueIn(model, 256 * 40 + 100);
    QCoreApplication::processEvents();
    m_source.deliverOldest();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex(), model.index(256 * 40, 0));
    QCOMPARE(changed.first().at(1).toModelIndex(), model.index(256 * 41 - 1, 1));
}

void TestPagedModel::dropsRepliesToAnOlderQuery()
{
    Model model(columns(), m_source);
    model.setQuery(everything);
    model.setFilter(10);
    model.setFilter(100);
    while (!m_source.waiting.empty()) // the newest answers first, the outdated ones after it
        m_source.deliverNewest();
    m_source.deliverAll();
    QCOMPARE(model.rowCount(), 10'000);
    QCOMPARE(valueIn(model, 5), QVariant(qint64{500}));
    valueIn(model, 9'000);
    m_source.deliverAll();
    QCOMPARE(valueIn(model, 9'000), QVariant(qint64{900'000}));
}

void TestPagedModel::oldRowsStayUntilTheNewAreThere()
{
    Model model(columns(), m_source);
    model.setQuery(everything);
    m_source.deliverAll();
    model.setFilter(1000);
    QVERIFY(model.isLoading());
    QCOMPARE(model.rowCount(), 1'000'000);
    QCOMPARE(valueIn(model, 1), QVariant(qint64{1}));
    m_source.deliverAll();
    QCOMPARE(model.rowCount(), 1'000);
    QCOMPARE(valueIn(model, 1), QVariant(qint64{1000}));
}

void TestPagedModel::headerClickSortsInTheSource()
{
    Model model(columns(), m_source);
    model.setQuery(everything);
    m_source.deliverAll();
    model.sort(0, Qt::DescendingOrder);
    m_source.deliverAll();
    QCOMPARE(model.query().sortColumn, u"value"_s);
    QCOMPARE(valueIn(model, 0), QVariant(qint64{999'999}));
}

void TestPagedModel::selectionFollowsItsRecordThroughARefresh()
{
    m_source.size = 5'000;
    Model model(columns(), m_source);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuery(everything);
    m_source.deliverAll();
    const QPersistentModelIndex selected = model.index(10, 1);
    m_source.shift = 300; // more than a block arrives before it
    model.refresh();
    m_source.deliverAll();
    QCOMPARE(model.rowCount(), 5'300);
    QCOMPARE(selected.row(), 310);
    QCOMPARE(selected.column(), 1);
    valueIn(model, 310);
    m_source.deliverAll();
    QCOMPARE(selected.data(RowIdRole), QVariant(u"10"_s));
}

void TestPagedModel::selectionOfARowThatLeftIsGone()
{
    m_source.size = 100;
    Model model(columns(), m_source);
    model.setQuery(everything);
    m_source.deliverAll();
    const QPersistentModelIndex stays = model.index(20, 0);
    const QPersistentModelIndex leaves = model.index(25, 0);
    model.setFilter(10);
    m_source.deliverAll();
    QCOMPARE(stays.row(), 2);
    QVERIFY(!leaves.isValid());
}

void TestPagedModel::refreshShowsNoPlaceholderInView()
{
    m_source.size = 10'000;
    Model model(columns(), m_source);
    model.setQuery(everything);
    m_source.deliverAll();
    valueIn(model, 5'000);
    m_source.deliverAll();
    QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
    m_source.shift = 1;
    model.refresh();
    while (layout.isEmpty()) {
        QCOMPARE(valueIn(model, 5'000), QVariant(qint64{5'000}));
        QVERIFY(!m_source.waiting.empty());
        m_source.deliverOldest();
    }
    QCOMPARE(valueIn(model, 5'000), QVariant(qint64{4'999}));
}

void TestPagedModel::refreshesInARowAreOne()
{
    Model model(columns(), m_source);
    model.setQuery(everything);
    m_source.deliverAll();
    QSignalSpy loaded(&model, &PagedModelBase::loaded);
    for (int i = 0; i < 10; ++i) {
        ++m_source.size;
        model.refresh();
    }
    m_source.deliverAll();
    QCOMPARE(loaded.count(), 2); // the one that was under way, and one for all that came after
    QCOMPARE(model.rowCount(), 1'000'010);
}

void TestPagedModel::refreshOfAListOnItsWayWalksOnce()
{
    m_source.size = 40;
    Model model(columns(), m_source);
    QSignalSpy loaded(&model, &PagedModelBase::loaded);
    model.setQuery(everything);
    m_source.size = 50;
    model.refresh();
    m_source.deliverAll();
    QCOMPARE(loaded.count(), 2);
    QCOMPARE(model.rowCount(), 50);
    QCOMPARE(m_source.walksAsked, 1);
}

void TestPagedModel::failureIsReportedAndRetried()
{
    Model model(columns(), m_source);
    QSignalSpy failed(&model, &PagedModelBase::failed);
    m_source.failBlocks = true;
    model.setQuery(everything);
    m_source.deliverAll();
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::Storage);
    QVERIFY(!model.isLoading());
    m_source.failBlocks = false;
    model.refresh();
    m_source.deliverAll();
    QCOMPARE(model.rowCount(), 1'000'000);
    valueIn(model, 0);
    m_source.deliverAll();
    QCOMPARE(valueIn(model, 0), QVariant(qint64{0}));
}

void TestPagedModel::replyAfterTheModelHasGone()
{
    auto model = std::make_unique<Model>(columns(), m_source);
    model->setQuery(everything);
    m_source.deliverOldest();
    m_source.deliverOldest();
    QVERIFY(m_source.waiting.size() >= 2);
    model.reset();
    m_source.deliverAll();
    QVERIFY(m_source.waiting.empty());
}

void TestPagedModel::shrinksAndGrows()
{
    Model model(columns(), m_source);
    model.setQuery(everything);
    m_source.deliverAll();
    for (const qint64 size : {0, 5, 700, 256, 1'000'000, 3}) {
        m_source.size = size;
        model.refresh();
        m_source.deliverAll();
        QCOMPARE(model.rowCount(), size);
        if (size > 2) {
            valueIn(model, 2);
            m_source.deliverAll();
            QCOMPARE(valueIn(model, 2), QVariant(qint64{2}));
        }
    }
}

QTEST_GUILESS_MAIN(TestPagedModel)
#include "tst_pagedmodel.moc"
