// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textlabel.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace areacliente {

namespace {

/// QLabel's hint keeps a text of up to so many characters on one line.
constexpr int charactersOfShortText = 20;

bool breaksLine(QChar c)
{
    return c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

} // namespace

TextLabel::TextLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

/// As QLabel measures it: where a text is in the middle, its height is rounded by where that is.
QSize TextLabel::extent(const QString &words) const
{
    constexpr QRect room(0, 0, QWIDGETSIZE_MAX, 2000);
    return fontMetrics().boundingRect(room, static_cast<int>(alignment()) | Qt::TextWordWrap, words).size();
}

const TextLabel::Measure &TextLabel::measure() const
{
    ensurePolished(); // the style may choose the font
    if (m_measure.text == text() && m_measure.font == font())
        return m_measure;
    m_measure = {text(), font(), {}, 0};
    if (std::ranges::any_of(m_measure.text, breaksLine))
        return m_measure;
    m_measure.line = extent(m_measure.text);
    QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, m_measure.text);
    for (qsizetype begin = 0, end = breaks.toNextBoundary(); end > 0; begin = end, end = breaks.toNextBoundary()) {
        const bool isWhole = begin == 0 && end == m_measure.text.size();
        const int width = isWhole ? m_measure.line.width()
                                  : extent(m_measure.text.mid(begin, end - begin).trimmed()).width();
        m_measure.longestWord = std::max(m_measure.longestWord, width);
    }
    return m_measure;
}

QSize TextLabel::withMargins(const QSize &contents) const
{
    const QMargins margins = contentsMargins() + margin();
    return contents.grownBy(margins).expandedTo(minimumSize());
}

QSize TextLabel::sizeHint() const
{
    const QSize line = measure().line;
    const bool isShort = line.width() <= fontMetrics().averageCharWidth() * charactersOfShortText;
    return isShort && !line.isEmpty() && wordWrap() ? withMargins(line) : QLabel::sizeHint();
}

QSize TextLabel::minimumSizeHint() const
{
    const Measure &known = measure();
    return known.line.isEmpty() || !wordWrap() ? QLabel::minimumSizeHint()
                                               : withMargins({known.longestWord, known.line.height()});
}

int TextLabel::heightForWidth(int width) const
{
    const QSize line = withMargins(measure().line);
    return measure().line.isEmpty() || line.width() > width ? QLabel::heightForWidth(width) : line.height();
}

} // namespace areacliente
