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
    /// How many of the changes came from a newer service and could not be taken whole: a newer client has to ask for them anew.
    int passedOver = 0;
};

/// What became of a command: done at `version` of the account, or refused.
struct CommandReply {
    qint64 version = 0;
    /// The version that its target had before, 0 where there was none: by it a client tells whether somebody else changed the
    /// target since the customer saw it.
    qint64 targetBefore = 0;
    std::optional<Error> refusal;
};

/// A signed-in contact, and the role matrix in force.
struct SignedIn {
    QString sessionToken; ///< a secret: only ever kept in the system keychain
    Id accountId;
    Actor actor;
    QString name;
    QString email;
    QByteArray policy; ///< JSON; see Policy::fromService
};

/// One place a contact is signed in from.
struct SessionInfo {
    Id id;
    QString device;  ///< as the program there calls its computer; may be empty
    QString address; ///< of the network it was last seen at; empty: on this computer
    QDateTime startedAt;
    QDateTime lastUsedAt;
    bool isCurrent = false; ///< the one that asks
};

/// The beginning of a two-factor enrolment; nothing is in force until a first code confirms it.
struct TwoFactorOffer {
    QString secret; ///< Base32 (RFC 4648), to be typed where no camera is at hand
    QString uri;    ///< otpauth://totp/…, for the QR code
};

/// What a provider offers; a client shows only that.
struct Capabilities {
    QString providerName;
    QStringList commands;  ///< the names of those it runs
    bool sessions = false; ///< lists and ends them
    bool passwordChange = false;
    bool twoFactor = false;
    bool attachments = false; ///< gives their contents

    friend bool operator==(const Capabilities &, const Capabilities &) = default;
};

} // namespace areacliente
