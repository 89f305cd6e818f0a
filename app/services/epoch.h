// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"

namespace areacliente {

/// The statements that begin a new epoch in an authority's store of the newest schema that was put back from a backup, for
/// either engine: no token of the feed from before can be followed, and every account goes on with versions that none of its
/// replicas has seen, however much was done between the backup and now, and however often it is restored.
[[nodiscard]] QStringList newEpochStatements(const QDateTime &now);

/// Runs them, in a transaction. Errors: Storage.
[[nodiscard]] Result<void> beginEpoch(Database &database, const QDateTime &now);

} // namespace areacliente
