// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sortfilterproxy.h"
#include "tests/support/samplerows.h"
#include "ui/delegates/titledelegate.h"
#include "ui/theme.h"
#include "ui/viewstate.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace areacliente;
using namespace areacliente::test;
using namespace Qt::StringLiterals;

namespace {

class MemoryState : public ViewStateStore
{
public:
    [[nodiscard]] QByteArray viewState(const QString &key) const override { return states.value(key); }
    void setViewState(const QString &key, const QByteArray &state) override { states.insert(key, state); }

    QHash<QString, QByteArray> states;
};

QList<SampleRow> rows(int first, int count)
{
    QList<SampleRow> rows;
    for (int i = first; i < first + count; ++i)
        rows.append({.id = QString::number(i), .name = u"Row %1"_s.arg(i, 4, 10, QChar(u'0')), .cents = 100 * i});
    return rows;
}

/// A table with a model of its own, shown in a small window.
struct Shown {
    explicit Shown(int count = 100, ViewStateStore *store = nullptr)
    {
        model.setRows(rows(0, count));
        view.setModel(&model);
        view.setStretchColumn(u"name");
        view.rememberState(u"rows"_s, store);
        view.resize(500, 300);
        view.show();
    }

    SampleModel model;
    TableView view;
};

/// As Shift+F10 and the Menu key do.
void openMenuByKey(TableView &view)
{
    const QPoint center = view.viewport()->rect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, center, view.viewport()->mapToGlobal(center));
    QCoreApplication::sendEvent(view.viewport(), &event);
}

} // namespace

class TestTableView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::Light); }
    void copiesTheSelectionAsText();
    void copiesOnlyVisibleColumnsInTheirOrder();
    void refusesToCopyWhatIsNotLoaded();
    void remembersColumnsAndOrder();
    void headerMenuHidesAndShowsColumns();
    void rowMenuChoosesColumnsAndOrder();
    void rowMenuOffersOnlyWhatCanBeSorted();
    void lastColumnStays();
    void reportsTheCurrentRow();
    void findsARowById();
    void rowsInViewStayWhenRowsArriveAbove();
    void atTheTopNewRowsAppear();
    void hoverTakesTheWholeRow();
    void tabLeavesTheTable();
    void columnsFitOtherTexts();
    void columnsFitAnotherLanguage();
    void wordsBeyondTheViewYieldWhereRoomIsShort();
    void saysWhatACellCuts();
};

void TestTableView::copiesTheSelectionAsText()
{
    Shown shown(5);
    QVERIFY(QTest::qWaitForWindowActive(&shown.view));
    shown.view.setFocus();
    shown.view.selectionModel()->select(QItemSelection(shown.model.index(1, 0), shown.model.index(2, 2)),
                                        QItemSelectionModel::Select);
    QTest::keySequence(&shown.view, QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), u"name\tstate\tamount\nRow 0001\tpaid\t1.00\nRow 0002\tpaid\t2.00\n"_s);
    QCOMPARE(shown.view.selectedIds(), (QStringList{u"1"_s, u"2"_s}));
}

void TestTableView::copiesOnlyVisibleColumnsInTheirOrder()
{
    Shown shown(2);
    shown.view.setColumnHidden(1, true);
    shown.view.horizontalHeader()->moveSection(2, 0);
    shown.view.selectRow(0);
    QCOMPARE(shown.view.selectionAsText(), u"amount\tname\n0.00\tRow 0000\n"_s);
    QCOMPARE(shown.view.visibleColumnIds(), (QStringList{u"amount"_s, u"name"_s}));
}

