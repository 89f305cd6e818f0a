// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/syncschedule.h"

#include <algorithm>

namespace areacliente {

namespace {

constexpr int mostDoublings = 8; ///< more than it takes from the first bound to the last

} // namespace

SyncSchedule::SyncSchedule(std::function<double()> random)
    : m_random(std::move(random))
{
}

SyncSchedule::Wait SyncSchedule::upTo(Wait bound) const
{
    return Wait(static_cast<Wait::rep>(m_random() * static_cast<double>(bound.count())));
}

SyncSchedule::Wait SyncSchedule::afterSuccess()
{
    m_failures = 0;
    constexpr Wait tenth = pollInterval / 10;
    return pollInterval - tenth + upTo(2 * tenth);
}

// Brooker, "Exponential Backoff and Jitter" (2015): with full jitter the fewest clients meet each other again.
SyncSchedule::Wait SyncSchedule::afterFailure(std::chrono::seconds retryAfter)
{
    const Wait bound = std::min(longestWait, pollInterval * (1 << std::min(m_failures, mostDoublings)));
    ++m_failures;
    return std::max(shortestWait, Wait(retryAfter) + upTo(bound));
}

SyncSchedule::Wait SyncSchedule::afterReunion()
{
    m_failures = 0;
    return upTo(reunion);
}

} // namespace areacliente
