// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "parts/charts/qtbarchart.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QLegend>
#include <QLocale>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr double columnWidth = 0.6;
constexpr int valueTicks = 5;
constexpr double labelMargin = 12; ///< what Qt Charts keeps free around a label, and its document's own margin

bool fits(const QStringList &labels, double room, const QFontMetricsF &metrics)
{
    return std::ranges::all_of(labels, [&](const QString &label) {
        return metrics.horizontalAdvance(label) + labelMargin <= room;
    });
}

/// Two categories cannot have the same name, and none can be without: a mark without width tells them apart.
QStringList distinct(QStringList labels)
{
    constexpr char16_t zeroWidthSpace = 0x200B;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        while (labels.at(i).isEmpty() || labels.first(i).contains(labels.at(i)))
            labels[i].append(QChar(zeroWidthSpace));
    }
    return labels;
}

/// Of the stacked columns.
double highestOf(const QList<BarChart::Series> &series)
{
    QList<double> heights;
    for (const BarChart::Series &part : series) {
        heights.resize(std::max(heights.size(), part.values.size()));
        for (qsizetype column = 0; column < part.values.size(); ++column)
            heights[column] += std::max(part.values.at(column), 0.0);
    }
    return heights.isEmpty() ? 0 : std::ranges::max(heights);
}

} // namespace

QtBarChart::QtBarChart(QWidget *parent)
    : QChartView(parent)
    , m_bars(new QStackedBarSeries)
    , m_categories(new QBarCategoryAxis(this))
    , m_values(new QValueAxis(this))
{
    setObjectName(u"chartView"_s);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::NoFocus);
    m_bars->setBarWidth(columnWidth);
    chart()->addSeries(m_bars);
    chart()->addAxis(m_categories, Qt::AlignBottom);
    chart()->addAxis(m_values, Qt::AlignLeft);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(m_categories), static_cast<QAbstractAxis *>(m_values)}) {
        m_bars->attachAxis(axis);
        axis->setLineVisible(false);
    }
    m_categories->setGridLineVisible(false);
    m_values->setLabelFormat(u"%.0f"_s);
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->setMinimumSize(1, 1); // else the chart's own minimum becomes that of the page
    chart()->setLocalizeNumbers(true);
    chart()->legend()->setAlignment(Qt::AlignBottom);
    chart()->legend()->setMarkerShape(QLegend::MarkerShapeCircle);
    // Later: the chart is in the middle of its layout.
    connect(chart(), &QChart::plotAreaChanged, this, &QtBarChart::fitLabels, Qt::QueuedConnection);
}

void QtBarChart::setContent(const Content &content)
{
    chart()->setLocale(QLocale());
    m_bars->clear();
    m_categories->clear();
    m_labels = content.labels;
    m_categories->append(distinct(m_labels.value(0)));
    for (int index = 0; const Series &part : content.series) {
        auto *set = new QBarSet(part.name, m_bars);
        set->append(part.values);
        connect(set, &QBarSet::hovered, this,
                [this, index](bool isOver, int column) { showTip(index, isOver, column); });
        m_bars->append(set);
        ++index;
    }
    m_values->setTickCount(valueTicks);
    m_values->setRange(0, std::max(1.0, highestOf(content.series)));
    m_values->applyNiceNumbers();
    m_values->setTitleText(content.unit);
    m_values->setTitleVisible(!content.unit.isEmpty());
    chart()->legend()->setVisible(
        std::ranges::any_of(content.series, [](const Series &part) { return !part.name.isEmpty(); }));
    setLook(m_look);
    fitLabels();
}

void QtBarChart::setLook(const Look &look)
{
    m_look = look;
    setBackgroundBrush(look.background.isValid() ? QBrush(look.background) : QBrush(Qt::NoBrush));
    viewport()->setAutoFillBackground(look.background.isValid());
    chart()->legend()->setLabelColor(look.text);
    chart()->legend()->setFont(look.font);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(m_categories), static_cast<QAbstractAxis *>(m_values)}) {
        axis->setLabelsColor(look.muted);
        axis->setLabelsFont(look.font);
        axis->setTitleBrush(look.muted);
        axis->setTitleFont(look.font);
        axis->setGridLineColor(look.border);
    }
    const QList<QBarSet *> sets = m_bars->barSets();
    for (qsizetype i = 0; i < sets.size(); ++i) {
        sets.at(i)->setColor(look.series.value(i));
        sets.at(i)->setBorderColor(look.background.isValid() ? look.background : QColor(Qt::transparent));
    }
}

void QtBarChart::fitLabels()
{
    if (m_labels.isEmpty() || m_labels.constFirst().isEmpty())
        return;
    const double room = chart()->plotArea().width() / static_cast<double>(m_labels.constFirst().size());
    const QFontMetricsF metrics(m_categories->labelsFont());
    const auto fitting = std::ranges::find_if(m_labels,
                                              [&](const QStringList &labels) { return fits(labels, room, metrics); });
    m_isSparse = fitting == m_labels.end();
    const QStringList labels = distinct(m_isSparse ? QStringList(m_labels.constFirst().size(), QString()) : *fitting);
    if (m_categories->categories() != labels)
        m_categories->setCategories(labels);
}

/// Where not every column has room for a label, every second or third has one: Qt Charts knows no such thing.
void QtBarChart::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    const QStringList labels = m_labels.value(m_labels.size() > 1 ? 1 : 0);
    if (!m_isSparse || labels.isEmpty())
        return;
    const QFontMetricsF metrics(m_look.font);
    const QRectF plot = chart()->plotArea();
    const double slot = plot.width() / static_cast<double>(labels.size());
    double widest = 0;
    for (const QString &label : labels)
        widest = std::max(widest, metrics.horizontalAdvance(label));
    const auto step = std::max(1, static_cast<int>(std::ceil((widest + metrics.averageCharWidth()) / slot)));
    painter->setFont(m_look.font);
    painter->setPen(m_look.muted);
    for (int column = step / 2; column < labels.size(); column += step) {
        const double centre = plot.left() + slot * (column + 0.5);
        painter->drawText(QRectF(centre - widest / 2, plot.bottom() + labelMargin / 2, widest, metrics.height()),
                          Qt::AlignCenter | Qt::TextSingleLine, labels.at(column));
    }
}

void QtBarChart::showTip(int series, bool isOver, int column)
{
    if (isOver && m_tip)
        QToolTip::showText(QCursor::pos(), m_tip(series, column).toHtmlEscaped(), this);
    else
        QToolTip::hideText();
}

void QtBarChart::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace areacliente
