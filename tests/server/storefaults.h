// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>

namespace areacliente::test {

/// What a test shares with the process that storefaults.cpp is preloaded into: the content of the file that the environment
/// variable storeFaultsFile names. All zero: nothing fails.
struct StoreFaults {
    std::atomic<int> steps;    ///< of SQL statements, up to the one that fails; each row that is read is a step
    std::atomic<int> writes;   ///< likewise of writes and flushes of the store's files
    std::atomic<int> failures; ///< so far
};
static_assert(std::atomic<int>::is_always_lock_free, "two processes count in it");

inline constexpr auto storeFaultsFile = "STORE_FAULTS";

} // namespace areacliente::test
