// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/ratelimiter.h"

#include <algorithm>

namespace areacliente {

RateLimiter::RateLimiter(double perSecond, double burst, int entries)
    : m_perSecond(perSecond)
    , m_burst(std::max(burst, 1.0))
    , m_half(std::max(entries / 2, 1))
{
}

std::chrono::milliseconds RateLimiter::take(const NetAddress &peer, Time now)
{
    if (m_perSecond <= 0)
        return {};
    Bucket &bucket = bucketOf(peer.peer(), now);
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

RateLimiter::Bucket &RateLimiter::bucketOf(const NetAddress &peer, Time now)
{
    if (const auto found = m_recent.find(peer); found != m_recent.end())
        return *found;
    const auto older = m_older.constFind(peer);
    const Bucket bucket = older == m_older.cend() ? Bucket{m_burst, now} : *older;
    m_older.remove(peer);
    if (m_recent.size() >= m_half)
        m_older = std::exchange(m_recent, {});
    return *m_recent.insert(peer, bucket);
}

} // namespace areacliente
