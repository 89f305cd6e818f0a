// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/charts/qtbarchart.h"

namespace areacliente {

class ChartsPart : public QObject, public Charts
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "es.areacliente.Charts/" AREACLIENTE_VERSION)
    Q_INTERFACES(areacliente::Charts)

public:
    [[nodiscard]] BarChart *makeBarChart(QWidget *parent) const override { return new QtBarChart(parent); }
};

} // namespace areacliente

#include "chartspart.moc"
