// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/pagecomposer.h"

/// What QPdfWriter takes for the text alone of a document: no layout, no rules and boxes, no metadata.
namespace areacliente::bench {

struct PlainText {
    QPointF baseline;
    QString text;
    QFont font;
    QColor color;
};
using PlainPage = std::vector<PlainText>;

/// The lines of text on laid-out pages, each with its place.
[[nodiscard]] std::vector<PlainPage> plainPages(const std::vector<Page> &pages);

/// Draws them into a PDF of the same version and size as the product's.
[[nodiscard]] QByteArray drawPlain(const std::vector<PlainPage> &pages);

} // namespace areacliente::bench
