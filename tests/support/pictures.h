// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QImage>
#include <QString>

namespace areacliente::test {

/// Writes `picture` as <name>.png into the folder named by AREACLIENTE_PICTURES, for people to look at; does nothing without it.
inline void keepPicture(const QImage &picture, const QString &name)
{
    const QString folder = qEnvironmentVariable("AREACLIENTE_PICTURES");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        picture.save(folder + u'/' + name + QStringLiteral(".png"));
}

/// How many pixels of `picture` differ from its top left one.
inline qint64 drawnPixels(const QImage &picture)
{
    const QRgb ground = picture.pixel(0, 0);
    qint64 drawn = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            drawn += picture.pixel(x, y) != ground ? 1 : 0;
    }
    return drawn;
}

} // namespace areacliente::test
