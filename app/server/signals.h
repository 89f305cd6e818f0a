// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace areacliente {

/// Brings the process's signals into the event loop of the thread that makes it; there is one at a time. A signal's handler
/// may do next to nothing, so it writes one byte to a pipe that the loop reads.
class SignalWatch : public QObject
{
public:
    struct Handlers {
        std::function<void()> stop;   ///< SIGTERM, SIGINT
        std::function<void()> reload; ///< SIGHUP
    };

    explicit SignalWatch(Handlers handlers);
    ~SignalWatch() override;
    Q_DISABLE_COPY_MOVE(SignalWatch)

private:
    void read();

    Handlers m_handlers;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace areacliente
