// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QStringList>

namespace areacliente {

/// The files that SQLite keeps beside the store at `path`. They go before the store itself: a journal without its store
/// is worth nothing, while a new store at this path would be given a journal that is not its own.
[[nodiscard]] QStringList journalsOf(const QString &path);

/// Removes the whole copies of the store at `path`: backups made before an upgrade, and damaged stores that were put
/// aside. They are named `<path>.<what>`. Errors: Storage; the others are removed all the same.
[[nodiscard]] Result<void> removeCopiesOf(const QString &path);

/// Removes the store at `path`, which nobody has open, its journals and its copies. Errors as above.
[[nodiscard]] Result<void> removeStore(const QString &path);

} // namespace areacliente
