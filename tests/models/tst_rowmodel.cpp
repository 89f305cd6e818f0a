// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowdiff.h"
#include "tests/support/samplerows.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

class TestRowModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rolesAndHeaders();
    void wordsComeFromOutside();
    void equalRowsChangeNothing();
    void oneInsertedRowIsOneInsertion();
    void oneMovedRowIsOneMove();
    void changedRowsAreReportedInRuns();
    void repeatedIdsCountOnce();
    void replacedRowsReset();
    void persistentIndexesFollowTheirRows_data();
    void persistentIndexesFollowTheirRows();
    void movesAreFewest();
};

namespace {

QList<SampleRow> rowsNamed(const QString &letters)
{
    QList<SampleRow> rows;
    for (const QChar letter : letters)
        rows.append({.id = letter, .name = u"name "_s + letter});
    return rows;
}

QString lettersOf(const SampleModel &model)
{
    QString letters;
    for (const SampleRow &row : model.rows())
        letters += row.id;
    return letters;
}

struct Changes {
    explicit Changes(QAbstractItemModel &model)
        : inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , moved(&model, &QAbstractItemModel::rowsMoved)
        , changed(&model, &QAbstractItemModel::dataChanged)
        , reset(&model, &QAbstractItemModel::modelReset)
        , layout(&model, &QAbstractItemModel::layoutChanged)
    {
    }

    [[nodiscard]] QList<qsizetype> counts() const
    {
        return {inserted.size(), removed.size(), moved.size(), changed.size(), reset.size(), layout.size()};
    }

    QSignalSpy inserted, removed, moved, changed, reset, layout;
};

} // namespace

void TestRowModel::rolesAndHeaders()
{
    SampleModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(
        {{.id = u"a"_s, .name = u"Ana"_s, .cents = -150, .state = u"overdue"_s, .rowState = RowState::Pending}});
    const auto cell = [&](int column, int role) { return model.index(0, column).data(role); };
    QCOMPARE(cell(0, Qt::DisplayRole), QVariant(u"Ana"_s));
    QCOMPARE(cell(2, Qt::DisplayRole), QVariant(u"-1.50"_s));
    QCOMPARE(cell(2, SortRole), QVariant(qint64{-150}));
    QCOMPARE(cell(2, Qt::TextAlignmentRole).value<Qt::Alignment>(), alignNumber);
    QCOMPARE(cell(1, DecorationKeyRole), QVariant(u"overdue"_s));
    QCOMPARE(cell(0, DecorationKeyRole), QVariant(QString()));
    QCOMPARE(cell(0, SubtitleRole), QVariant(u"overdue"_s));
    QCOMPARE(cell(1, RowIdRole), QVariant(u"a"_s));
    QVERIFY(cell(1, StateRole).value<RowState>() == RowState::Pending);
    QCOMPARE(cell(1, LoadedRole), QVariant(true));
    QVERIFY(!cell(0, Qt::DecorationRole).isValid());
    QCOMPARE(model.headerData(2, Qt::Horizontal, ColumnIdRole), QVariant(u"amount"_s));
    QCOMPARE(model.columnOf(u"amount"), 2);
    QCOMPARE(model.columnOf(u"nothing"), -1);
    QCOMPARE(model.rowOf(u"a"), 0);
    QCOMPARE(model.rowOf(u"b"), -1);
}

void TestRowModel::wordsComeFromOutside()
{
    SampleModel model;
    model.setRows(rowsNamed(u"ab"_s));
    Changes changes(model);
    QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
    model.setText({.header = [](QLatin1String id) -> QString {
        return u"Title of "_s + id;
    }, .display = [](QLatin1String id, const QVariant &value) -> QString { return id + u'=' + value.toString(); }});
    QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole), QVariant(u"Title of name"_s));
    QCOMPARE(model.index(1, 1).data(), QVariant(u"state=paid"_s));
    QCOMPARE(model.index(1, 1).data(SortRole), QVariant(u"paid"_s));
    QCOMPARE(headers.count(), 1);
    QCOMPARE(changes.counts(), (QList<qsizetype>{0, 0, 0, 1, 0, 0}));
}

void TestRowModel::equalRowsChangeNothing()
{
    SampleModel model;
    model.setRows(rowsNamed(u"abcd"_s));
    Changes changes(model);
    model.setRows(rowsNamed(u"abcd"_s));
    QCOMPARE(changes.counts(), (QList<qsizetype>{0, 0, 0, 0, 0, 0}));
}

