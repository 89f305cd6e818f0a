// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QDateTime>

/// The store as one file, private to its owner, and back.
namespace areacliente {

/// Copies the store, as it stands at one moment, to `file`, which must not exist, and looks whether the copy is whole. The store
/// may be served meanwhile. A file of SQLite is copied by SQLite through a connection that only reads, PostgreSQL by its
/// pg_dump. After a failure there is no `file`. Errors: Conflict where there is one, NotFound, Storage, Corrupt.
[[nodiscard]] Result<void> backUp(const QString &database, const QString &file);

struct RestoreOptions {
    bool isReplacing = false; ///< what the store has goes; a file is put aside beside it
    QDateTime now;
};

/// Puts a backup, of this version or an earlier one, in the place of the store, and gives it a new epoch: no replica can go on
/// from where it was, for the backup does not know what happened since; each synchronises anew. Sessions stay as they were
/// when the backup was made. After a failure, or where it is killed, the store is as it was. Errors: Conflict where the store has
/// something and is not to be replaced, or somebody else has it open; Validation for a file that is no backup of this kind of
/// store, or one of something else; Corrupt, NewerVersion, Storage.
[[nodiscard]] Result<void> restore(const QString &file, const QString &database, const RestoreOptions &options);

} // namespace areacliente
