// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace areacliente::bench {

/// Transactions per second of PostgreSQL's own load generator, with statements that are prepared, as the service's are.
/// `scripts`: files, of which every transaction takes one at random. `url`: of the database.
[[nodiscard]] double pgbenchRate(const QString &url, const QStringList &scripts, int clients, int seconds);

} // namespace areacliente::bench
