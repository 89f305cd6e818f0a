// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rowdiff.h"
#include "models/rowmodelbase.h"

#include <QSet>

#include <concepts>

namespace areacliente {

/// One column of a row model. What is shown is `display` (without one, `sortValue`) in the words of the model's
/// ModelText. Sort values are of types that QVariant can compare: text, numbers, dates; an amount of money sorts by its
/// minor units.
template <class Row>
struct Column {
    QLatin1String id; ///< stable: names the column in settings and exports
    std::function<QVariant(const Row &)> sortValue;
    std::function<QVariant(const Row &)> display{};
    Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter;
    std::function<QString(const Row &)> decorationKey{};
};

inline constexpr Qt::Alignment alignNumber = Qt::AlignTrailing | Qt::AlignVCenter;

/// A table of rows held in memory, each known by its id. A model is a list of columns and, where the defaults do not
/// do, its hooks. New contents arrive as a difference, so that selection and scroll position stay with their rows.
template <class Row>
class RowModel : public TableModelBase
{
public:
    explicit RowModel(QList<Column<Row>> columns, QObject *parent = nullptr)
        : TableModelBase(parent)
        , m_columns(std::move(columns))
    {
    }

    /// Makes the model show `rows`, in this order. Of rows with the same id only the first counts.
    void setRows(QList<Row> rows);

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row &row(int number) const { return m_rows.at(number); }
    /// The number of the row with this id, or -1.
    [[nodiscard]] int rowOf(QStringView id) const;

    int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    QVariant data(const QModelIndex &index, int role) const final;
    [[nodiscard]] QLatin1String columnId(int column) const final { return m_columns.at(column).id; }

protected:
    [[nodiscard]] virtual QString rowId(const Row &row) const
    {
        if constexpr (requires {
                          { row.id } -> std::convertible_to<QString>;
                      })
            return row.id;
        else
            return {};
    }
    [[nodiscard]] virtual RowState rowState(const Row &) const { return RowState::Normal; }
    [[nodiscard]] virtual QString rowDecorationKey(const Row &) const { return {}; }
    [[nodiscard]] virtual QString rowSubtitle(const Row &) const { return {}; }
    /// The row in one sentence, for lists whose delegate paints more than the display text; empty: the display text
    /// does.
    [[nodiscard]] virtual QString rowSpokenText(const Row &) const { return {}; }
    [[nodiscard]] Qt::Alignment columnAlignment(int column) const final { return m_columns.at(column).alignment; }

private:
    /// Beyond this many moved rows one change of layout is cheaper for every view than single moves.
    static constexpr qsizetype maxSingleMoves = 32;

    [[nodiscard]] QVariant cell(const Column<Row> &column, const Row &row, int role) const;
    [[nodiscard]] QList<QString> idsOf(const QList<Row> &rows) const;
    [[nodiscard]] QList<Row> withoutRepeatedIds(QList<Row> rows) const;
    void removeRuns(const QList<RowRun> &runs);
    void reorder(const RowDiff &diff);
    void moveSingly(const RowDiff &diff);
    void moveAtOnce(const QList<qsizetype> &newPlaces);
    void insertRuns(const QList<RowRun> &runs, const QList<Row> &rows);
    void updateChanged(const QList<Row> &rows);

    QList<Column<Row>> m_columns;
    QList<Row> m_rows;
};

template <class Row>
void RowModel<Row>::setRows(QList<Row> rows)
{
    rows = withoutRepeatedIds(std::move(rows));
    const RowDiff diff = diffRows(idsOf(m_rows), idsOf(rows));
    if (diff.keptOrder.isEmpty() && !m_rows.isEmpty() && !rows.isEmpty()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    removeRuns(diff.removals);
    reorder(diff);
    insertRuns(diff.insertions, rows);
    updateChanged(rows);
}

template <class Row>
int RowModel<Row>::rowOf(QStringView id) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (rowId(m_rows[i]) == id)
            return static_cast<int>(i);
    }
    return -1;
}

template <class Row>
QVariant RowModel<Row>::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case RowIdRole: return rowId(row);
    case StateRole: return QVariant::fromValue(rowState(row));
    case SubtitleRole: return rowSubtitle(row);
    case Qt::AccessibleTextRole: return rowSpokenText(row);
    case LoadedRole: return true;
    default: return cell(m_columns.at(index.column()), row, role);
    }
}

