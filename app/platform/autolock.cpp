// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/autolock.h"

using namespace std::chrono_literals;

namespace areacliente {

AutoLock::AutoLock(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    // Qt's timers stand still while the machine sleeps: look at the clock often instead of trusting one long timer.
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &AutoLock::check);
}

void AutoLock::start(std::chrono::minutes limit)
{
    m_limit = limit;
    noteActivity();
    if (limit > 0min)
        m_timer.start();
    else
        m_timer.stop();
}

void AutoLock::stop()
{
    m_timer.stop();
}

void AutoLock::check()
{
    if (!m_timer.isActive() || m_clock.monotonic() - m_lastActivity < m_limit)
        return;
    m_timer.stop();
    Q_EMIT expired();
}

} // namespace areacliente
