// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace areacliente {

/// The time, passed in so that tests decide it.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    /// The wall clock in UTC: for dates that are stored or shown. It may jump, also by years.
    [[nodiscard]] virtual QDateTime now() const = 0;

    /// Time since a fixed moment, never going back and unaffected by the wall clock: for idle times and time-outs.
    /// Time the machine spent asleep counts, so a session left open on a closed laptop locks.
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
};

} // namespace areacliente
