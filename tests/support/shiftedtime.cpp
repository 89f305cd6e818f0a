// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/shiftedtime.h"

#include <atomic>
#include <ctime>

#include <sys/syscall.h>
#include <unistd.h>

namespace {

std::atomic<std::chrono::milliseconds::rep> passed = 0;

} // namespace

namespace areacliente::test::shiftedtime {

void advance(std::chrono::milliseconds by)
{
    passed += by.count();
}

std::chrono::milliseconds advanced()
{
    return std::chrono::milliseconds(passed);
}

} // namespace areacliente::test::shiftedtime

/// Stands before the C library's for the whole program, its libraries included.
extern "C" [[gnu::visibility("default")]] int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    constexpr std::chrono::milliseconds::rep perSecond = 1000;
    const auto result = static_cast<int>(::syscall(SYS_clock_gettime, clock, time));
    if (result == 0 && clock == CLOCK_MONOTONIC) {
        constexpr long second = 1'000'000'000;
        const auto more = passed.load();
        time->tv_nsec += more % perSecond * (second / perSecond);
        time->tv_sec += more / perSecond + time->tv_nsec / second;
        time->tv_nsec %= second;
    }
    return result;
}
