// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/changes.h"
#include "app/store/database.h"

namespace areacliente {

/// What could still be read of a damaged replica: whose it was, and the commands that were not settled.
struct Salvage {
    QVariantList state; ///< empty where it could not be read
    QList<QVariantList> outbox;
    bool isWhole = false; ///< the outbox was read to its end and every row of it made sense
};

/// What became of the unsettled commands of a replica that was put aside.
struct Salvaged {
    int carried = 0;         ///< how many were saved
    bool unreadable = false; ///< there may have been more, in what could not be read
};

/// Reads as much as possible of the file at `path`, without changing it.
[[nodiscard]] Salvage salvageFrom(const QString &path);

/// Writes what was salvaged into a fresh replica, to be synchronised from the beginning. `owner` is whose replica it was, where
/// somebody is signed in. Where neither tells, nobody knows who gave the commands: they are kept as refused ones, never sent in
/// another contact's name, for the user to look at.
[[nodiscard]] Result<Salvaged> carryOver(const Salvage &salvage, const std::optional<SignedIn> &owner, Database &fresh);

} // namespace areacliente
