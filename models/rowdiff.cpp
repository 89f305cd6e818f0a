// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowdiff.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <vector>

namespace areacliente {

namespace {

void appendTo(QList<RowRun> &runs, qsizetype row)
{
    if (!runs.isEmpty() && runs.last().first + runs.last().count == row)
        ++runs.last().count;
    else
        runs.append({row, 1});
}

/// The values of a permutation that are not in its longest increasing subsequence, ascending (patience sorting, n log n).
QList<qsizetype> outOfOrder(const QList<qsizetype> &permutation)
{
    std::vector<qsizetype> tails; // index of the smallest last element of an increasing subsequence of each length
    std::vector<qsizetype> previous(static_cast<std::size_t>(permutation.size()), -1);
    for (qsizetype i = 0; i < permutation.size(); ++i) {
        const auto place = std::lower_bound(tails.begin(), tails.end(), permutation[i],
                                            [&](qsizetype tail, qsizetype value) { return permutation[tail] < value; });
        if (place != tails.begin())
            previous[static_cast<std::size_t>(i)] = *std::prev(place);
        if (place == tails.end())
            tails.push_back(i);
        else
            *place = i;
    }
    std::vector<bool> inOrder(static_cast<std::size_t>(permutation.size()), false);
    for (qsizetype i = tails.empty() ? -1 : tails.back(); i >= 0; i = previous[static_cast<std::size_t>(i)])
        inOrder[static_cast<std::size_t>(permutation[i])] = true;
    QList<qsizetype> movers;
    for (qsizetype value = 0; value < permutation.size(); ++value) {
        if (!inOrder[static_cast<std::size_t>(value)])
            movers.append(value);
    }
    return movers;
}

} // namespace

RowDiff diffRows(const QList<QString> &oldIds, const QList<QString> &newIds)
{
    RowDiff diff;
    const QSet<QString> oldSet(oldIds.begin(), oldIds.end());
    QHash<QString, qsizetype> placeAmongKept;
    placeAmongKept.reserve(newIds.size());
    for (qsizetype row = 0; row < newIds.size(); ++row) {
        if (oldSet.contains(newIds[row]))
            placeAmongKept.insert(newIds[row], placeAmongKept.size());
        else
            appendTo(diff.insertions, row);
    }
    for (qsizetype row = 0; row < oldIds.size(); ++row) {
        const auto kept = placeAmongKept.constFind(oldIds[row]);
        if (kept == placeAmongKept.constEnd())
            appendTo(diff.removals, row);
        else
            diff.keptOrder.append(*kept);
    }
    std::ranges::reverse(diff.removals);
    diff.movers = outOfOrder(diff.keptOrder);
    return diff;
}

} // namespace areacliente
