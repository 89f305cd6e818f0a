// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QTableView>

class QMenu;

namespace areacliente {

class ViewStateStore;

/// The table of every list page: whole rows, one line each, hover, sorting by header, columns to choose from the header's menu or the rows',
/// copying as text. It keeps columns and order in a ViewStateStore, and the first visible row in place when rows arrive above it.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    /// `key` becomes the object name and names the kept state; `store` (optional) must outlive the view. Call after setModel().
    void rememberState(const QString &key, ViewStateStore *store);
    /// The columns shown at first, by id; others are in the header's menu. Call before rememberState().
    void setInitialColumns(const QStringList &columnIds);
    /// This column takes the room that the others leave.
    void setStretchColumn(QStringView columnId);
    /// This column is at first no wider than its title, however long its cells are.
    void setNarrowColumn(QStringView columnId) { m_narrowColumn = columnId.toString(); }
    /// Where the stretch column lacks room, this column is at first no wider than what the rows in view show: for cells
    /// that can say it shorter.
    void setYieldingColumn(QStringView columnId) { m_yieldingColumn = columnId.toString(); }
    /// Makes the columns as wide as what the rows show now: for texts that have become others. Those whose width the
    /// user had chosen are never made narrower.
    void fitColumns();
    /// Rows have room for this many lines of text; 1 at first.
    void setLinesPerRow(int lines);
    /// The order at first.
    void setInitialSort(QStringView columnId, Qt::SortOrder order);
    /// Only these columns are offered to sort by; all where this is not called.
    void setSortableColumns(const QStringList &columnIds) { m_sortable = columnIds; }
    /// Whether the user has chosen columns since the view was made.
    [[nodiscard]] bool hasChosenColumns() const { return m_hasChosenColumns; }
    /// The actions of the context menu, besides copy, export, the columns and the order.
    void setRowActions(const QList<QAction *> &actions);

    /// The ids of the selected rows, top to bottom. Rows not loaded yet are left out.
    [[nodiscard]] QStringList selectedIds() const;
    [[nodiscard]] QString currentId() const;
    /// Makes the loaded row with this id current and visible; false when there is none.
    bool selectId(QStringView id);
    /// The selected rows as tab-separated lines of the visible columns, with a heading line.
    [[nodiscard]] QString selectionAsText() const;
    /// Ids of the visible columns, left to right, for exports.
    [[nodiscard]] QStringList visibleColumnIds() const;

    [[nodiscard]] QAction *copyAction() const { return m_copy; }
    /// Disabled until somebody connects to exportRequested() and enables it.
    [[nodiscard]] QAction *exportAction() const { return m_export; }
    /// The row under the pointer, or -1; delegates paint all its cells as hovered.
    [[nodiscard]] int hoveredRow() const { return m_hoveredRow; }

    /// Texts again in the current language; a change of language does the same.
    void retranslate();

    void setModel(QAbstractItemModel *model) override;

Q_SIGNALS:
    void currentIdChanged(const QString &id);
    void activatedId(const QString &id);
    void exportRequested();
    /// More was selected than is loaded: only an export can give it.
    void copyRefused();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void setUpHeader();
    void showHeaderMenu(const QPoint &position);
    void fillColumnMenu(QMenu *menu);
    void fillSortMenu(QMenu *menu);
    [[nodiscard]] bool isSortable(int column) const;
    void showColumn(int column, bool shown);
    void copySelection();
    void save();
    void restore();
    void updateRowHeight();
    void setHoveredRow(int row);
    void holdAnchor();
    void returnToAnchor();
    void layOutColumns();
    [[nodiscard]] int titleWidth(int column) const;
    [[nodiscard]] int fittingWidth(int column) const;
    [[nodiscard]] bool lacksRoom() const;
    [[nodiscard]] int columnOf(QStringView columnId) const;
    [[nodiscard]] QString columnIdAt(int column) const;
    [[nodiscard]] QList<int> visibleColumns() const;

    QAction *m_copy;
    QAction *m_export;
    QList<QAction *> m_rowActions;
    ViewStateStore *m_store = nullptr;
    QString m_stretchColumn;
    QString m_narrowColumn;
    QString m_yieldingColumn;
    QStringList m_sortable;
    QPersistentModelIndex m_anchor;
    int m_anchorTop = 0;
    int m_linesPerRow = 1;
    int m_hoveredRow = -1;
    bool m_columnsLaidOut = false;
    bool m_restored = false;
    bool m_fitsAgain = false; ///< the texts have changed since the columns were laid out first
    bool m_hasChosenColumns = false;
};

} // namespace areacliente
