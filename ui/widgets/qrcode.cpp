// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/qrcode.h"

#include "ui/painting.h"
#include "ui/theme.h"

#include <QPainter>

#include <memory>

#include <qrencode.h>

namespace areacliente {

namespace {

constexpr int quietZone = 4; // modules, as the standard asks for
constexpr int usualSide = 232;

} // namespace

QImage qrImage(const QString &text)
{
    if (text.isEmpty())
        return {};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString(text.toUtf8().constData(), 0, QR_ECLEVEL_L, QR_MODE_8, 1), &QRcode_free);
    if (!code)
        return {};
    QImage image(code->width, code->width, QImage::Format_RGB32);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            const bool isDark = (code->data[y * code->width + x] & 1)
                                != 0; // the lowest bit; the others are the encoder's
            image.setPixelColor(x, y, isDark ? Qt::black : Qt::white);
        }
    }
    return image;
}

QrCode::QrCode(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrCode::setText(const QString &text)
{
    m_image = qrImage(text);
    update();
}

QSize QrCode::sizeHint() const
{
    return {usualSide, usualSide};
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (m_image.isNull())
        return;
    QPainter painter(this);
    fillRounded(painter, rect(), Qt::white, metrics::radius);
    // Whole pixels a module: nothing is blurred.
    const int module = std::max(1, std::min(width(), height()) / (m_image.width() + 2 * quietZone));
    const int side = module * m_image.width();
    painter.drawImage(QRect((width() - side) / 2, (height() - side) / 2, side, side), m_image);
}

} // namespace areacliente
