// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/recordstore.h"

namespace areacliente {

/// Where a row stands in an order: the values of the columns ordered by.
using RowKey = QVariantList;

/// Rows of the store in an order that unique keys give, so that they can be read from any place on without counting up to
/// it. The SQL is the program's own; what comes from outside is bound.
struct KeyedRows {
    QString from;   ///< what the conditions and the keys need
    QString join{}; ///< what only the columns read need; follows `from`
    QString where;
    QVariantList fromArguments{}; ///< for the `?` of `from`
    QVariantList joinArguments{};
    QVariantList arguments{}; ///< for the `?` of `where`
    QStringList keys;         ///< columns, unique together
    Qt::SortOrder order = Qt::DescendingOrder;
    RowKey start{}; ///< the first key possible, inclusive; empty where nothing bounds it
};

/// A statement with what is bound to it.
struct BoundSql {
    QString sql;
    QVariantList arguments;
};

/// Runs a query and lets `take(const Cursor &)` use every row.
template <class Take>
[[nodiscard]] Result<void> eachRow(Database &database, const BoundSql &bound, Take take)
{
    auto cursor = database.query(bound.sql, bound.arguments);
    if (!cursor)
        return std::unexpected(cursor.error());
    while (cursor->next())
        take(std::as_const(*cursor));
    return cursor->status();
}

/// Up to `limit` rows from key `first` (inclusive; empty: from the start).
[[nodiscard]] BoundSql pageSql(const KeyedRows &rows, const QString &columns, const RowKey &first, int limit);

[[nodiscard]] Result<qint64> countRows(Database &database, const KeyedRows &rows);

/// How many rows stand from `from` (inclusive; empty: the start) up to `to` (exclusive).
[[nodiscard]] Result<qint64> countRowsBetween(Database &database, const KeyedRows &rows, const RowKey &from,
                                              const RowKey &to);

/// The keys of the rows `step`, 2 × `step` … after `from` (empty: the start), `most` of them at most: fewer mean that the
/// rows end there. The work is bounded by step × most rows, so a long walk is done in several calls.
[[nodiscard]] Result<QList<RowKey>> walkKeys(Database &database, const KeyedRows &rows, const RowKey &from, int step,
                                             int most);

/// The key in the cursor's row, whose first columns are the keys.
[[nodiscard]] RowKey keyFrom(const Cursor &cursor, const KeyedRows &rows);

/// Those rows of `rows` from `from` (inclusive; empty: the start) up to `to` (exclusive; empty: the end), as what `columns` make of them together.
[[nodiscard]] BoundSql rangeSql(const KeyedRows &rows, const QString &columns, const RowKey &from, const RowKey &to);

/// The row numbers of `keys`, which are those of rows, in one pass over the rows before the last of them.
[[nodiscard]] Result<QHash<QString, qint64>> positionsOf(Database &database, const KeyedRows &rows,
                                                         const QHash<QString, RowKey> &keys);

} // namespace areacliente
