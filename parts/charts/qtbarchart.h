// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/parts/charts.h"

#include <QChartView>

class QBarCategoryAxis;
class QStackedBarSeries;
class QValueAxis;

namespace areacliente {

/// A bar chart by Qt Charts. Nothing can be done in it by keyboard: offer the figures as a table too.
class QtBarChart : public QChartView, public BarChart
{
public:
    explicit QtBarChart(QWidget *parent);

    [[nodiscard]] QWidget &widget() override { return *this; }
    void setContent(const Content &content) override;
    void setLook(const Look &look) override;
    void setTips(std::function<QString(int, int)> tip) override { m_tip = std::move(tip); }

protected:
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    /// The page scrolls, not the chart.
    void wheelEvent(QWheelEvent *event) override;

private:
    void fitLabels();
    void showTip(int series, bool isOver, int column);

    QStackedBarSeries *m_bars;
    QBarCategoryAxis *m_categories;
    QValueAxis *m_values;
    QList<QStringList> m_labels;
    bool m_isSparse = false; ///< no wording has room for every column
    Look m_look;
    std::function<QString(int, int)> m_tip;
};

} // namespace areacliente
