// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/monthchart.h"

#include "ui/widgets/charts.h"

#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int chartHeight = 200;

/// "Mar", and the year too where it begins.
QString shortMonth(QDate month, bool withYear)
{
    QString name = QLocale().standaloneMonthName(month.month(), QLocale::ShortFormat);
    name.remove(u'.');
    return withYear ? QString(name + u" ’"_s + QString::number(month.year() % 100).rightJustified(2, u'0')) : name;
}

/// As many letters of each month as there may be room for.
QList<QStringList> labelsOf(const QList<MonthChart::Month> &months)
{
    QStringList full;
    QStringList names;
    QStringList initials;
    for (const MonthChart::Month &month : months) {
        full.append(shortMonth(month.month, full.isEmpty() || month.month.month() == 1));
        names.append(shortMonth(month.month, false));
        initials.append(QLocale().standaloneMonthName(month.month.month(), QLocale::NarrowFormat));
    }
    return {full, names, initials};
}

} // namespace

MonthChart::MonthChart(QWidget *parent)
    : QWidget(parent)
    , m_chart(makeBarChart(this))
{
    setObjectName(u"monthChart"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (m_chart)
        m_chart->setTips([this](int /*series*/, int column) { return tipOf(column); });
    updateLook();
}

void MonthChart::setMonths(const QString &title, const QString &unit, const QList<Month> &months)
{
    m_months = months;
    const QList<QStringList> labels = labelsOf(months);
    BarChart::Series amounts;
    QStringList words;
    for (qsizetype i = 0; i < months.size(); ++i) {
        amounts.values.append(months.at(i).value);
        words.append(labels.constFirst().at(i) + u": "_s + months.at(i).text);
    }
    if (m_chart)
        m_chart->setContent({{amounts}, labels, unit});
    setAccessibleName(title);
    setAccessibleDescription(words.join(u"; "_s));
}

QSize MonthChart::sizeHint() const
{
    return {2 * chartHeight, chartHeight};
}

void MonthChart::updateLook()
{
    if (m_chart)
        m_chart->setLook(chartLook(*this, {}, {themeColors(palette()).accent}));
}

QString MonthChart::tipOf(int column) const
{
    const Month month = m_months.value(column);
    return shortMonth(month.month, true) + u": "_s + month.text;
}

void MonthChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
    QWidget::changeEvent(event);
}

} // namespace areacliente
