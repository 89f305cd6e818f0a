// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/charts.h"

#include "app/parts/part.h"
#include "app/platform/logging.h"

#include <QVBoxLayout>

namespace areacliente {

BarChart *makeBarChart(QWidget *place)
{
    auto *layout = new QVBoxLayout(place);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto charts = part<Charts>();
    if (!charts) {
        logError(uiLog(), charts.error());
        return nullptr;
    }
    BarChart *chart = (*charts)->makeBarChart(place);
    layout->addWidget(&chart->widget());
    return chart;
}

BarChart::Look chartLook(const QWidget &widget, const QColor &background, const QList<QColor> &series)
{
    const ThemeColors &colors = themeColors(widget.palette());
    return {background, colors.text, colors.muted, colors.border, themeFont(TextRole::Small, widget.font()), series};
}

} // namespace areacliente