void TestTableView::refusesToCopyWhatIsNotLoaded()
{
    Shown shown(12'000);
    QSignalSpy refused(&shown.view, &TableView::copyRefused);
    QApplication::clipboard()->setText(u"before"_s);
    shown.view.selectAll();
    shown.view.copyAction()->trigger();
    QCOMPARE(refused.count(), 1);
    QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
}

void TestTableView::remembersColumnsAndOrder()
{
    MemoryState store;
    {
        Shown shown(5, &store);
        shown.view.setSortingEnabled(true);
        shown.view.setColumnWidth(2, 137);
        shown.view.setColumnHidden(1, true);
        shown.view.horizontalHeader()->moveSection(2, 0);
        shown.view.sortByColumn(2, Qt::DescendingOrder);
    }
    QVERIFY(store.states.contains(u"rows"_s));
    Shown again(5, &store);
    QCOMPARE(again.view.visibleColumnIds(), (QStringList{u"amount"_s, u"name"_s}));
    QCOMPARE(again.view.columnWidth(2), 137);
    QCOMPARE(again.view.horizontalHeader()->sortIndicatorSection(), 2);
    QCOMPARE(again.view.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestTableView::headerMenuHidesAndShowsColumns()
{
    MemoryState store;
    Shown shown(5, &store);
    Q_EMIT shown.view.horizontalHeader()->customContextMenuRequested({10, 10});
    const auto *menu = shown.view.findChild<QMenu *>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 3);
    menu->actions().at(1)->trigger();
    QVERIFY(shown.view.isColumnHidden(1));
    menu->actions().at(1)->trigger();
    QVERIFY(!shown.view.isColumnHidden(1));
    QVERIFY(shown.view.columnWidth(1) > 0);
    QVERIFY(store.states.contains(u"rows"_s));
}

void TestTableView::rowMenuChoosesColumnsAndOrder()
{
    MemoryState store;
    Shown shown(5, &store);
    shown.view.setSortingEnabled(true);
    shown.view.selectRow(0);
    openMenuByKey(shown.view);
    const auto *columns = shown.view.findChild<QMenu *>(u"columnsMenu"_s);
    const auto *order = shown.view.findChild<QMenu *>(u"sortMenu"_s);
    QVERIFY(columns && order);
    QCOMPARE(columns->actions().size(), 3);
    columns->actions().at(1)->trigger();
    QVERIFY(shown.view.isColumnHidden(1));
    QVERIFY(shown.view.hasChosenColumns());
    QVERIFY(store.states.contains(u"rows"_s));
    order->actions().at(2)->trigger();
    QCOMPARE(shown.view.horizontalHeader()->sortIndicatorSection(), 2);
    qDeleteAll(shown.view.findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    openMenuByKey(shown.view); // the directions are those of the column chosen last
    const auto *again = shown.view.findChild<QMenu *>(u"sortMenu"_s);
    QCOMPARE(again->actions().size(), 2 + 1 + 2); // the columns shown, a line, the directions
    again->actions().constLast()->trigger();
    QCOMPARE(shown.view.horizontalHeader()->sortIndicatorSection(), 2);
    QCOMPARE(shown.view.horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
}

void TestTableView::rowMenuOffersOnlyWhatCanBeSorted()
{
    Shown shown(5);
    openMenuByKey(shown.view);
    QVERIFY(!shown.view.findChild<QMenu *>(u"sortMenu"_s)); // this table is not sorted at all
    shown.view.setSortingEnabled(true);
    shown.view.setSortableColumns({u"name"_s});
    openMenuByKey(shown.view);
    QCOMPARE(shown.view.findChild<QMenu *>(u"sortMenu"_s)->actions().size(), 1 + 1 + 2);
    shown.view.horizontalHeader()->hide(); // whose columns nobody could tell apart
    qDeleteAll(shown.view.findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    openMenuByKey(shown.view);
    QVERIFY(!shown.view.findChild<QMenu *>(u"columnsMenu"_s));
}

void TestTableView::lastColumnStays()
{
    Shown shown(5);
    shown.view.setColumnHidden(1, true);
    shown.view.setColumnHidden(2, true);
    Q_EMIT shown.view.horizontalHeader()->customContextMenuRequested({10, 10});
    const auto *menu = shown.view.findChild<QMenu *>();
    QVERIFY(!menu->actions().at(0)->isEnabled());
    QVERIFY(menu->actions().at(1)->isEnabled());
}

void TestTableView::reportsTheCurrentRow()
{
    Shown shown(5);
    QSignalSpy current(&shown.view, &TableView::currentIdChanged);
    QSignalSpy activated(&shown.view, &TableView::activatedId);
    shown.view.setFocus();
    shown.view.setCurrentIndex(shown.model.index(0, 0));
    QTest::keyClick(&shown.view, Qt::Key_Down);
    QTest::keyClick(&shown.view, Qt::Key_Right); // another cell of the same row
    QCOMPARE(current.count(), 2);
    QCOMPARE(current.last().first().toString(), u"1"_s);
    QCOMPARE(shown.view.currentId(), u"1"_s);
    QTest::keyClick(&shown.view, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toString(), u"1"_s);
}

void TestTableView::findsARowById()
{
    Shown shown(500);
    QVERIFY(shown.view.selectId(u"400"));
    QCOMPARE(shown.view.currentId(), u"400"_s);
    QVERIFY(shown.view.viewport()->rect().intersects(shown.view.visualRect(shown.view.currentIndex())));
    QVERIFY(!shown.view.selectId(u"no such row"));
    QCOMPARE(shown.view.currentId(), u"400"_s);
}

void TestTableView::rowsInViewStayWhenRowsArriveAbove()
{
    Shown shown(500);
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    shown.view.verticalScrollBar()->setValue(2000);
    const QString id = shown.view.indexAt({5, 5}).data(RowIdRole).toString();
    const int y = shown.view.visualRect(shown.view.indexAt({5, 5})).top();
    shown.model.setRows(rows(1000, 7) + rows(0, 500));
    QCOMPARE(shown.view.indexAt({5, 5}).data(RowIdRole).toString(), id);
    QCOMPARE(shown.view.visualRect(shown.view.indexAt({5, 5})).top(), y);
    shown.model.setRows(rows(3, 497));
    QCOMPARE(shown.view.indexAt({5, 5}).data(RowIdRole).toString(), id);
}

void TestTableView::atTheTopNewRowsAppear()
{
    Shown shown(500);
    shown.model.setRows(rows(1000, 1) + rows(0, 500));
    QCOMPARE(shown.view.verticalScrollBar()->value(), 0);
    QCOMPARE(shown.view.indexAt({5, 5}).data(RowIdRole).toString(), u"1000"_s);
}

void TestTableView::hoverTakesTheWholeRow()
{
    Shown shown(10);
    QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
    const QRect cell = shown.view.visualRect(shown.model.index(3, 0));
    QTest::mouseMove(shown.view.viewport(), cell.center());
    QTRY_COMPARE(shown.view.hoveredRow(), 3);
    const QRect other = shown.view.visualRect(shown.model.index(3, 2));
    QTRY_COMPARE(shown.view.viewport()->grab().toImage().pixelColor(other.left() + 2, other.top() + 2),
                 themeColors(Scheme::Light).hover);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&shown.view, &leave);
    QCOMPARE(shown.view.hoveredRow(), -1);
}

void TestTableView::tabLeavesTheTable()
{
    Shown shown(5);
    QVERIFY(!shown.view.tabKeyNavigation());
}

void TestTableView::columnsFitOtherTexts()
{
    Shown shown(1);
    const int before = shown.view.columnWidth(1);
    shown.model.setRows({{.id = u"0"_s, .name = u"Row"_s, .state = u"waiting for a payment"_s}});
    QCOMPARE(shown.view.columnWidth(1), before); // rows that come and go move nothing
    shown.view.fitColumns();
    QVERIFY(shown.view.columnWidth(1) > before);
}

void TestTableView::columnsFitAnotherLanguage()
{
    Shown shown(1);
    const int before = shown.view.columnWidth(1);
    shown.model.setText({.header = [](QLatin1String column) { return QString(column); },
                         .display = [](QLatin1String, const QVariant &value) -> QString {
        return u"in another language: "_s + value.toString();
    }});
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&shown.view, &change);
    QTRY_VERIFY(shown.view.columnWidth(1) > before);
}

void TestTableView::wordsBeyondTheViewYieldWhereRoomIsShort()
{
    QList<SampleRow> list = rows(0, 40);
    list.last().state = u"waiting for what hardly ever happens"_s;
    const auto stateWidth = [&](int width, const QString &yielding) {
        SampleModel model;
        model.setRows(list);
        TableView view;
        view.setModel(&model);
        view.setStretchColumn(u"name");
        view.setYieldingColumn(yielding);
        view.resize(width, 300);
        view.show();
        return view.columnWidth(1);
    };
    const int whole = stateWidth(350, {});
    QVERIFY(stateWidth(350, u"state"_s) < whole);
    QCOMPARE(stateWidth(1000, u"state"_s), whole);
}

void TestTableView::saysWhatACellCuts()
{
    Shown shown(1);
    const QString name(200, u'x');
    shown.model.setRows({{.id = u"0"_s, .name = name, .state = u"overdue"_s}});
    shown.view.setItemDelegateForColumn(0, new TitleDelegate(&shown.view));
    const QPoint place = shown.view.visualRect(shown.model.index(0, 0)).center();
    QHelpEvent help(QEvent::ToolTip, place, shown.view.viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(shown.view.viewport(), &help);
    QVERIFY(QToolTip::text().contains(name));
    QVERIFY(QToolTip::text().contains(u"overdue"_s)); // its second line too
    QToolTip::hideText();
}

QTEST_MAIN(TestTableView)
#include "tst_tableview.moc"
