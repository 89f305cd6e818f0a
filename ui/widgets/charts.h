// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parts/charts.h"
#include "ui/theme.h"

namespace areacliente {

/// A chart that fills `place`, which gets a layout for it; null where the part that draws charts is missing, which is logged.
[[nodiscard]] BarChart *makeBarChart(QWidget *place);

/// The theme of `widget` for a chart in it, on `background`, with these colours for its series.
[[nodiscard]] BarChart::Look chartLook(const QWidget &widget, const QColor &background, const QList<QColor> &series);

} // namespace areacliente
