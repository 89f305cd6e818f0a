// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace areacliente {

/// When to synchronise next: at leisure while all is well, more and more seldom while it is not, and never at the same moment
/// as everybody else. Knows no clock and no timer.
class SyncSchedule
{
public:
    using Wait = std::chrono::milliseconds;

    static constexpr Wait pollInterval = std::chrono::minutes(5); ///< give or take a tenth
    static constexpr Wait shortestWait = std::chrono::seconds(5); ///< after a failure
    static constexpr Wait longestWait = std::chrono::hours(1);    ///< of its own accord
    /// Within which everybody whose network came back asks again.
    static constexpr Wait reunion = std::chrono::seconds(20);

    /// `random` gives numbers from 0 up to and without 1.
    explicit SyncSchedule(std::function<double()> random);

    /// The wait after a round that went well.
    [[nodiscard]] Wait afterSuccess();
    /// The wait after one that did not: between nothing and a bound that doubles from pollInterval to longestWait ("full
    /// jitter"), on top of the `retryAfter` that the provider asked for (0: it did not).
    [[nodiscard]] Wait afterFailure(std::chrono::seconds retryAfter);
    /// The wait once the network is back.
    [[nodiscard]] Wait afterReunion();
    /// The user asked, or things changed: the failures so far say nothing any more.
    void forgetFailures() { m_failures = 0; }

private:
    [[nodiscard]] Wait upTo(Wait bound) const;

    std::function<double()> m_random;
    int m_failures = 0;
};

} // namespace areacliente
