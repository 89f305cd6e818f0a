// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/plainpdf.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace areacliente::bench {

std::vector<PlainPage> plainPages(const std::vector<Page> &pages)
{
    std::vector<PlainPage> plain;
    for (const Page &page : pages) {
        PlainPage texts;
        for (const PageItem &item : page) {
            if (const auto *line = std::get_if<LineItem>(&item)) {
                const QTextLine laidOut = line->layout->lineAt(line->line);
                const QPointF baseline = line->at + laidOut.position()
                                         + QPointF(laidOut.naturalTextRect().left(), laidOut.ascent());
                texts.push_back({baseline,
                                 line->layout->text().mid(laidOut.textStart(), laidOut.textLength()).trimmed(),
                                 line->layout->font(), line->color});
            }
        }
        plain.push_back(std::move(texts));
    }
    return plain;
}

QByteArray drawPlain(const std::vector<PlainPage> &pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(documentDpi);
    writer.setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Portrait, {}});
    QPainter painter(&writer);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i > 0)
            writer.newPage();
        for (const PlainText &text : pages[i]) {
            painter.setFont(text.font);
            painter.setPen(text.color);
            painter.drawText(text.baseline, text.text);
        }
    }
    painter.end();
    return bytes;
}

} // namespace areacliente::bench
