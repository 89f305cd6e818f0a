// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QAnyStringView>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace areacliente {

/// The line icon resources/icons/<name>.svg in the colours of the current palette: it follows light and dark at run time.
/// Nothing is read before it is painted.
[[nodiscard]] QIcon themeIcon(QAnyStringView name);
/// The same in the colour of a tone.
[[nodiscard]] QIcon themeIcon(QAnyStringView name, Tone tone);
/// The icon drawn once in `color`: `size` in device-independent pixels. Cached.
[[nodiscard]] QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio);
/// The program's own icon, in its own colours.
[[nodiscard]] QIcon applicationIcon();

/// How a status or decoration key of a model looks.
struct StatusLook {
    QString icon;
    Tone tone = Tone::Neutral;
};
/// The icon and tone for a decoration key: the stored name of a state ("paid", "overdue", "pending" …), a kind of contact or a product
/// family, the same names that enumName() gives. An unknown key is neutral and has no icon.
[[nodiscard]] StatusLook statusLook(QAnyStringView key);

} // namespace areacliente
