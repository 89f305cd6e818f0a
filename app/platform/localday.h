// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/clock.h"

namespace areacliente {

/// Today where the user is. What the clock tells is UTC, in which the day of Spain begins one or two hours late.
[[nodiscard]] inline QDate localToday(const Clock &clock)
{
    return clock.now().toLocalTime().date();
}

} // namespace areacliente
