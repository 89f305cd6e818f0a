// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/store/database.h"

#include <QStringList>

namespace areacliente {

/// One numbered SQL file of resources/migrations: `NNNN_name.sql` for both stores, `NNNN_name.authority.sql` or
/// `NNNN_name.replica.sql` for one.
struct Migration {
    int version = 0;
    QString fileName;
    QStringList statements;
};

/// The statements of an SQL script, parted at the semicolons that stand outside strings, quoted names and comments.
[[nodiscard]] QStringList splitStatements(const QString &script);

/// The migrations that a store of this kind takes, in order.
[[nodiscard]] QList<Migration> migrationsFor(StoreKind kind);

/// The version of the program's own schema for a store of this kind.
[[nodiscard]] int latestVersion(StoreKind kind);

/// The version a store is at; 0 for a fresh one.
[[nodiscard]] Result<int> storedVersion(Database &database);

/// Whether `database`, which may only be read, is at latestVersion(). Errors: NewerVersion; Storage for an older one, or one without.
[[nodiscard]] Result<void> checkCurrent(Database &database);

/// Brings `database` up to latestVersion(), each migration in a transaction that also sets the version. An SQLite file that
/// has content is first copied to `<file>.backup-v<version>`; of a PostgreSQL database its operator keeps backups. Several
/// processes may do it at once: each migration is applied by one of them. Errors: NewerVersion, Storage, Corrupt.
[[nodiscard]] Result<void> migrate(Database &database);

} // namespace areacliente
