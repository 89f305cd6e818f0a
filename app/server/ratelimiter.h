// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/netaddress.h"

#include <QHash>

#include <chrono>

namespace areacliente {

/// A bucket of tokens for each peer. Remembers a bounded number of peers, the latest; one it has forgotten starts with a full
/// bucket, which it would have by then unless a great many others came since. For one thread.
class RateLimiter
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// `perSecond` in the long run, 0 for no limit; `burst` at once; `entries` peers remembered at most.
    RateLimiter(double perSecond, double burst, int entries);

    /// Counts one request of `peer`. Zero when it may go on, else for how long it has to wait.
    [[nodiscard]] std::chrono::milliseconds take(const NetAddress &peer, Time now);

    [[nodiscard]] qsizetype size() const { return m_recent.size() + m_older.size(); }

private:
    struct Bucket {
        double tokens = 0;
        Time filled;
    };
    [[nodiscard]] Bucket &bucketOf(const NetAddress &peer, Time now);

    double m_perSecond;
    double m_burst;
    qsizetype m_half;
    QHash<NetAddress, Bucket> m_recent;
    QHash<NetAddress, Bucket> m_older; ///< until m_recent is full: then these are forgotten
};

} // namespace areacliente
