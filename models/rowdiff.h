// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace areacliente {

/// A run of rows: `count` of them from `first`.
struct RowRun {
    qsizetype first = 0;
    qsizetype count = 0;

    friend bool operator==(const RowRun &, const RowRun &) = default;
};

/// How to turn one order of rows into another with the fewest changes that a view must follow.
struct RowDiff {
    QList<RowRun> removals;     ///< in the old rows, from the last run to the first
    QList<qsizetype> keptOrder; ///< for each row kept, in the old order: its place among the kept rows in the new order
    QList<qsizetype>
        movers; ///< places in the new order of the kept rows outside the longest run already in order, ascending
    QList<RowRun> insertions; ///< in the new rows, from the first run to the last
};

/// Precondition: neither list holds an id twice.
[[nodiscard]] RowDiff diffRows(const QList<QString> &oldIds, const QList<QString> &newIds);

} // namespace areacliente
