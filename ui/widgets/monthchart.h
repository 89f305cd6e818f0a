// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

namespace areacliente {

class BarChart;

/// Amounts by month as columns, in the colours of the theme. Expensive to make: create it when it is first to be seen,
/// and offer the same amounts as a table to those who do not see it. Without the part that draws charts it stays empty.
class MonthChart : public QWidget
{
    Q_OBJECT

public:
    struct Month {
        QDate month;
        double value = 0;
        QString text; ///< the amount in words, for the tool tip and for screen readers

        friend bool operator==(const Month &, const Month &) = default;
    };

    explicit MonthChart(QWidget *parent = nullptr);

    /// `title` names what is shown, for screen readers; `unit` stands at the axis. Oldest first.
    void setMonths(const QString &title, const QString &unit, const QList<Month> &months);

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateLook();
    [[nodiscard]] QString tipOf(int column) const;

    BarChart *m_chart;
    QList<Month> m_months;
};

} // namespace areacliente
