// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QSqlDatabase>

namespace areacliente {

enum class Engine { Sqlite, PostgreSql };

/// PostgreSQL for a `postgresql://` (or `postgres://`) URL; anything else is the path of an SQLite file.
[[nodiscard]] Engine engineOf(const QString &location);

/// A connection called `name` to `location`, not opened yet. An SQLite file that is not there is made, private.
///
/// A URL has the form of libpq's: `postgresql://user@host:port/database?host=/socket/directory&sslmode=verify-full`. Of the
/// parameters host, port, user, dbname, sslmode, sslrootcert, sslcert, sslkey, passfile, connect_timeout, application_name
/// and target_session_attrs are taken. The password never stands in it, where it would be seen by whoever lists the
/// processes: libpq reads it from PGPASSFILE (or passfile) or PGPASSWORD.
/// Errors: Storage, Validation for a URL with a password or a parameter that is not taken.
[[nodiscard]] Result<QSqlDatabase> makeConnection(const QString &location, const QString &name);

} // namespace areacliente
