// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <algorithm>
#include <chrono>
#include <utility>

namespace areacliente {

/// A bucket of tokens for each key: a peer, or whatever else can come too often. Remembers a bounded number of keys, the latest;
/// one it has forgotten starts with a full bucket, which it would have by then unless a great many others came since. For one
/// thread.
template <class Key>
class RateLimiter
{
public:
    using Time = std::chrono::steady_clock::time_point;

    /// `perSecond` in the long run, 0 for no limit; `burst` at once; `entries` keys remembered at most.
    RateLimiter(double perSecond, double burst, int entries)
        : m_perSecond(perSecond)
        , m_burst(std::max(burst, 1.0))
        , m_half(std::max(entries / 2, 1))
    {
    }

    /// Counts one of `key`. Zero when it may go on, else for how long it has to wait.
    [[nodiscard]] std::chrono::milliseconds take(const Key &key, Time now)
    {
        if (m_perSecond <= 0)
            return {};
        Bucket &bucket = bucketOf(key, now);
        const double passed = std::chrono::duration<double>(now - bucket.filled).count();
        bucket.tokens = std::min(m_burst, bucket.tokens + (passed * m_perSecond));
        bucket.filled = now;
        if (bucket.tokens < 1) {
            const std::chrono::duration<double> wait((1 - bucket.tokens) / m_perSecond);
            return std::chrono::ceil<std::chrono::milliseconds>(wait);
        }
        bucket.tokens -= 1;
        return {};
    }

    [[nodiscard]] qsizetype size() const { return m_recent.size() + m_older.size(); }

private:
    struct Bucket {
        double tokens = 0;
        Time filled;
    };

    [[nodiscard]] Bucket &bucketOf(const Key &key, Time now)
    {
        if (const auto found = m_recent.find(key); found != m_recent.end())
            return *found;
        const auto older = m_older.constFind(key);
        const Bucket bucket = older == m_older.cend() ? Bucket{m_burst, now} : *older;
        m_older.remove(key);
        if (m_recent.size() >= m_half)
            m_older = std::exchange(m_recent, {});
        return *m_recent.insert(key, bucket);
    }

    double m_perSecond;
    double m_burst;
    qsizetype m_half;
    QHash<Key, Bucket> m_recent;
    QHash<Key, Bucket> m_older; ///< until m_recent is full: then these are forgotten
};

} // namespace areacliente
