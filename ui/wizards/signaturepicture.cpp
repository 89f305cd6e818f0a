// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/signaturepicture.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>

#include <algorithm>
#include <array>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int keptSide = 1600; ///< more is not seen on paper
constexpr int tile = 48;       ///< over which the light is taken to be even
constexpr int faintest = 22;   ///< steps of grey darker than the paper: below, it is still paper
constexpr int solid = 70;      ///< from here on, all ink
constexpr int inkAlpha = 64;
constexpr int fewestInkDots = 24;

/// How bright the paper is under a tile: nine in ten of its dots are no brighter, and ink covers less than the rest.
int paperLevel(const QImage &grey, const QRect &area)
{
    std::array<int, 256> counts{};
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const uchar *line = grey.constScanLine(y);
        for (int x = area.left(); x <= area.right(); ++x)
            ++counts[line[x]];
    }
    int left = area.width() * area.height() / 10;
    int level = 255;
    while (level > 0 && (left -= counts[static_cast<std::size_t>(level)]) >= 0)
        --level;
    return level;
}

/// The paper without what is on it, shadows included: one level per tile, blended between them.
QImage paperOf(const QImage &grey)
{
    QImage levels((grey.width() + tile - 1) / tile, (grey.height() + tile - 1) / tile, QImage::Format_Grayscale8);
    for (int row = 0; row < levels.height(); ++row) {
        uchar *line = levels.scanLine(row);
        for (int column = 0; column < levels.width(); ++column) {
            const QRect area = QRect(column * tile, row * tile, tile, tile) & grey.rect();
            line[column] = static_cast<uchar>(paperLevel(grey, area));
        }
    }
    return levels.scaled(grey.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

bool hasTransparentGround(const QImage &picture)
{
    return picture.hasAlphaChannel() && picture.pixelColor(0, 0).alpha() < inkAlpha
           && picture.pixelColor(picture.width() - 1, picture.height() - 1).alpha() < inkAlpha;
}

QImage withoutPaper(const QImage &picture)
{
    QImage ink = picture.convertToFormat(QImage::Format_ARGB32);
    if (hasTransparentGround(picture))
        return ink;
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    const QImage paper = paperOf(grey);
    for (int y = 0; y < ink.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(ink.scanLine(y));
        const uchar *shade = grey.constScanLine(y);
        const uchar *ground = paper.constScanLine(y);
        for (int x = 0; x < ink.width(); ++x) {
            const int darker = std::clamp(ground[x] - shade[x], faintest, solid);
            const int alpha = (darker - faintest) * 255 / (solid - faintest);
            line[x] = qRgba(qRed(line[x]), qGreen(line[x]), qBlue(line[x]), alpha);
        }
    }
    return ink;
}

/// What is drawn on, and how much of it there is.
struct InkArea {
    QRect bounds;
    int dots = 0;
};

InkArea inkArea(const QImage &ink)
{
    InkArea area;
    for (int y = 0; y < ink.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(ink.constScanLine(y));
        for (int x = 0; x < ink.width(); ++x) {
            if (qAlpha(line[x]) < inkAlpha)
                continue;
            area.bounds |= QRect(x, y, 1, 1);
            ++area.dots;
        }
    }
    return area;
}

QByteArray toPng(const QImage &image)
{
    QByteArray data;
    QBuffer buffer(&data);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return data;
}

Result<QImage> readPicture(QIODevice &file)
{
    QImageReader reader(&file);
    reader.setAutoTransform(true);
    if (const QByteArray format = reader.format(); format != "png" && format != "jpeg")
        return invalid(u"signature.data"_s, Rule::Format, u"neither PNG nor JPEG"_s);
    const QSize size = reader.size();
    if (size.width() > picturelimits::side || size.height() > picturelimits::side)
        return invalid(u"signature.data"_s, Rule::OutOfRange, u"%1 x %2 dots"_s.arg(size.width()).arg(size.height()));
    if (size.width() > keptSide || size.height() > keptSide)
        reader.setScaledSize(size.scaled(keptSide, keptSide, Qt::KeepAspectRatio));
    const QImage picture = reader.read();
    if (picture.isNull())
        return invalid(u"signature.data"_s, Rule::Format, reader.errorString());
    return picture;
}

} // namespace

Result<SignatureImage> signatureFrom(const QImage &picture)
{
    QImage ink = withoutPaper(picture);
    const InkArea area = inkArea(ink);
    if (area.dots < fewestInkDots)
        return invalid(u"signature.data"_s, Rule::Required, u"nothing is drawn in the picture"_s);
    const int margin = 2 + std::max(area.bounds.width(), area.bounds.height()) / 50;
    ink = ink.copy(area.bounds.adjusted(-margin, -margin, margin, margin) & ink.rect());
    QByteArray data = toPng(ink);
    while (data.size() > requestlimits::imageBytes && ink.width() > tile) {
        ink = ink.scaled(ink.size() * 3 / 4, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        data = toPng(ink);
    }
    if (data.size() > requestlimits::imageBytes)
        return invalid(u"signature.data"_s, Rule::TooLong);
    return SignatureImage{data};
}

Result<SignatureImage> readSignaturePicture(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.exists() ? ErrorCode::Storage : ErrorCode::NotFound, file.errorString());
    if (file.size() > picturelimits::fileBytes)
        return invalid(u"signature.data"_s, Rule::TooLong, u"%1 bytes"_s.arg(file.size()));
    const auto picture = readPicture(file);
    if (!picture)
        return std::unexpected(picture.error());
    return signatureFrom(*picture);
}

} // namespace areacliente
