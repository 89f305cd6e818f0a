// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/signaturedrawing.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestSide = 8000;
constexpr int printedSide = 1600; ///< some 500 dpi in the box: more is not seen on paper

/// PDF/A-1 has no transparency, so a picture is laid on white.
QImage onWhite(const QImage &picture)
{
    QImage opaque(picture.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    QPainter painter(&opaque);
    painter.drawImage(0, 0, picture);
    return opaque;
}

Result<SignatureDrawing> readPicture(const QByteArray &data)
{
    QBuffer buffer;
    buffer.setData(data);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > longestSide || size.height() > longestSide)
        return invalid(u"signature.data"_s, Rule::OutOfRange,
                       u"not a picture of at most %1 dots a side"_s.arg(longestSide));
    if (size.width() > printedSide || size.height() > printedSide)
        reader.setScaledSize(size.scaled(printedSide, printedSide, Qt::KeepAspectRatio));
    const QImage picture = reader.read();
    if (picture.isNull())
        return invalid(u"signature.data"_s, Rule::Format, reader.errorString());
    return SignatureDrawing(onWhite(picture));
}

QRectF boundsOf(const SignatureStrokes &drawn)
{
    QRectF bounds;
    for (const auto &stroke : drawn.strokes) {
        for (QPointF point : stroke)
            bounds |= QRectF(point - QPointF(0.5, 0.5), QSizeF(1, 1));
    }
    return bounds;
}

QRectF fitted(QSizeF size, const QRectF &box)
{
    QRectF rect({}, size.scaled(box.size(), Qt::KeepAspectRatio));
    rect.moveCenter(box.center());
    return rect;
}

} // namespace

SignatureDrawing::SignatureDrawing(QImage image)
    : m_image(std::move(image))
{
}

SignatureDrawing::SignatureDrawing(SignatureStrokes strokes)
    : m_strokes(std::move(strokes))
    , m_bounds(boundsOf(m_strokes))
{
}

void SignatureDrawing::putInto(PageComposer &page, const QRectF &box) const
{
    if (!m_image.isNull())
        page.image(fitted(m_image.size(), box), m_image);
    else if (!m_bounds.isEmpty())
        putStrokes(page, box);
}

void SignatureDrawing::putStrokes(PageComposer &page, const QRectF &box) const
{
    const QRectF target = fitted(m_bounds.size(), box);
    const qreal scale = target.width() / m_bounds.width();
    for (const auto &stroke : m_strokes.strokes) {
        QList<QPointF> points;
        points.reserve(stroke.size());
        for (QPointF point : stroke)
            points.append(target.topLeft() + (point - m_bounds.topLeft()) * scale);
        if (!points.isEmpty())
            page.rule(points, palette::ink, mm(0.35));
    }
}

Result<SignatureDrawing> drawSignature(const Signature &signature)
{
    if (const auto *image = std::get_if<SignatureImage>(&signature))
        return readPicture(image->data);
    if (const auto *strokes = std::get_if<SignatureStrokes>(&signature))
        return SignatureDrawing(*strokes);
    return SignatureDrawing();
}

} // namespace areacliente
