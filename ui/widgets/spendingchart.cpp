// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/spendingchart.h"

#include "ui/format.h"
#include "ui/labels/subscriptionlabels.h"
#include "ui/widgets/charts.h"

#include <QEvent>

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
    if (m_isMade)
        return;
    m_isMade = true;
    m_chart = makeBarChart(this);
    if (m_chart)
        m_chart->setTips([this](int series, int bar) { return tipOf(series, bar); });
    rebuild();
}

void SpendingChart::rebuild()
{
    if (!m_chart)
        return;
    m_shownFamilies.clear();
    BarChart::Content content{{}, labels(), {}};
    const QList<QDate> bars = this->bars();
    for (const auto &family : families) {
        QList<double> values;
        for (const QDate bar : bars)
            values.append(units(amountAt(bar, family), m_currency));
        if (std::ranges::all_of(values, [](double value) { return value == 0; }))
            continue;
        m_shownFamilies.append(family);
        content.series.append({nameOf(family), values});
    }
    m_chart->setContent(content);
    updateLook();
}

/// As much of each month's name as there may be room for.
QList<QStringList> SpendingChart::labels() const
{
    QStringList full;
    QStringList names;
    QStringList initials;
    for (const QDate bar : bars()) {
        const bool isMonth = m_span == Span::Months;
        full.append(isMonth ? QLocale().toString(bar, u"MMM yy"_s) : QString::number(bar.year()));
        names.append(isMonth ? QLocale().toString(bar, u"MMM"_s) : full.constLast());
        initials.append(isMonth ? QLocale().standaloneMonthName(bar.month(), QLocale::NarrowFormat) : full.constLast());
    }
    return {full, names, initials};
}

QString SpendingChart::tipOf(int series, int bar) const
{
    const QDate day = bars().value(bar);
    const std::optional<ProductFamily> family = m_shownFamilies.value(series);
    return u"%1 · %2: %3"_s.arg(labels().constFirst().value(bar), nameOf(family),
                                moneyText({amountAt(day, family), m_currency}));
}

void SpendingChart::updateLook()
{
    if (!m_chart)
        return;
    QList<QColor> colors;
    for (const auto &family : std::as_const(m_shownFamilies))
        colors.append(colorOf(static_cast<std::size_t>(std::ranges::find(families, family) - families.begin()),
                              schemeOf(palette())));
    m_chart->setLook(chartLook(*this, themeColors(palette()).surface, colors));
}

void SpendingChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace areacliente
