// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ledgerquery.h"

#include <QWidget>

class QChart;
class QChartView;

namespace areacliente {

/// Amounts as stacked bars: one bar per time, one colour per family of products. The chart is made when it is first shown.
class SpendingChart : public QWidget
{
    Q_OBJECT

public:
    enum class Span { Months, Years };

    explicit SpendingChart(QWidget *parent = nullptr);

    /// One bar for each month, or year, from `from` to before `to`, in the currency that most of `spending` is in.
    void show(const QList<Spending> &spending, Span span, QDate from, QDate to);
    /// What the chart shows, in words, for those who do not see it.
    [[nodiscard]] QString description() const;

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QList<QDate> bars() const;
    [[nodiscard]] qint64 amountAt(QDate bar, const std::optional<ProductFamily> &family) const;
    [[nodiscard]] QDate barOf(QDate day) const;
    void rebuild();
    void addAxes(const QStringList &categories, double highest);
    void labelBars();
    void paintInTheme();

    QList<Spending> m_spending;
    QString m_currency;
    Span m_span = Span::Months;
    QDate m_from;
    QDate m_to;
    QChartView *m_view = nullptr;
};

} // namespace areacliente
