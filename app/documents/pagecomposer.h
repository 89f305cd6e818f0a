// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/textstyle.h"

#include <QImage>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QTextLayout>

#include <functional>
#include <memory>
#include <variant>
#include <vector>

/// Lays text, rules and pictures out on A4 pages, as a list of items that is painted afterwards: so a footer can say how
/// many pages there are. Lengths are in device dots of documentDpi, from the page's top left corner.
namespace areacliente {

inline constexpr QSizeF a4{mm(210), mm(297)};

/// A paragraph broken into lines of a width. Line feeds break lines.
class TextBlock
{
public:
    TextBlock(const QString &text, const TextStyle &style, qreal width, Qt::Alignment alignment = Qt::AlignLeft);

    [[nodiscard]] int lineCount() const { return static_cast<int>(m_heights.size()); }
    [[nodiscard]] qreal lineHeight(int line) const { return m_heights[static_cast<std::size_t>(line)]; }
    [[nodiscard]] qreal height() const;
    [[nodiscard]] qreal naturalWidth() const; ///< of the widest line
    /// From the top of a line's place to the top of its letters' box: baselines of one height agree whatever the font.
    [[nodiscard]] qreal lineOffset(int line) const;
    [[nodiscard]] const std::shared_ptr<const QTextLayout> &layout() const { return m_layout; }
    [[nodiscard]] const QColor &color() const { return m_color; }

private:
    std::shared_ptr<const QTextLayout> m_layout;
    std::vector<qreal> m_heights;
    QColor m_color;
};

struct LineItem {
    std::shared_ptr<const QTextLayout> layout;
    int line;
    QPointF at;
    QColor color;
};
struct BoxItem {
    QRectF rect;
    QColor fill;   ///< invalid: none
    QColor border; ///< invalid: none
    qreal borderWidth;
    qreal radius;
};
struct RuleItem {
    QList<QPointF> points; ///< a polyline
    QColor color;
    qreal width;
};
struct ImageItem {
    QRectF rect;
    QImage image; ///< opaque
};
using PageItem = std::variant<LineItem, BoxItem, RuleItem, ImageItem>;
using Page = std::vector<PageItem>;

/// A cell of a row: a paragraph at a horizontal place.
struct Cell {
    qreal x;
    TextBlock text;
};

class PageComposer
{
public:
    /// The part of each page that the content flows through.
    explicit PageComposer(const QRectF &frame);

    /// Called on every page that follows, before its content: the place for repeated headings.
    void onNextPage(std::function<void(PageComposer &)> repeat) { m_repeat = std::move(repeat); }

    [[nodiscard]] const QRectF &frame() const { return m_frame; }
    [[nodiscard]] qreal y() const { return m_y; }
    [[nodiscard]] qreal room() const { return m_frame.bottom() - m_y; }
    void moveTo(qreal y) { m_y = y; }
    void skip(qreal height) { m_y += height; }
    void breakPage();
    /// Goes to the next page unless `height` is left on this one.
    void need(qreal height);

    /// Sets a paragraph at a place of this page, whole. Does not move on.
    void put(const TextBlock &text, QPointF at);
    /// Sets a paragraph at the current place and moves on behind it, over as many pages as it takes.
    void flow(const TextBlock &text, qreal x);
    /// Sets paragraphs side by side, over as many pages as the longest takes, and moves on behind it. A row that is short
    /// is kept on one page.
    void flowRow(const std::vector<Cell> &cells);

    void box(const QRectF &rect, const QColor &fill, const QColor &border = {}, qreal borderWidth = 0,
             qreal radius = 0);
    void rule(const QList<QPointF> &points, const QColor &color, qreal width);
    void horizontalRule(const QColor &color, qreal width);
    void image(const QRectF &rect, const QImage &image);

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    /// Adds to each page what depends on how many there are.
    void finishPages(const std::function<void(PageComposer &, int page, int pages)> &finish);
    [[nodiscard]] std::vector<Page> takePages() { return std::move(m_pages); }

private:
    int putLines(const Cell &cell, int firstLine, qreal &bottom);
    [[nodiscard]] Page &page() { return m_pages[m_current]; }

    QRectF m_frame;
    qreal m_y;
    std::vector<Page> m_pages;
    std::size_t m_current = 0;
    std::function<void(PageComposer &)> m_repeat;
};

} // namespace areacliente
