// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"

namespace areacliente {

/// What could still be read of a damaged replica: whose it was, and the commands that were not settled.
struct Salvage {
    QVariantList state;
    QList<QVariantList> outbox;
};

/// Reads as much as possible of the file at `path`, without changing it; empty where nothing can be read.
[[nodiscard]] Salvage salvageFrom(const QString &path);

/// Writes what was salvaged into a fresh replica, to be synchronised from the beginning. Gives the number of commands.
[[nodiscard]] Result<int> carryOver(const Salvage &salvage, Database &fresh);

} // namespace areacliente
