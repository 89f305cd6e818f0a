// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ledgerquery.h"

#include <QWidget>

namespace areacliente {

class BarChart;

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
    void updateLook();
    [[nodiscard]] QList<QStringList> labels() const;
    [[nodiscard]] QString tipOf(int series, int bar) const;

    QList<Spending> m_spending;
    QString m_currency;
    Span m_span = Span::Months;
    QDate m_from;
    QDate m_to;
    BarChart *m_chart = nullptr;
    bool m_isMade = false;                               ///< or tried to
    QList<std::optional<ProductFamily>> m_shownFamilies; ///< one for each series of the chart
};

} // namespace areacliente
