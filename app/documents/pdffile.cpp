// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/pdffile.h"

#include "app/documents/xmppacket.h"
#include "app/parts/part.h"

#include <QBuffer>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

void paint(QPainter &painter, const LineItem &item)
{
    painter.setPen(item.color);
    item.layout->lineAt(item.line).draw(&painter, item.at);
}

void paint(QPainter &painter, const BoxItem &item)
{
    painter.setPen(item.border.isValid() ? QPen(item.border, item.borderWidth) : QPen(Qt::NoPen));
    painter.setBrush(item.fill.isValid() ? QBrush(item.fill) : QBrush(Qt::NoBrush));
    if (item.radius > 0)
        painter.drawRoundedRect(item.rect, item.radius, item.radius);
    else
        painter.drawRect(item.rect);
    painter.setBrush(Qt::NoBrush);
}

void paint(QPainter &painter, const RuleItem &item)
{
    painter.setPen(QPen(item.color, item.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (item.points.size() == 1)
        painter.drawPoint(item.points.first());
    else
        painter.drawPolyline(item.points.constData(), static_cast<int>(item.points.size()));
}

void paint(QPainter &painter, const ImageItem &item)
{
    painter.drawImage(item.rect, item.image);
}

Result<void> paintPages(QPdfWriter &writer, const std::vector<Page> &pages, const JobControl &control)
{
    QPainter painter;
    if (!painter.begin(&writer))
        return fail(ErrorCode::Storage, u"cannot paint a PDF"_s);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (control.stop.stop_requested())
            return fail(ErrorCode::Cancelled, u"painting"_s);
        if (i > 0)
            writer.newPage();
        for (const PageItem &item : pages[i])
            std::visit([&painter](const auto &what) { paint(painter, what); }, item);
        control.report(static_cast<int>(i) + 1, static_cast<int>(pages.size()));
    }
    return {};
}

} // namespace

Result<QByteArray> paintPdf(const std::vector<Page> &pages, const PdfInfo &info, const JobControl &control)
{
    if (!info.createdAt.isValid())
        return invalid(u"createdAt"_s, Rule::Required);
    if (info.documentId.isEmpty())
        return invalid(u"documentId"_s, Rule::Required);
    const auto tools = part<DocumentTools>();
    if (!tools)
        return std::unexpected(tools.error());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(documentDpi);
    writer.setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Portrait, {}});
    writer.setDocumentXmpMetadata(xmpPacket(info, (*tools)->producer()));
    if (auto painted = paintPages(writer, pages, control); !painted)
        return std::unexpected(painted.error());
    return (*tools)->withMetadata(bytes, info);
}

} // namespace areacliente
