// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

class QFont;
class QTextDocument;

namespace areacliente {

struct ThemeColors;

/// What a link in a text from the provider may lead to: a page over https, without a user name in it, or a mailbox.
/// Nothing else is a link.
[[nodiscard]] std::optional<QUrl> allowedLink(const QString &target);

/// Fills `document` with `text` in a strict subset of Markdown: headings (##), paragraphs, bulleted (-) and numbered
/// (1.) lists, bold (**) and links ([words](https://… or mailto:…)). Everything else, HTML included, stands there as it
/// was written.
void writeMarkdown(QTextDocument &document, const QString &text, const QFont &font, const ThemeColors &colors);
/// The words of such a text in one line, without its marks.
[[nodiscard]] QString plainMarkdown(const QString &text);

} // namespace areacliente
