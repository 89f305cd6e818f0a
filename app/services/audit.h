// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/changes.h"
#include "app/services/command.h"
#include "app/store/database.h"

namespace areacliente {

/// Adds a command and its outcome to the account's audit chain: each entry holds the SHA-256 of the one before, so that
/// none can be changed or taken out without breaking those after it. In the command's own transaction, after lockAccount().
/// An entry names who did what to which record, never the values.
[[nodiscard]] Result<void> appendAudit(Database &database, const Id &account, const Id &contact, const Command &command,
                                       const CommandReply &reply, const QDateTime &now);

/// Holds every account's chain to itself, and to the replies that were given. What a chain cannot show is that all of its
/// newest entries were taken away together with the replies: an operator who must prove that copies the newest hashes
/// elsewhere. Errors: Corrupt, with the account and the place in its chain.
[[nodiscard]] Result<void> verifyAuditChain(Database &database);

/// Holds every account's change feed to its state: versions 1 to n without a gap, save those that restores left out (see
/// newEpochStatements()). Errors: Corrupt, with the account.
[[nodiscard]] Result<void> verifyFeed(Database &database);

} // namespace areacliente
