// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/backup.h"
#include "app/store/connection.h"

#include <functional>

/// What a store that was put back is asked and told before it is served, on either engine.
namespace areacliente {

/// Gives the only value of the only row of a query.
using Ask = std::function<Result<QString>(const QString &sql)>;

/// The version of an authority's store, which is not to be written for it. Errors: Validation for something else, a replica
/// too; NewerVersion; those of `ask`.
[[nodiscard]] Result<int> versionOfStore(Engine engine, const Ask &ask);

/// As restore(), for a database of PostgreSQL: in one transaction, so that the store is as it was, or all that it is to be.
[[nodiscard]] Result<void> restorePostgres(const QString &file, const QString &database, const RestoreOptions &options);

} // namespace areacliente
