// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/clock.h"

#include <chrono>

/// Time that passes as it does, and can be made to pass at once: in a program with shiftedtime.cpp, what waits for the monotonic
/// clock, as Qt's timers do, has waited that long.
namespace areacliente::test::shiftedtime {

/// For timers to notice, their threads have to come by.
void advance(std::chrono::milliseconds by);
/// By how much it was advanced so far.
[[nodiscard]] std::chrono::milliseconds advanced();

} // namespace areacliente::test::shiftedtime

namespace areacliente::test {

/// The wall clock, gone on as far.
class ShiftedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::currentDateTimeUtc().addMSecs(shiftedtime::advanced().count());
    }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now().time_since_epoch());
    }
};

} // namespace areacliente::test
