// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace areacliente {

/// The QR code (ISO/IEC 18004, error correction L: a screen has no stains, and larger modules are read sooner) of `text`, one pixel a module, black on white, without its quiet zone;
/// null for an empty text and one that does not fit.
[[nodiscard]] QImage qrImage(const QString &text);

/// Shows a QR code: always dark on light, which is what cameras read, in the dark theme too.
class QrCode : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] bool isEmpty() const { return m_image.isNull(); }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
};

} // namespace areacliente
