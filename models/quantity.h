// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace areacliente {

/// A measured amount; an empty unit counts things.
struct Quantity {
    qint64 amount = 0;
    QString unit;
};

/// How much is used of what there is.
struct Share {
    qint64 used = 0;
    qint64 whole = 0;
    QString unit;
};

} // namespace areacliente

Q_DECLARE_METATYPE(areacliente::Quantity)
Q_DECLARE_METATYPE(areacliente::Share)
