// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include "models/roles.h"
#include "ui/delegates/celldelegate.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/viewstate.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// Copying more than this to the clipboard is an export.
constexpr int maxCopiedRows = 10'000;
constexpr int widestFirstColumn = 320;
/// Rows that are measured, beside those in view.
constexpr int measuredRows = 50;

} // namespace

TableView::TableView(QWidget *parent)
    : QTableView(parent)
    , m_copy(new QAction(this))
    , m_export(new QAction(this))
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table, as everywhere else
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setItemDelegate(new CellDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setUpHeader();
    updateRowHeight();

    m_copy->setObjectName(u"copy"_s);
    m_copy->setIcon(themeIcon(u"copy"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_export->setObjectName(u"exportCsv"_s);
    m_export->setIcon(themeIcon(u"export"));
    m_export->setEnabled(false);
    addActions({m_copy, m_export});
    connect(m_copy, &QAction::triggered, this, &TableView::copySelection);
    connect(m_export, &QAction::triggered, this, &TableView::exportRequested);
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT activatedId(index.data(RowIdRole).toString()); });
    retranslate();
}

void TableView::setUpHeader()
{
    auto *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setMinimumSectionSize(2 * metrics::huge);
    header->setFocusPolicy(Qt::NoFocus);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &TableView::showHeaderMenu);
    connect(header, &QHeaderView::sectionResized, this, &TableView::save);
    connect(header, &QHeaderView::sectionMoved, this, &TableView::save);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TableView::save);
}

void TableView::retranslate()
{
    m_copy->setText(tr("Copy rows"));
    m_export->setText(tr("Export as CSV…"));
}

void TableView::setModel(QAbstractItemModel *newModel)
{
    if (model())
        disconnect(model(), nullptr, this, nullptr);
    // Connected before the view does so itself: the anchor is taken while the old rows still stand.
    connect(newModel, &QAbstractItemModel::rowsAboutToBeInserted, this, &TableView::holdAnchor);
    connect(newModel, &QAbstractItemModel::rowsAboutToBeRemoved, this, &TableView::holdAnchor);
    connect(newModel, &QAbstractItemModel::layoutAboutToBeChanged, this, &TableView::holdAnchor);
    QTableView::setModel(newModel);
    connect(newModel, &QAbstractItemModel::rowsInserted, this, &TableView::returnToAnchor);
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, &TableView::returnToAnchor);
    connect(newModel, &QAbstractItemModel::layoutChanged, this, &TableView::returnToAnchor);
    // Rows that are read from the store come after the table is shown.
    connect(newModel, &QAbstractItemModel::rowsInserted, this, &TableView::layOutColumns);
    connect(newModel, &QAbstractItemModel::layoutChanged, this, &TableView::layOutColumns);
    m_columnsLaidOut = false;
}

void TableView::fitColumns()
{
    m_columnsLaidOut = false;
    m_fitsAgain = true;
    layOutColumns();
}

/// At the top the newest rows are to be seen; further down the rows in view stay.
void TableView::holdAnchor()
{
    m_anchor = verticalScrollBar()->value() > 0 ? indexAt({0, 0}) : QModelIndex();
    m_anchorTop = m_anchor.isValid() ? rowViewportPosition(m_anchor.row()) : 0;
}

void TableView::returnToAnchor()
{
    if (m_anchor.isValid())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rowViewportPosition(m_anchor.row()) - m_anchorTop);
    m_anchor = QPersistentModelIndex();
}

int TableView::columnOf(QStringView columnId) const
{
    for (int column = 0; model() && column < model()->columnCount(); ++column) {
        if (columnIdAt(column) == columnId)
            return column;
    }
    return -1;
}

QString TableView::columnIdAt(int column) const
{
    return model()->headerData(column, Qt::Horizontal, ColumnIdRole).toString();
}

