// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/domain/result.h"
#include "app/policy/policy.h"

/// What an authority and a replica say to each other.
namespace areacliente {

/// One changed row: its record, or none where it was destroyed or may no longer be seen.
struct Change {
    QString type;
    Id id;
    std::optional<AnyRecord> record;
};

/// A page of the change feed. `token` stands for everything up to and including this page; it is opaque.
struct ChangesPage {
    QList<Change> changes;
    QString token;
    bool hasMore = false;
};

/// What became of a command: done at `version` of the account, or refused.
struct CommandReply {
    qint64 version = 0;
    std::optional<Error> refusal;
};

/// A signed-in contact, and the role matrix in force.
struct SignedIn {
    QString sessionToken; ///< a secret: only ever kept in the system keychain
    Id accountId;
    Actor actor;
    QString name;
    QString email;
    QByteArray policy; ///< JSON; see Policy::fromJson
};

} // namespace areacliente
