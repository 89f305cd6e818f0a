// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/pagecomposer.h"

#include <QTextOption>

#include <algorithm>
#include <numeric>

namespace areacliente {

namespace {

QTextOption optionFor(Qt::Alignment alignment)
{
    QTextOption option(alignment | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    return option;
}

} // namespace

TextBlock::TextBlock(const QString &text, const TextStyle &style, qreal width, Qt::Alignment alignment)
    : m_color(style.color)
{
    QString lines = text;
    lines.replace(u'\n', QChar::LineSeparator);
    auto layout = std::make_shared<QTextLayout>(lines, style.font);
    layout->setTextOption(optionFor(alignment));
    layout->setCacheEnabled(true); // the shaped text is painted later
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width);
        m_heights.push_back(std::max(style.lineHeight, line.height()));
    }
    layout->endLayout();
    m_layout = std::move(layout);
}

qreal TextBlock::height() const
{
    return std::accumulate(m_heights.begin(), m_heights.end(), 0.0);
}

qreal TextBlock::lineOffset(int line) const
{
    constexpr qreal capHeight = 0.72; // of the type size, in the faces used
    const qreal letters = capHeight * m_layout->font().pixelSize();
    return (lineHeight(line) + letters) / 2 - m_layout->lineAt(line).ascent();
}

qreal TextBlock::naturalWidth() const
{
    qreal width = 0;
    for (int i = 0; i < lineCount(); ++i)
        width = std::max(width, m_layout->lineAt(i).naturalTextWidth());
    return width;
}

PageComposer::PageComposer(const QRectF &frame)
    : m_frame(frame)
    , m_y(frame.top())
    , m_pages(1)
{
}

void PageComposer::breakPage()
{
    m_pages.emplace_back();
    m_current = m_pages.size() - 1;
    m_y = m_frame.top();
    if (m_repeat)
        m_repeat(*this);
}

void PageComposer::need(qreal height)
{
    if (height > room())
        breakPage();
}

int PageComposer::putLines(const Cell &cell, int firstLine, qreal &bottom)
{
    qreal top = m_y;
    int line = firstLine;
    for (; line < cell.text.lineCount(); ++line) {
        const qreal height = cell.text.lineHeight(line);
        // A line taller than a page still has to go somewhere.
        const bool fits = top + height <= m_frame.bottom() || height > m_frame.height() / 2;
        if (!fits)
            break;
        page().push_back(
            LineItem{cell.text.layout(), line, {cell.x, top + cell.text.lineOffset(line)}, cell.text.color()});
        top += height;
    }
    bottom = std::max(bottom, top);
    return line;
}

void PageComposer::put(const TextBlock &text, QPointF at)
{
    for (int line = 0; line < text.lineCount(); ++line) {
        page().push_back(LineItem{text.layout(), line, {at.x(), at.y() + text.lineOffset(line)}, text.color()});
        at.ry() += text.lineHeight(line);
    }
}

void PageComposer::flow(const TextBlock &text, qreal x)
{
    flowRow({Cell{x, text}});
}

void PageComposer::flowRow(const std::vector<Cell> &cells)
{
    qreal tallest = 0;
    for (const Cell &cell : cells)
        tallest = std::max(tallest, cell.text.height());
    if (tallest < m_frame.height() / 4)
        need(tallest);
    std::vector<int> next(cells.size(), 0);
    for (bool done = false; !done;) {
        done = true;
        qreal bottom = m_y;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            next[i] = putLines(cells[i], next[i], bottom);
            done = done && next[i] == cells[i].text.lineCount();
        }
        m_y = bottom;
        if (!done)
            breakPage();
    }
}

void PageComposer::box(const QRectF &rect, const QColor &fill, const QColor &border, qreal borderWidth, qreal radius)
{
    page().push_back(BoxItem{rect, fill, border, borderWidth, radius});
}

void PageComposer::rule(const QList<QPointF> &points, const QColor &color, qreal width)
{
    page().push_back(RuleItem{points, color, width});
}

void PageComposer::horizontalRule(const QColor &color, qreal width)
{
    rule({{m_frame.left(), m_y}, {m_frame.right(), m_y}}, color, width);
}

void PageComposer::image(const QRectF &rect, const QImage &image)
{
    page().push_back(ImageItem{rect, image});
}

void PageComposer::finishPages(const std::function<void(PageComposer &, int, int)> &finish)
{
    for (m_current = 0; m_current < m_pages.size(); ++m_current)
        finish(*this, static_cast<int>(m_current) + 1, pageCount());
    m_current = m_pages.size() - 1;
}

} // namespace areacliente
