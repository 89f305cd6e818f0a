// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

/// The measures, colours and type of every document. Lengths are in device dots of documentDpi.
namespace areacliente {

inline constexpr int documentDpi = 1200;

[[nodiscard]] constexpr qreal mm(qreal length)
{
    return length * documentDpi / 25.4;
}

[[nodiscard]] constexpr qreal pt(qreal length)
{
    return length * documentDpi / 72.0;
}

namespace palette {
inline constexpr QColor ink{27, 36, 48};
inline constexpr QColor muted{91, 102, 117};
inline constexpr QColor accent{11, 92, 122};
inline constexpr QColor hairline{208, 215, 222};
inline constexpr QColor tint{243, 246, 248};
inline constexpr QColor alert{164, 38, 44};
inline constexpr QColor good{30, 106, 62};
inline constexpr QColor paper{255, 255, 255};
} // namespace palette

/// What a piece of text is for; it decides how the text looks.
enum class TextRole : quint8 {
    Title,    ///< the document's name, once
    Overline, ///< what kind of document it is, above the title
    Section,  ///< a section's heading
    Head,     ///< a table's column heading
    Label,    ///< what a value is
    Body,
    Strong,
    Small,  ///< notes and footers
    Amount, ///< figures that stand in a column: all digits are equally wide
    AmountStrong,
    Total, ///< the one figure that matters
};

struct TextStyle {
    QFont font;
    QColor color;
    qreal lineHeight = 0; ///< at least; a taller fallback font makes its line taller
};

[[nodiscard]] const TextStyle &textStyle(TextRole role);

/// The same type in another colour.
[[nodiscard]] TextStyle textStyle(TextRole role, const QColor &color);

} // namespace areacliente
