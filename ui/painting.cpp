// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/painting.h"

#include "ui/icons.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace areacliente {

namespace {

constexpr int chipIcon = 14;

int widestDigit(const QFontMetrics &metrics)
{
    int widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

bool digitsDiffer(const QFontMetrics &metrics)
{
    const int first = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (metrics.horizontalAdvance(QChar(digit)) != first)
            return true;
    }
    return false;
}

} // namespace

void fillRounded(QPainter &painter, const QRectF &rect, const QColor &fill, qreal radius)
{
    const auto hints = painter.renderHints();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, radius, radius);
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHints(hints ^ painter.renderHints(), false);
}

void drawBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal radius)
{
    const auto hints = painter.renderHints();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, metrics::hair));
    painter.setBrush(fill.alpha() == 0 ? QBrush(Qt::NoBrush) : QBrush(fill));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHints(hints ^ painter.renderHints(), false);
}

void drawFocusRing(QPainter &painter, const QRectF &rect, const ThemeColors &colors, qreal radius)
{
    const auto hints = painter.renderHints();
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr qreal half = metrics::focusWidth / 2.0;
    painter.setPen(QPen(colors.accent, metrics::focusWidth));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
    painter.setRenderHints(hints ^ painter.renderHints(), false);
}

QSize chipSize(const ChipText &chip, const QFont &font)
{
    const QFontMetrics text(themeFont(TextRole::Small, font));
    const int icon = chip.icon.isEmpty() ? 0 : chipIcon + (chip.text.isEmpty() ? 0 : metrics::tiny);
    return {metrics::small + icon + text.horizontalAdvance(chip.text) + 2 + metrics::small, // 2: advances are rounded
            text.height() + metrics::tiny};
}

void drawChip(QPainter &painter, const QRect &rect, const ChipText &chip, const QFont &font, const ThemeColors &colors,
              Qt::LayoutDirection direction)
{
    const ToneColors tone = toneColors(chip.tone, colors);
    QSize size = chipSize(chip, font);
    if (size.width() > rect.width() && !chip.icon.isEmpty() && !chip.text.isEmpty()) {
        // A word cut short says less than its icon alone.
        drawChip(painter, rect, {{}, chip.icon, chip.tone}, font, colors, direction);
        return;
    }
    size.setWidth(std::min(size.width(), rect.width()));
    const QRect ground = QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter, size, rect);
    fillRounded(painter, ground, tone.ground, size.height() / 2.0);

    QRect text = ground.adjusted(metrics::small, 0, -metrics::small, 0);
    if (!chip.icon.isEmpty()) {
        const QRect icon(text.left(), ground.top() + (ground.height() - chipIcon) / 2, chipIcon, chipIcon);
        painter.drawPixmap(mirrored(icon, ground, direction),
                           iconPixmap(chip.icon, chipIcon, tone.foreground, painter.device()->devicePixelRatioF()));
        text.setLeft(icon.right() + 1 + metrics::tiny);
    }
    painter.setFont(themeFont(TextRole::Small, font));
    painter.setPen(tone.foreground);
    painter.drawText(mirrored(text, ground, direction), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(chip.text, Qt::ElideRight, text.width()));
}

QRect mirrored(const QRect &rect, const QRect &frame, Qt::LayoutDirection direction)
{
    return QStyle::visualRect(direction, frame, rect);
}

int figuresWidth(const QFontMetrics &metrics, const QString &text)
{
    if (!digitsDiffer(metrics))
        return metrics.horizontalAdvance(text);
    const int digit = widestDigit(metrics);
    int width = 0;
    for (const QChar c : text)
        width += c.isDigit() ? digit : metrics.horizontalAdvance(c);
    return width;
}

void drawFigures(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QString &text)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int width = figuresWidth(metrics, text);
    if (width > rect.width() || !digitsDiffer(metrics)) {
        painter.drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, rect.width()));
        return;
    }
    const int digit = widestDigit(metrics);
    int x = (alignment & Qt::AlignRight) != 0 ? rect.right() + 1 - width : rect.left();
    const int baseline = rect.top() + (rect.height() - metrics.height()) / 2 + metrics.ascent();
    for (const QChar c : text) {
        const int advance = metrics.horizontalAdvance(c);
        const int cell = c.isDigit() ? digit : advance;
        painter.drawText(x + (cell - advance) / 2, baseline, QString(c));
        x += cell;
    }
}

} // namespace areacliente
