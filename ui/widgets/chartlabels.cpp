// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chartlabels.h"

#include <QFontMetricsF>

#include <algorithm>

namespace areacliente {

namespace {

constexpr double labelMargin = 12; ///< what Qt Charts keeps free around a label, and its document's own margin

bool fits(const QStringList &labels, double room, const QFontMetricsF &metrics)
{
    return std::ranges::all_of(labels, [&](const QString &label) {
        return metrics.horizontalAdvance(label) + labelMargin <= room;
    });
}

/// Two categories cannot have the same name: a mark without width tells them apart.
QStringList distinct(QStringList labels)
{
    constexpr char16_t zeroWidthSpace = 0x200B;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        while (labels.first(i).contains(labels.at(i)))
            labels[i].append(QChar(zeroWidthSpace));
    }
    return labels;
}

} // namespace

void fitLabels(const QChart &chart, QBarCategoryAxis &axis, const QList<QStringList> &wordings)
{
    if (wordings.isEmpty() || wordings.constFirst().isEmpty())
        return;
    const double room = chart.plotArea().width() / static_cast<double>(wordings.constFirst().size());
    const QFontMetricsF metrics(axis.labelsFont());
    const auto fitting = std::ranges::find_if(wordings,
                                              [&](const QStringList &labels) { return fits(labels, room, metrics); });
    const QStringList labels = distinct(fitting == wordings.end() ? QStringList(wordings.constFirst().size(), QString())
                                                                  : *fitting);
    if (axis.categories() != labels)
        axis.setCategories(labels);
}

} // namespace areacliente
