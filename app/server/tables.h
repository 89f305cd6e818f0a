// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"

#include <QStringList>

/// What the store's own catalogue says of its tables, so that no list of them has to be kept in step.
namespace areacliente {

/// Every table of the store.
[[nodiscard]] Result<QStringList> allTables(Database &database);
/// Those whose rows belong to an account.
[[nodiscard]] Result<QStringList> accountTables(Database &database);

/// A name of the catalogue, as SQL takes it.
[[nodiscard]] QString quotedName(QString name);

} // namespace areacliente
