// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spendingchart.h"

#include "ui/format.h"
#include "ui/labels/subscriptionlabels.h"
#include "ui/theme.h"
#include "ui/widgets/chartlabels.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QLegend>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// All families, and what belongs to none.
constexpr std::array<std::optional<ProductFamily>, 9> families{
    ProductFamily::Hosting,     ProductFamily::Vps,         ProductFamily::Mail,
    ProductFamily::Domain,      ProductFamily::Certificate, ProductFamily::Address,
    ProductFamily::Application, ProductFamily::Backup,      std::nullopt};

/// Hues that stay apart for most kinds of colour blindness, in an order that keeps neighbours in a stack apart.
QColor colorOf(std::size_t family, Scheme scheme)
{
    static constexpr std::array hues{212, 32, 165, 275, 345, 190, 52, 120};
    if (family >= hues.size())
        return themeColors(scheme).muted;
    return QColor::fromHsl(hues[family], scheme == Scheme::Dark ? 120 : 140, scheme == Scheme::Dark ? 150 : 125);
}

QString nameOf(const std::optional<ProductFamily> &family)
{
    return family ? labelOf(*family) : SpendingChart::tr("Other");
}

double units(qint64 minor, const QString &currency)
{
    return static_cast<double>(minor) / std::pow(10, currencyDecimals(currency));
}

} // namespace

SpendingChart::SpendingChart(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"spendingChart"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void SpendingChart::show(const QList<Spending> &spending, Span span, QDate from, QDate to)
{
    QHash<QString, int> currencies;
    for (const Spending &part : spending)
        ++currencies[part.amount.currency];
    const auto most = std::ranges::max_element(currencies);
    m_currency = most == currencies.end() ? euros(0).currency : most.key();
    m_spending = spending;
    m_span = span;
    m_from = from;
    m_to = to;
    setAccessibleName(tr("Spending"));
    setAccessibleDescription(description());
    if (m_view)
        rebuild();
}

QDate SpendingChart::barOf(QDate day) const
{
    return m_span == Span::Months ? QDate(day.year(), day.month(), 1) : QDate(day.year(), 1, 1);
}

QList<QDate> SpendingChart::bars() const
{
    QList<QDate> bars;
    for (QDate bar = m_from; bar.isValid() && bar < m_to;
         bar = m_span == Span::Months ? bar.addMonths(1) : bar.addYears(1))
        bars.append(bar);
    return bars;
}

qint64 SpendingChart::amountAt(QDate bar, const std::optional<ProductFamily> &family) const
{
    qint64 amount = 0;
    for (const Spending &part : m_spending) {
        if (part.family == family && part.amount.currency == m_currency && barOf(part.month) == bar)
            amount += part.amount.minor;
    }
    return amount;
}

QString SpendingChart::description() const
{
    QHash<QDate, qint64> sums;
    qint64 total = 0;
    for (const Spending &part : m_spending) {
        if (part.amount.currency == m_currency) {
            sums[barOf(part.month)] += part.amount.minor;
            total += part.amount.minor;
        }
    }
    if (sums.isEmpty())
        return tr("Nothing spent in this time.");
    const auto highest = std::ranges::max_element(sums);
    const QString when = m_span == Span::Months ? QLocale().toString(highest.key(), u"MMMM yyyy"_s)
                                                : QString::number(highest.key().year());
    return tr("%1 in all, without tax. Most in %2: %3.")
        .arg(moneyText({total, m_currency}), when, moneyText({highest.value(), m_currency}));
}

void SpendingChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_view)
        return;
    m_view = new QChartView(this);
    m_view->setObjectName(u"chartView"_s);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFocusPolicy(Qt::NoFocus); // nothing to do in it by keyboard; the table has the figures
    layout()->addWidget(m_view);
    // Later: the chart is in the middle of its layout.
    connect(m_view->chart(), &QChart::plotAreaChanged, this, &SpendingChart::labelBars, Qt::QueuedConnection);
    rebuild();
}