template <class Row>
QVariant RowModel<Row>::cell(const Column<Row> &column, const Row &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return displayOf(column.id, column.display ? column.display(row) : column.sortValue(row));
    case SortRole: return column.sortValue(row);
    case Qt::TextAlignmentRole: return QVariant::fromValue(column.alignment);
    case DecorationKeyRole: return column.decorationKey ? column.decorationKey(row) : rowDecorationKey(row);
    default: return {};
    }
}

template <class Row>
QList<QString> RowModel<Row>::idsOf(const QList<Row> &rows) const
{
    QList<QString> ids;
    ids.reserve(rows.size());
    for (const Row &row : rows)
        ids.append(rowId(row));
    return ids;
}

template <class Row>
QList<Row> RowModel<Row>::withoutRepeatedIds(QList<Row> rows) const
{
    QSet<QString> seen;
    seen.reserve(rows.size());
    rows.removeIf([&](const Row &row) {
        const auto before = seen.size();
        seen.insert(rowId(row));
        return seen.size() == before;
    });
    return rows;
}

template <class Row>
void RowModel<Row>::removeRuns(const QList<RowRun> &runs)
{
    for (const RowRun &run : runs) {
        beginRemoveRows({}, static_cast<int>(run.first), static_cast<int>(run.first + run.count - 1));
        m_rows.remove(run.first, run.count);
        endRemoveRows();
    }
}

template <class Row>
void RowModel<Row>::reorder(const RowDiff &diff)
{
    if (diff.movers.isEmpty())
        return;
    if (diff.movers.size() <= maxSingleMoves)
        moveSingly(diff);
    else
        moveAtOnce(diff.keptOrder);
}

template <class Row>
void RowModel<Row>::moveSingly(const RowDiff &diff)
{
    QList<qsizetype> places = diff.keptOrder; // places[i] is where the row now at i belongs
    QSet<qsizetype> waiting(diff.movers.begin(), diff.movers.end());
    for (const qsizetype mover : diff.movers) {
        waiting.remove(mover);
        const qsizetype from = places.indexOf(mover);
        // Behind the last settled row that belongs before it.
        qsizetype to = 0;
        for (qsizetype i = 0; i < places.size(); ++i) {
            if (places[i] < mover && !waiting.contains(places[i]))
                to = i + 1;
        }
        if (to == from || to == from + 1)
            continue;
        beginMoveRows({}, static_cast<int>(from), static_cast<int>(from), {}, static_cast<int>(to));
        const qsizetype target = to > from ? to - 1 : to;
        m_rows.move(from, target);
        places.move(from, target);
        endMoveRows();
    }
}

template <class Row>
void RowModel<Row>::moveAtOnce(const QList<qsizetype> &newPlaces)
{
    Q_EMIT layoutAboutToBeChanged();
    QList<Row> ordered(m_rows.size());
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        ordered[newPlaces[i]] = std::move(m_rows[i]);
    m_rows = std::move(ordered);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before)
        after.append(this->index(static_cast<int>(newPlaces[index.row()]), index.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

template <class Row>
void RowModel<Row>::insertRuns(const QList<RowRun> &runs, const QList<Row> &rows)
{
    for (const RowRun &run : runs) {
        beginInsertRows({}, static_cast<int>(run.first), static_cast<int>(run.first + run.count - 1));
        m_rows.insert(run.first, run.count, Row{});
        std::copy_n(rows.begin() + run.first, run.count, m_rows.begin() + run.first);
        endInsertRows();
    }
}

template <class Row>
void RowModel<Row>::updateChanged(const QList<Row> &rows)
{
    const int lastColumn = columnCount() - 1;
    qsizetype runStart = -1;
    for (qsizetype i = 0; i <= rows.size(); ++i) {
        const bool changed = i < rows.size() && !(m_rows[i] == rows[i]);
        if (changed) {
            m_rows[i] = rows[i];
            runStart = runStart < 0 ? i : runStart;
        } else if (runStart >= 0) {
            Q_EMIT dataChanged(index(static_cast<int>(runStart), 0), index(static_cast<int>(i - 1), lastColumn));
            runStart = -1;
        }
    }
}

} // namespace areacliente
