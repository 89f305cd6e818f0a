// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/subscription.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace areacliente {

class DetailTable;
class MonthChart;
class UsageModel;

/// The use of a subscription over the last months: one metric at a time, as a chart or as a table.
class UsageHistory : public QWidget
{
    Q_OBJECT

public:
    explicit UsageHistory(QWidget *parent = nullptr);

    /// Samples of all metrics of one subscription, in any order. The metric that was chosen stays, where there is one.
    void setSamples(const QList<UsageSample> &samples);
    void retranslate();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showMetric();
    void showChart(const QList<UsageSample> &samples);
    void fillMetrics();

    QComboBox *m_metric;
    QToolButton *m_asTable;
    QWidget *m_chartPage;
    MonthChart *m_chart = nullptr;
    UsageModel *m_model;
    DetailTable *m_table;
    QList<UsageSample> m_samples;
};

} // namespace areacliente
