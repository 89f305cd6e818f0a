// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/cleantext.h"

#include <algorithm>
#include <string_view>

namespace areacliente {

namespace {

bool isBidiControl(char32_t c)
{
    return (c >= U'\u202A' && c <= U'\u202E') || (c >= U'\u2066' && c <= U'\u2069');
}

bool isInvisibleFiller(char32_t c)
{
    constexpr std::u32string_view fillers = U"\u00AD\u200B\u2060\uFEFF\u115F\u1160\u3164\uFFA0";
    return fillers.find(c) != std::u32string_view::npos;
}

bool isNonCharacter(char32_t c)
{
    return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

bool isDropped(char32_t c)
{
    return QChar::category(c) == QChar::Other_Control || QChar::isSurrogate(c) || isBidiControl(c)
           || isInvisibleFiller(c) || isNonCharacter(c);
}

bool isLineBreak(char32_t c)
{
    return c == U'\n' || c == U'\r' || c == U'\u2028' || c == U'\u2029' || c == U'\u0085' || c == U'\v' || c == U'\f';
}

/// Collapses white space while it is read: a pending gap is written only when something visible follows.
class Collapser
{
public:
    void addSpace() { m_space = true; }
    void addBreak() { m_breaks = std::min(m_breaks + 1, 2); }
    void addVisible(char32_t c)
    {
        if (!m_out.isEmpty() && m_breaks > 0)
            m_out += QString(m_breaks, u'\n');
        else if (!m_out.isEmpty() && m_space)
            m_out += u' ';
        m_space = false;
        m_breaks = 0;
        m_out += QChar::fromUcs4(c);
    }
    [[nodiscard]] QString take() { return std::move(m_out).normalized(QString::NormalizationForm_C); }

private:
    QString m_out;
    bool m_space = false;
    int m_breaks = 0;
};

/// The code point at `i`, which moves past it; an unpaired surrogate comes out as itself.
char32_t nextCodePoint(QStringView text, qsizetype &i)
{
    const QChar first = text[i++];
    if (first.isHighSurrogate() && i < text.size() && text[i].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[i++]);
    return first.unicode();
}

QString cleaned(QStringView text, bool keepBreaks)
{
    Collapser out;
    char32_t previous = 0;
    for (qsizetype i = 0; i < text.size();) {
        const char32_t c = nextCodePoint(text, i);
        if (isLineBreak(c)) {
            const bool secondOfPair = previous == U'\r' && c == U'\n';
            if (!keepBreaks)
                out.addSpace();
            else if (!secondOfPair)
                out.addBreak();
        } else if (QChar::isSpace(c)) {
            out.addSpace();
        } else if (!isDropped(c)) {
            out.addVisible(c);
        }
        previous = c;
    }
    return out.take();
}

} // namespace

QString cleanedLine(QStringView text)
{
    return cleaned(text, false);
}

QString cleanedText(QStringView text)
{
    return cleaned(text, true);
}

Result<QString> parseName(QStringView text, const QString &field, int maxLength)
{
    QString name = cleanedLine(text);
    if (name.isEmpty())
        return invalid(field, Rule::Required);
    if (name.size() > maxLength)
        return invalid(field, Rule::TooLong, QStringLiteral("at most %1 characters").arg(maxLength));
    return name;
}

} // namespace areacliente
