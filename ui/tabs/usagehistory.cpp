// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/usagehistory.h"

#include "models/subscriptionpartmodels.h"
#include "ui/icons.h"
#include "ui/labels/subscriptionlabels.h"
#include "ui/widgets/detailtable.h"
#include "ui/widgets/monthchart.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthsShown = 13;
constexpr double kibi = 1024;
/// From here on megabytes are shown as gigabytes.
constexpr double largeMegabytes = 10 * kibi;

} // namespace

UsageHistory::UsageHistory(QWidget *parent)
    : QWidget(parent)
    , m_metric(new QComboBox(this))
    , m_asTable(new QToolButton(this))
    , m_chartPage(new QWidget(this))
    , m_model(new UsageModel(this))
    , m_table(new DetailTable(this))
{
    setObjectName(u"usageHistory"_s);
    m_metric->setObjectName(u"usageMetric"_s);
    m_metric->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_asTable->setObjectName(u"usageAsTable"_s);
    m_asTable->setCheckable(true);
    m_asTable->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_asTable->setIcon(themeIcon(u"chart"));
    m_table->setObjectName(u"usageTable"_s);
    m_table->setModel(m_model);
    m_table->setMaxRows(monthsShown);
    auto *chartLayout = new QVBoxLayout(m_chartPage);
    chartLayout->setContentsMargins(0, 0, 0, 0);
    m_table->hide();
    auto *bar = new QHBoxLayout;
    bar->setSpacing(metrics::small);
    bar->addWidget(m_metric);
    bar->addStretch();
    bar->addWidget(m_asTable);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::small);
    layout->addLayout(bar);
    layout->addWidget(m_chartPage);
    layout->addWidget(m_table);
    connect(m_metric, &QComboBox::currentIndexChanged, this, &UsageHistory::showMetric);
    connect(m_asTable, &QToolButton::toggled, this, [this](bool asTable) {
        m_chartPage->setHidden(asTable);
        m_table->setVisible(asTable);
    });
    retranslate();
}

void UsageHistory::retranslate()
{
    m_metric->setAccessibleName(tr("What the chart shows"));
    m_asTable->setText(tr("As a table"));
    m_asTable->setAccessibleName(tr("Show the months as a table"));
    m_table->setAccessibleName(tr("Use by month"));
    m_model->setText(subscriptionModelText());
    fillMetrics();
}

void UsageHistory::setSamples(const QList<UsageSample> &samples)
{
    if (samples == m_samples)
        return;
    m_samples = samples;
    std::ranges::sort(m_samples, {}, [](const UsageSample &sample) { return std::tuple(sample.metric, sample.month); });
    fillMetrics();
}

void UsageHistory::fillMetrics()
{
    const QString before = m_metric->currentData().toString();
    {
        const QSignalBlocker quiet(m_metric);
        m_metric->clear();
        for (const UsageSample &sample : std::as_const(m_samples)) {
            if (m_metric->findData(sample.metric) < 0)
                m_metric->addItem(resourceLabel(sample.metric), sample.metric);
        }
        m_metric->setCurrentIndex(std::max(0, m_metric->findData(before)));
    }
    showMetric();
}

void UsageHistory::showMetric()
{
    QList<UsageSample> samples;
    std::ranges::copy_if(m_samples, std::back_inserter(samples),
                         [metric = m_metric->currentData().toString()](const UsageSample &sample) {
        return sample.metric == metric;
    });
    samples = samples.last(std::min<qsizetype>(monthsShown, samples.size()));
    if (isVisible() || m_chart)
        showChart(samples);
    std::ranges::reverse(samples);
    m_model->setRows(samples);
}

void UsageHistory::showChart(const QList<UsageSample> &samples)
{
    if (samples.isEmpty())
        return;
    if (!m_chart) {
        m_chart = new MonthChart(m_chartPage);
        m_chartPage->layout()->addWidget(m_chart);
    }
    const auto highest = static_cast<double>(std::ranges::max(samples, {}, &UsageSample::amount).amount);
    const bool inGigabytes = samples.constFirst().unit == "MB"_L1 && highest >= largeMegabytes;
    QList<MonthChart::Month> months;
    for (const UsageSample &sample : samples) {
        const auto amount = static_cast<double>(sample.amount);
        months.append({sample.month, inGigabytes ? amount / kibi : amount, quantityText({sample.amount, sample.unit})});
    }
    m_chart->setMonths(tr("%1 by month").arg(m_metric->currentText()),
                       inGigabytes ? u"GB"_s : samples.constFirst().unit, months);
}

void UsageHistory::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_chart)
        showMetric();
}

} // namespace areacliente