QList<int> TableView::visibleColumns() const
{
    QList<int> columns;
    const auto *header = horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        if (const int column = header->logicalIndex(place); !header->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

QStringList TableView::visibleColumnIds() const
{
    QStringList ids;
    for (const int column : visibleColumns())
        ids.append(columnIdAt(column));
    return ids;
}

void TableView::setInitialColumns(const QStringList &columnIds)
{
    for (int column = 0; column < model()->columnCount(); ++column)
        setColumnHidden(column, !columnIds.contains(columnIdAt(column)));
}

void TableView::setStretchColumn(QStringView columnId)
{
    m_stretchColumn = columnId.toString();
    if (const int column = columnOf(columnId); column >= 0) {
        horizontalHeader()->setStretchLastSection(false);
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    }
}

void TableView::setLinesPerRow(int lines)
{
    m_linesPerRow = lines;
    updateRowHeight();
}

void TableView::setInitialSort(QStringView columnId, Qt::SortOrder order)
{
    horizontalHeader()->setSortIndicator(columnOf(columnId), order);
    setSortingEnabled(true);
}

void TableView::setRowActions(const QList<QAction *> &actions)
{
    for (QAction *action : std::as_const(m_rowActions))
        removeAction(action);
    m_rowActions = actions;
    addActions(actions);
}

void TableView::rememberState(const QString &key, ViewStateStore *store)
{
    setObjectName(key);
    m_store = store;
    restore();
}

void TableView::restore()
{
    const QByteArray state = m_store ? m_store->viewState(objectName()) : QByteArray();
    m_restored = !state.isEmpty() && horizontalHeader()->restoreState(state);
    if (m_restored)
        setStretchColumn(m_stretchColumn);
}

void TableView::save()
{
    if (m_store && m_columnsLaidOut)
        m_store->setViewState(objectName(), horizontalHeader()->saveState());
}

void TableView::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    layOutColumns();
}

/// The header's own hint keeps room for the sort indicator in every column, and measures in bold.
int TableView::titleWidth(int column) const
{
    const auto *header = horizontalHeader();
    const int indicator = isSortingEnabled() && header->sortIndicatorSection() == column
                              ? metrics::smallIcon + metrics::tiny
                              : 0;
    return header->fontMetrics().horizontalAdvance(model()->headerData(column, Qt::Horizontal).toString())
           + 2 * metrics::medium + indicator;
}

/// As wide as the title and what the first rows show, within reason.
int TableView::fittingWidth(int column) const
{
    const int content = columnIdAt(column) == m_narrowColumn ? 0 : sizeHintForColumn(column);
    return std::min(std::max(content, titleWidth(column)), widestFirstColumn);
}

/// Whether the other columns leave the stretch column less than it needs.
bool TableView::lacksRoom() const
{
    const int stretch = columnOf(m_stretchColumn);
    int room = viewport()->width();
    for (const int column : visibleColumns())
        room -= column == stretch ? fittingWidth(column) : columnWidth(column);
    return room < 0;
}

/// Widths that the user has chosen stay; where the texts are others than then, they only grow.
void TableView::layOutColumns()
{
    if (!model() || m_columnsLaidOut || !isVisible())
        return;
    if (!m_restored || m_fitsAgain) {
        horizontalHeader()->setResizeContentsPrecision(measuredRows);
        for (const int column : visibleColumns()) {
            if (horizontalHeader()->sectionResizeMode(column) != QHeaderView::Stretch)
                setColumnWidth(column, std::max(m_restored ? columnWidth(column) : 0, fittingWidth(column)));
        }
        // A word that is rare, and long, and further down is no reason to cut what stands in every row.
        if (const int column = columnOf(m_yieldingColumn); !m_restored && column >= 0 && lacksRoom()) {
            horizontalHeader()->setResizeContentsPrecision(0);
            const int width = fittingWidth(column);
            horizontalHeader()->setResizeContentsPrecision(measuredRows);
            setColumnWidth(column, width);
        }
    }
    const QVariant loaded = model()->index(0, 0).data(LoadedRole);
    m_columnsLaidOut = model()->rowCount() > 0 && (!loaded.isValid() || loaded.toBool());
}

void TableView::showHeaderMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnMenu(menu);
    menu->popup(horizontalHeader()->mapToGlobal(position));
}

void TableView::fillColumnMenu(QMenu *menu)
{
    for (int column = 0; column < model()->columnCount(); ++column) {
        auto *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(isColumnHidden(column) || visibleColumns().size() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool shown) { showColumn(column, shown); });
    }
}

void TableView::showColumn(int column, bool shown)
{
    m_hasChosenColumns = true;
    setColumnHidden(column, !shown);
    if (shown && columnWidth(column) == 0)
        resizeColumnToContents(column);
    save();
}

