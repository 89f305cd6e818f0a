// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/monthchart.h"

#include "ui/theme.h"
#include "ui/widgets/chartlabels.h"

#include <QBarSeries>
#include <QBarSet>
#include <QEvent>
#include <QLocale>
#include <QToolTip>
#include <QValueAxis>
#include <QWheelEvent>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int chartHeight = 200;
constexpr double columnWidth = 0.6;
constexpr int valueTicks = 4;

/// "Mar", and the year too where it begins.
QString shortMonth(QDate month, bool withYear)
{
    QString name = QLocale().standaloneMonthName(month.month(), QLocale::ShortFormat);
    name.remove(u'.');
    return withYear ? QString(name + u" ’"_s + QString::number(month.year() % 100).rightJustified(2, u'0')) : name;
}

} // namespace

MonthChart::MonthChart(QWidget *parent)
    : QChartView(parent)
    , m_columns(new QBarSet(QString()))
    , m_monthAxis(new QBarCategoryAxis(this))
    , m_valueAxis(new QValueAxis(this))
{
    setObjectName(u"monthChart"_s);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
    auto *series = new QBarSeries;
    series->append(m_columns);
    series->setBarWidth(columnWidth);
    chart()->addSeries(series);
    chart()->addAxis(m_monthAxis, Qt::AlignBottom);
    chart()->addAxis(m_valueAxis, Qt::AlignLeft);
    series->attachAxis(m_monthAxis);
    series->attachAxis(m_valueAxis);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({0, 0, 0, 0});
    chart()->setMinimumSize(1, chartHeight); // else the chart's own minimum becomes that of the page
    chart()->setLocalizeNumbers(true);
    m_monthAxis->setGridLineVisible(false);
    m_monthAxis->setLineVisible(false);
    m_valueAxis->setLineVisible(false);
    m_valueAxis->setLabelFormat(u"%.0f"_s);
    m_valueAxis->setTickCount(valueTicks);
    connect(m_columns, &QBarSet::hovered, this, &MonthChart::showValue);
    // Later: the chart is in the middle of its layout.
    connect(chart(), &QChart::plotAreaChanged, this, &MonthChart::labelMonths, Qt::QueuedConnection);
    updateLook();
}

void MonthChart::setMonths(const QString &title, const QString &unit, const QList<Month> &months)
{
    m_months = months;
    chart()->setLocale(QLocale());
    m_columns->remove(0, m_columns->count());
    m_monthAxis->clear();
    double highest = 0;
    QStringList names;
    QStringList words;
    for (const Month &month : months) {
        m_columns->append(month.value);
        highest = std::max(highest, month.value);
        names.append(shortMonth(month.month, names.isEmpty() || month.month.month() == 1));
        words.append(names.constLast() + u": "_s + month.text);
    }
    m_monthAxis->append(names);
    labelMonths();
    m_valueAxis->setRange(0, std::max(1.0, highest));
    m_valueAxis->applyNiceNumbers();
    m_valueAxis->setTitleText(unit);
    m_valueAxis->setTitleVisible(!unit.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(words.join(u"; "_s));
}

QSize MonthChart::sizeHint() const
{
    return {2 * chartHeight, chartHeight};
}

void MonthChart::updateLook()
{
    const ThemeColors &colors = themeColors(palette());
    const QFont small = themeFont(TextRole::Small, font());
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    m_columns->setColor(colors.accent);
    m_columns->setBorderColor(Qt::transparent);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(m_monthAxis), static_cast<QAbstractAxis *>(m_valueAxis)}) {
        axis->setLabelsFont(small);
        axis->setLabelsColor(colors.muted);
        axis->setTitleFont(small);
        axis->setTitleBrush(colors.muted);
        axis->setGridLineColor(colors.border);
    }
}

void MonthChart::showValue(bool isOver, int index)
{
    if (isOver && index >= 0 && index < m_months.size()) {
        const Month &month = m_months.at(index);
        QToolTip::showText(QCursor::pos(),
                           QString(shortMonth(month.month, true) + u": "_s + month.text).toHtmlEscaped(), this);
    } else {
        QToolTip::hideText();
    }
}

void MonthChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
    QChartView::changeEvent(event);
}

/// As many letters of each month as there is room for.
void MonthChart::labelMonths()
{
    QStringList full;
    QStringList names;
    QStringList initials;
    for (const Month &month : std::as_const(m_months)) {
        full.append(shortMonth(month.month, full.isEmpty() || month.month.month() == 1));
        names.append(shortMonth(month.month, false));
        initials.append(QLocale().standaloneMonthName(month.month.month(), QLocale::NarrowFormat));
    }
    fitLabels(*chart(), *m_monthAxis, {full, names, initials});
}

void MonthChart::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace areacliente
