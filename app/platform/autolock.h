// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/clock.h"

#include <QObject>
#include <QTimer>

namespace areacliente {

/// Says when nobody has used the program for a while. Measured on the monotonic clock: setting the wall clock neither
/// locks early nor keeps the program open, and time asleep counts.
class AutoLock final : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive this object.
    explicit AutoLock(const Clock &clock, QObject *parent = nullptr);

    /// Starts to count; zero turns it off.
    void start(std::chrono::minutes limit);
    void stop();
    [[nodiscard]] bool isActive() const { return m_timer.isActive(); }

    /// The user did something: the count starts again. Cheap enough for every key press and mouse move.
    void noteActivity() { m_lastActivity = m_clock.monotonic(); }

    /// Looks at the clock now; called by the timer, and to be called when the machine wakes up.
    void check();

Q_SIGNALS:
    /// Nobody did anything for the time set. Emitted once; start() counts again.
    void expired();

private:
    const Clock &m_clock;
    QTimer m_timer;
    std::chrono::milliseconds m_limit{0};
    std::chrono::milliseconds m_lastActivity{0};
};

} // namespace areacliente