bool TableView::isSortable(int column) const
{
    return m_sortable.isEmpty() ? !isColumnHidden(column) : m_sortable.contains(columnIdAt(column));
}

/// The columns, and the two directions of the one that orders the rows.
void TableView::fillSortMenu(QMenu *menu)
{
    const auto *header = horizontalHeader();
    const auto add = [this](QMenu *to, const QString &text, bool isOn, int column, Qt::SortOrder order) {
        auto *action = to->addAction(text);
        action->setCheckable(true);
        action->setChecked(isOn);
        connect(action, &QAction::triggered, this,
                [this, column, order] { horizontalHeader()->setSortIndicator(column, order); });
    };
    const int sorted = header->sortIndicatorSection();
    const Qt::SortOrder order = header->sortIndicatorOrder();
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (isSortable(column))
            add(menu, model()->headerData(column, Qt::Horizontal).toString(), column == sorted, column, order);
    }
    menu->addSeparator();
    add(menu, tr("Ascending"), order == Qt::AscendingOrder, sorted, Qt::AscendingOrder);
    add(menu, tr("Descending"), order == Qt::DescendingOrder, sorted, Qt::DescendingOrder);
}

QStringList TableView::selectedIds() const
{
    QStringList ids;
    if (!selectionModel())
        return ids;
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows);
    for (const int row : rows) {
        if (const QString id = model()->index(row, 0).data(RowIdRole).toString(); !id.isEmpty())
            ids.append(id);
    }
    return ids;
}

QString TableView::currentId() const
{
    return currentIndex().data(RowIdRole).toString();
}

bool TableView::selectId(QStringView id)
{
    for (int row = 0; model() && row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (index.data(RowIdRole).toString() == id) {
            setCurrentIndex(index);
            scrollTo(index);
            return true;
        }
    }
    return false;
}

QString TableView::selectionAsText() const
{
    const QList<int> columns = visibleColumns();
    const auto line = [&](const auto &cell) -> QString {
        QStringList cells;
        for (const int column : columns)
            cells.append(cell(column).toString().simplified());
        return cells.join(u'\t') + u'\n';
    };
    QString text = line([this](int column) { return model()->headerData(column, Qt::Horizontal); });
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex &row : std::as_const(rows))
        text += line([&row](int column) { return row.siblingAtColumn(column).data(); });
    return text;
}

void TableView::copySelection()
{
    qint64 rows = 0;
    bool loaded = true;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        rows += range.height();
        for (int row = range.top(); loaded && rows <= maxCopiedRows && row <= range.bottom(); ++row)
            loaded = model()->index(row, 0).data(LoadedRole).toBool();
    }
    if (rows == 0)
        return;
    if (!loaded || rows > maxCopiedRows)
        Q_EMIT copyRefused();
    else
        QGuiApplication::clipboard()->setText(selectionAsText());
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions(m_rowActions);
    menu->addSeparator();
    menu->addAction(m_copy);
    if (m_export->isEnabled())
        menu->addAction(m_export);
    if (!horizontalHeader()->isHidden()) {
        menu->addSeparator();
        auto *columns = menu->addMenu(tr("Columns"));
        columns->setObjectName(u"columnsMenu"_s);
        fillColumnMenu(columns);
    }
    if (!horizontalHeader()->isHidden() && isSortingEnabled()) {
        auto *order = menu->addMenu(tr("Sort by"));
        order->setObjectName(u"sortMenu"_s);
        fillSortMenu(order);
    }
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()) : event->globalPos());
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || !previous.isValid())
        Q_EMIT currentIdChanged(current.data(RowIdRole).toString());
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    setHoveredRow(indexAt(event->position().toPoint()).row());
}

void TableView::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    setHoveredRow(-1);
}

void TableView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    for (const int changed : {std::exchange(m_hoveredRow, row), row}) {
        if (changed >= 0)
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
    }
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateRowHeight();
    else if (event->type() == QEvent::LanguageChange) {
        retranslate();
        // The model's texts are set by the page, which hears of the change too.
        QMetaObject::invokeMethod(this, &TableView::fitColumns, Qt::QueuedConnection);
    }
}

void TableView::updateRowHeight()
{
    verticalHeader()->setMinimumSectionSize(metrics::huge);
    verticalHeader()->setDefaultSectionSize(m_linesPerRow * fontMetrics().height() + metrics::large);
}

} // namespace areacliente
