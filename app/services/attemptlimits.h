// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"

#include <QDateTime>

namespace areacliente {

/// One of the counts of failed attempts that an attempt is held against.
struct AttemptCount {
    QString subject;       ///< what is counted, as a hash; see attemptSubject()
    int free = 5;          ///< failures before there is any delay
    int longestWait = 300; ///< seconds: the delay doubles from one second up to this
    bool isShared = false; ///< also by others: a success takes back its own attempt and no more
};

/// The name of a count: `kind` and a hash of what identifies it, so that no e-mail or address is kept for it.
[[nodiscard]] QString attemptSubject(const QString &kind, const QStringList &parts);

/// Counts failed attempts in the store, where all services on it see them, in the caller's transaction.
///
/// An attempt is counted before it is judged, so that many at once cannot slip by together, and taken back when it was right.
/// After `free` failures each further one has to wait: one second, two, four … at most `longestWait`. Attempts that come
/// earlier are refused without being judged and are not counted, and a failure is forgotten after `longestWait`: however
/// hard somebody tries, whoever knows the password waits for `longestWait` at most.
class AttemptLimits
{
public:
    explicit AttemptLimits(Database &database)
        : m_database(database)
    {
    }

    /// Errors: RateLimited with the seconds to wait, where one of the counts says so.
    [[nodiscard]] Result<void> charge(const QList<AttemptCount> &counts, const QDateTime &now);
    /// The attempt was right.
    [[nodiscard]] Result<void> takeBack(const QList<AttemptCount> &counts);
    /// Drops counts that say nothing any more.
    [[nodiscard]] Result<void> forgetOld(const QDateTime &now);

private:
    [[nodiscard]] Result<bool> chargeOne(const AttemptCount &count, qint64 now);

    Database &m_database;
};

/// The network that an address belongs to as one customer has it: an IPv4 address itself, the first 64 bits of an IPv6 one.
[[nodiscard]] QString networkOf(const QString &address);

} // namespace areacliente