void TestRowModel::oneInsertedRowIsOneInsertion()
{
    SampleModel model;
    model.setRows(rowsNamed(u"abcd"_s));
    Changes changes(model);
    model.setRows(rowsNamed(u"abXYcd"_s));
    QCOMPARE(changes.counts(), (QList<qsizetype>{1, 0, 0, 0, 0, 0}));
    QCOMPARE(changes.inserted.first().at(1).toInt(), 2);
    QCOMPARE(changes.inserted.first().at(2).toInt(), 3);
    QCOMPARE(lettersOf(model), u"abXYcd"_s);
}

void TestRowModel::oneMovedRowIsOneMove()
{
    SampleModel model;
    model.setRows(rowsNamed(u"abcdef"_s));
    Changes changes(model);
    model.setRows(rowsNamed(u"bcdefa"_s));
    QCOMPARE(changes.counts(), (QList<qsizetype>{0, 0, 1, 0, 0, 0}));
    QCOMPARE(lettersOf(model), u"bcdefa"_s);
}

void TestRowModel::changedRowsAreReportedInRuns()
{
    SampleModel model;
    auto rows = rowsNamed(u"abcdef"_s);
    model.setRows(rows);
    Changes changes(model);
    for (const int changed : {1, 2, 5})
        rows[changed].cents = 7;
    model.setRows(rows);
    QCOMPARE(changes.changed.size(), 2);
    QCOMPARE(changes.changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(changes.changed.at(0).at(1).toModelIndex().row(), 2);
    QCOMPARE(changes.changed.at(1).at(0).toModelIndex().row(), 5);
    QCOMPARE(model.row(5).cents, 7);
}

void TestRowModel::repeatedIdsCountOnce()
{
    SampleModel model;
    model.setRows(rowsNamed(u"abab"_s));
    QCOMPARE(lettersOf(model), u"ab"_s);
}

void TestRowModel::replacedRowsReset()
{
    SampleModel model;
    model.setRows(rowsNamed(u"ab"_s));
    Changes changes(model);
    model.setRows(rowsNamed(u"xyz"_s));
    QCOMPARE(changes.counts(), (QList<qsizetype>{0, 0, 0, 0, 1, 0}));
}

void TestRowModel::persistentIndexesFollowTheirRows_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("size");
    for (quint32 seed = 1; seed <= 60; ++seed)
        QTest::addRow("%u small", seed) << seed << 12;
    for (quint32 seed = 1; seed <= 2; ++seed)
        QTest::addRow("%u large", seed) << seed << 150; // many moves: the change of layout
}

void TestRowModel::persistentIndexesFollowTheirRows()
{
    QFETCH(const quint32, seed);
    QFETCH(const int, size);
    QRandomGenerator random(seed);
    const auto shuffledRows = [&] {
        QList<SampleRow> rows;
        for (int i = 0; i < size; ++i) {
            if (random.bounded(4) > 0)
                rows.insert(random.bounded(static_cast<int>(rows.size()) + 1),
                            {.id = QString::number(i), .cents = random.bounded(2)});
        }
        return rows;
    };
    SampleModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(shuffledRows());
    for (int round = 0; round < 5; ++round) {
        QHash<QString, QPersistentModelIndex> held;
        for (int row = 0; row < model.rowCount(); ++row)
            held.insert(model.row(row).id, model.index(row, 1));
        const auto next = shuffledRows();
        model.setRows(next);
        QCOMPARE(model.rows(), next);
        for (auto index = held.cbegin(); index != held.cend(); ++index)
            QCOMPARE(index->isValid() ? index->row() : -1, model.rowOf(index.key()));
    }
}

void TestRowModel::movesAreFewest()
{
    // The longest run already in order of 2 0 1 4 3 5 is 0 1 4 5 or 0 1 3 5: two rows have to move.
    const RowDiff diff = diffRows({u"c"_s, u"a"_s, u"b"_s, u"e"_s, u"d"_s, u"f"_s},
                                  {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s});
    QCOMPARE(diff.movers.size(), 2);
    QVERIFY(diff.removals.isEmpty() && diff.insertions.isEmpty());
    QCOMPARE(diff.keptOrder, (QList<qsizetype>{2, 0, 1, 4, 3, 5}));
}

QTEST_GUILESS_MAIN(TestRowModel)
#include "tst_rowmodel.moc"