void SpendingChart::rebuild()
{
    auto *chart = m_view->chart();
    chart->removeAllSeries();
    for (QAbstractAxis *axis : chart->axes()) {
        chart->removeAxis(axis);
        delete axis;
    }
    const QList<QDate> bars = this->bars();
    QStringList categories;
    for (const QDate bar : bars)
        categories.append(m_span == Span::Months ? QLocale().toString(bar, u"MMM yy"_s) : QString::number(bar.year()));
    auto *series = new QStackedBarSeries(chart);
    series->setBarWidth(0.6);
    QList<double> heights(bars.size(), 0);
    for (const auto &family : families) {
        QList<qreal> values;
        for (qsizetype i = 0; i < bars.size(); ++i) {
            values.append(units(amountAt(bars[i], family), m_currency));
            heights[i] += std::max(values.constLast(), 0.0);
        }
        if (std::ranges::all_of(values, [](qreal value) { return value == 0; }))
            continue;
        auto *set = new QBarSet(nameOf(family), series);
        set->append(values);
        set->setProperty("family", static_cast<int>(std::ranges::find(families, family) - families.begin()));
        connect(set, &QBarSet::hovered, this, [this, set, categories](bool isOver, int bar) {
            const auto minor = std::llround(set->at(bar) * std::pow(10, currencyDecimals(m_currency)));
            QToolTip::showText(QCursor::pos(), isOver ? u"%1 · %2: %3"_s.arg(categories.at(bar), set->label(),
                                                                             moneyText({minor, m_currency}))
                                                      : QString());
        });
        series->append(set);
    }
    chart->addSeries(series);
    addAxes(categories, heights.isEmpty() ? 0 : *std::ranges::max_element(heights));
    paintInTheme();
    labelBars();
}

void SpendingChart::addAxes(const QStringList &categories, double highest)
{
    auto *chart = m_view->chart();
    auto *times = new QBarCategoryAxis(chart);
    times->append(categories);
    times->setGridLineVisible(false);
    chart->addAxis(times, Qt::AlignBottom);
    auto *amounts = new QValueAxis(chart);
    amounts->setRange(0, std::max(highest, 1.0));
    amounts->setLabelFormat(u"%.0f"_s);
    amounts->applyNiceNumbers();
    chart->addAxis(amounts, Qt::AlignLeft);
    for (QAbstractSeries *series : chart->series()) {
        series->attachAxis(times);
        series->attachAxis(amounts);
    }
}

/// As much of each month's name as there is room for.
void SpendingChart::labelBars()
{
    const QList<QDate> bars = this->bars();
    QStringList full;
    QStringList names;
    QStringList initials;
    for (const QDate bar : bars) {
        const bool isMonth = m_span == Span::Months;
        full.append(isMonth ? QLocale().toString(bar, u"MMM yy"_s) : QString::number(bar.year()));
        names.append(isMonth ? QLocale().toString(bar, u"MMM"_s) : full.constLast());
        initials.append(isMonth ? QLocale().standaloneMonthName(bar.month(), QLocale::NarrowFormat) : full.constLast());
    }
    const QList<QAbstractAxis *> axes = m_view->chart()->axes(Qt::Horizontal);
    if (!axes.isEmpty())
        fitLabels(*m_view->chart(), *qobject_cast<QBarCategoryAxis *>(axes.constFirst()), {full, names, initials});
}

void SpendingChart::paintInTheme()
{
    const ThemeColors &colors = themeColors(palette());
    auto *chart = m_view->chart();
    m_view->setBackgroundBrush(colors.surface);
    chart->setBackgroundVisible(false);
    chart->setMargins({});
    chart->setLocalizeNumbers(true);
    chart->legend()->setAlignment(Qt::AlignBottom);
    chart->legend()->setLabelColor(colors.text);
    chart->legend()->setFont(themeFont(TextRole::Small, font()));
    chart->legend()->setMarkerShape(QLegend::MarkerShapeCircle);
    for (QAbstractAxis *axis : chart->axes()) {
        axis->setLabelsColor(colors.muted);
        axis->setLabelsFont(themeFont(TextRole::Small, font()));
        axis->setGridLineColor(colors.border);
        axis->setLinePenColor(colors.border);
    }
    for (QAbstractSeries *series : chart->series()) {
        for (QBarSet *set : qobject_cast<QStackedBarSeries *>(series)->barSets()) {
            set->setColor(colorOf(static_cast<std::size_t>(set->property("family").toInt()), schemeOf(palette())));
            set->setBorderColor(colors.surface);
        }
    }
}

void SpendingChart::changeEvent(QEvent *event)
{
    if (m_view && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        paintInTheme();
    if (m_view && event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace areacliente
