// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBarCategoryAxis>
#include <QChart>

namespace areacliente {

/// Gives a category axis the first of `wordings` (each one label for every category, the fullest first) whose labels all find
/// room in `chart` as it is laid out now, or no labels where none does: Qt Charts itself would cut them to dots.
void fitLabels(const QChart &chart, QBarCategoryAxis &axis, const QList<QStringList> &wordings);

} // namespace areacliente
