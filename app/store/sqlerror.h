// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QSqlDriver>
#include <QSqlError>

namespace areacliente {

/// What a database said, as an error: Corrupt for a damaged file, else Storage. The detail goes to the log: of PostgreSQL's
/// message only the first line is taken, for the others quote rows and bound values.
[[nodiscard]] Error errorFrom(const QSqlError &error, QSqlDriver::DbmsType engine);

/// A database that was busy, or gave up one of two transactions that stood in each other's way (SQLite's BUSY and LOCKED,
/// PostgreSQL's 40001, 40P01 and 55P03): the same transaction may succeed when it is run again.
[[nodiscard]] bool isTransient(const Error &error);
/// As isTransient() knows it; tests inject serialization failures with it.
[[nodiscard]] Error transientError(const QString &detail);

/// SQLite would not write, for the file was opened to read, or cannot be written.
[[nodiscard]] bool isRefusedWrite(const Error &error);

/// The connection broke: whatever was not committed is undone, and of a commit under way nobody knows.
[[nodiscard]] bool isConnectionLost(const Error &error);

} // namespace areacliente
