// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/clock.h"

namespace areacliente {

/// A clock that stands still until a test moves it.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime now = QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC))
        : m_now(std::move(now))
    {
    }

    [[nodiscard]] QDateTime now() const override { return m_now; }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_monotonic; }

    /// Lets time pass on both clocks.
    void advance(std::chrono::milliseconds time)
    {
        m_now = m_now.addMSecs(time.count());
        m_monotonic += time;
    }

    /// Somebody sets the wall clock; no time passes.
    void setWallClock(const QDateTime &now) { m_now = now; }

private:
    QDateTime m_now;
    std::chrono::milliseconds m_monotonic{0};
};

} // namespace areacliente
