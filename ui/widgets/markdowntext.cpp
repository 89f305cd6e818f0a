// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/markdowntext.h"

#include "ui/theme.h"

#include <QRegularExpression>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// A piece of a line: some words, perhaps bold, perhaps a link.
struct Span {
    QString text;
    bool isBold = false;
    std::optional<QUrl> link{};
};

/// A link at `start`, where a bracket opens: its words, its target, and where it ends.
struct LinkPlace {
    QString words;
    QUrl target;
    qsizetype end = 0;
};

std::optional<LinkPlace> linkAt(const QString &line, qsizetype start)
{
    const qsizetype middle = line.indexOf("]("_L1, start);
    const qsizetype end = middle < 0 ? -1 : line.indexOf(u')', middle);
    if (end < 0)
        return std::nullopt;
    const QString words = line.mid(start + 1, middle - start - 1);
    const auto target = allowedLink(line.mid(middle + 2, end - middle - 2));
    if (!target || words.trimmed().isEmpty() || words.contains(u'['))
        return std::nullopt;
    return LinkPlace{words, *target, end + 1};
}

QList<Span> spansOf(const QString &line)
{
    QList<Span> spans;
    QString plain;
    bool isBold = false;
    const auto endPlain = [&] {
        if (!plain.isEmpty())
            spans.append({std::exchange(plain, QString()), isBold});
    };
    for (qsizetype i = 0; i < line.size();) {
        if (line.mid(i, 2) == "**"_L1 && (isBold || line.indexOf("**"_L1, i + 2) > i + 2)) {
            endPlain();
            isBold = !isBold;
            i += 2;
        } else if (const auto link = line.at(i) == u'[' ? linkAt(line, i) : std::nullopt) {
            endPlain();
            spans.append({link->words, isBold, link->target});
            i = link->end;
        } else {
            plain += line.at(i++);
        }
    }
    endPlain();
    return spans;
}

enum class LineKind { None, Paragraph, Heading, Bullet, Number };

/// A line without the mark that says what it is.
struct Line {
    LineKind kind = LineKind::None;
    QString words{};
};

Line lineOf(const QString &text)
{
    static const QRegularExpression heading(u"^#{1,6}\\s+(.+)$"_s);
    static const QRegularExpression bullet(u"^\\s*[-*]\\s+(.+)$"_s);
    static const QRegularExpression number(u"^\\s*\\d{1,3}[.)]\\s+(.+)$"_s);
    if (text.trimmed().isEmpty())
        return {};
    if (const auto found = heading.match(text); found.hasMatch())
        return {LineKind::Heading, found.captured(1)};
    if (const auto found = bullet.match(text); found.hasMatch())
        return {LineKind::Bullet, found.captured(1)};
    if (const auto found = number.match(text); found.hasMatch())
        return {LineKind::Number, found.captured(1)};
    return {LineKind::Paragraph, text};
}

class Writer
{
public:
    Writer(QTextDocument &document, const QFont &font, const ThemeColors &colors)
        : m_cursor(&document)
        , m_font(font)
        , m_colors(colors)
    {
    }

    void write(const Line &line)
    {
        switch (line.kind) {
        case LineKind::None: m_kind = line.kind; break;
        case LineKind::Heading:
            begin(line.kind, metrics::medium);
            spans(line.words, themeFont(TextRole::Heading, m_font));
            break;
        case LineKind::Bullet: listItem(line, QTextListFormat::ListDisc); break;
        case LineKind::Number: listItem(line, QTextListFormat::ListDecimal); break;
        case LineKind::Paragraph: paragraphLine(line.words); break;
        }
    }

private:
    void begin(LineKind kind, int distance)
    {
        QTextBlockFormat format;
        format.setTopMargin(m_isEmpty ? 0 : distance);
        QTextCharFormat plain; // else a list's mark would take the look of the block before
        plain.setFont(m_font);
        plain.setForeground(m_colors.text);
        if (!m_isEmpty)
            m_cursor.insertBlock();
        m_cursor.setBlockFormat(format);
        m_cursor.setBlockCharFormat(plain);
        m_isEmpty = false;
        m_kind = kind;
    }

    void listItem(const Line &line, QTextListFormat::Style style)
    {
        const bool continues = m_kind == line.kind && m_list;
        begin(line.kind, continues ? metrics::tiny : metrics::small);
        if (continues) {
            m_list->add(m_cursor.block());
        } else {
            QTextListFormat format;
            format.setStyle(style);
            m_list = m_cursor.createList(format);
        }
        spans(line.words, m_font);
    }

    /// A break inside a paragraph stays one: people write that way.
    void paragraphLine(const QString &text)
    {
        if (m_kind == LineKind::Paragraph)
            m_cursor.insertText(QString(QChar::LineSeparator));
        else
            begin(LineKind::Paragraph, metrics::small);
        spans(text, m_font);
    }

    void spans(const QString &text, const QFont &font)
    {
        for (const Span &span : spansOf(text)) {
            QTextCharFormat format;
            QFont spanFont = font;
            if (span.isBold)
                spanFont.setWeight(QFont::DemiBold);
            format.setFont(spanFont);
            format.setForeground(m_colors.text);
            if (span.link) {
                format.setAnchor(true);
                format.setAnchorHref(QString::fromUtf8(span.link->toEncoded()));
                format.setForeground(m_colors.accent);
                format.setFontUnderline(true);
            }
            m_cursor.insertText(span.text, format);
        }
    }

    QTextCursor m_cursor;
    QFont m_font;
    const ThemeColors &m_colors;
    QTextList *m_list = nullptr;
    LineKind m_kind = LineKind::None;
    bool m_isEmpty = true;
};

} // namespace

std::optional<QUrl> allowedLink(const QString &target)
{
    const QUrl url(target, QUrl::StrictMode);
    if (!url.isValid() || !url.userInfo().isEmpty())
        return std::nullopt;
    const bool isPage = url.scheme() == "https"_L1 && !url.host().isEmpty();
    const bool isMailbox = url.scheme() == "mailto"_L1 && url.path().contains(u'@');
    return isPage || isMailbox ? std::optional(url) : std::nullopt;
}

void writeMarkdown(QTextDocument &document, const QString &text, const QFont &font, const ThemeColors &colors)
{
    document.clear();
    document.setDefaultFont(font);
    document.setDocumentMargin(0);
    document.setIndentWidth(metrics::huge);
    Writer writer(document, font, colors);
    for (const QString &line : text.split(u'\n'))
        writer.write(lineOf(line));
}

QString plainMarkdown(const QString &text)
{
    QStringList words;
    for (const QString &line : text.split(u'\n')) {
        QString plain;
        for (const Span &span : spansOf(lineOf(line).words))
            plain += span.text;
        if (!plain.isEmpty())
            words.append(plain);
    }
    return words.join(u' ');
}

} // namespace areacliente
