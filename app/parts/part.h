// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QObject>

/// Parts of the program that few starts come to, each in a library of its own with the large libraries that it alone needs:
/// qpdf and libarchive, Qt Pdf, Qt Charts. They are loaded when they are first wanted, and stay.
namespace areacliente {

/// The object that the part called `name` offers; `interface` is its Qt interface identifier. A part that was linked into the
/// program is taken before one in a library. Any thread. Errors: Incomplete (the library is missing, or another version's).
[[nodiscard]] Result<QObject *> loadPart(const QString &name, const char *interface);

/// The one `Interface` of this process, loaded with the first call. `Interface::partName` says which part has it.
template <class Interface>
[[nodiscard]] Result<Interface *> part()
{
    static const Result<Interface *> loaded = [] -> Result<Interface *> {
        const Result<QObject *> object = loadPart(QString(Interface::partName), qobject_interface_iid<Interface *>());
        if (!object)
            return std::unexpected(object.error());
        auto *offered = qobject_cast<Interface *>(*object);
        if (!offered)
            return fail(ErrorCode::Incomplete,
                        QString(QLatin1String("another version's part: ") + Interface::partName));
        return offered;
    }();
    return loaded;
}

} // namespace areacliente
