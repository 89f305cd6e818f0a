// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

/// PostgreSQL's own programs, which must be at least as new as the server. They find the password where libpq does, PGPASSFILE or
/// PGPASSWORD, never among their arguments. Errors of all: Unsupported where the program is missing, Storage with the first
/// line of what it said.
namespace areacliente {

/// pg_dump in the custom format, of one moment; then verifyPostgresDump().
[[nodiscard]] Result<void> dumpPostgres(const QString &database, const QString &file);

/// Reads all of a dump. Errors: Corrupt.
[[nodiscard]] Result<void> verifyPostgresDump(const QString &file);

/// What a program that failed said, in the one line that quotes no rows.
[[nodiscard]] QString firstLine(const QByteArray &said, const QString &program);

} // namespace areacliente
