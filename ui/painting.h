// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QRectF>

class QPainter;

namespace areacliente {

/// The shapes that widgets, delegates and the style share. The painter's antialiasing hint is set by each where needed.
void fillRounded(QPainter &painter, const QRectF &rect, const QColor &fill, qreal radius);
/// A hairline box whose line lies inside `rect`.
void drawBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal radius);
/// The ring of a control with the keyboard focus, inside `rect`.
void drawFocusRing(QPainter &painter, const QRectF &rect, const ThemeColors &colors, qreal radius);

struct ChipText {
    QString text;
    QString icon; ///< may be empty
    Tone tone = Tone::Neutral;
};
/// The size of a chip in `font`, and the chip itself, at the leading edge of `rect` and centred in its height. Where the
/// text has no room the icon stands alone; without an icon the text is elided.
[[nodiscard]] QSize chipSize(const ChipText &chip, const QFont &font);
void drawChip(QPainter &painter, const QRect &rect, const ChipText &chip, const QFont &font, const ThemeColors &colors,
              Qt::LayoutDirection direction);

/// `rect` where it belongs inside `frame` for this direction of reading.
[[nodiscard]] QRect mirrored(const QRect &rect, const QRect &frame, Qt::LayoutDirection direction);

/// Text in one line whose digits all take the same width, so that figures stand under each other. Right-aligned text ends at the right edge.
void drawFigures(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QString &text);
[[nodiscard]] int figuresWidth(const QFontMetrics &metrics, const QString &text);

} // namespace areacliente
