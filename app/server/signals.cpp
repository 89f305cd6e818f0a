// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/signals.h"

#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace areacliente {

namespace {

// A handler is a bare function, so what it writes to can only be found here.
std::array<int, 2> signalPipe{-1, -1};

constexpr std::array watchedSignals{SIGTERM, SIGINT, SIGHUP};

extern "C" void forwardSignal(int signal)
{
    const int error = errno;
    const char byte = static_cast<char>(signal);
    [[maybe_unused]] const auto written = ::write(signalPipe[1], &byte, 1);
    errno = error;
}

} // namespace

SignalWatch::SignalWatch(Handlers handlers)
    : m_handlers(std::move(handlers))
{
    if (::pipe(signalPipe.data()) != 0)
        qFatal("no pipe for the signals");
    for (const int end : signalPipe) {
        ::fcntl(end, F_SETFL, O_NONBLOCK);
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    }
    m_notifier = std::make_unique<QSocketNotifier>(signalPipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SignalWatch::read);
    struct sigaction action = {};
    action.sa_handler = forwardSignal;
    action.sa_flags = SA_RESTART;
    for (const int signal : watchedSignals)
        ::sigaction(signal, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN); // a peer that went away is an error of its write, not the end of the process
}

SignalWatch::~SignalWatch()
{
    for (const int signal : watchedSignals)
        std::signal(signal, SIG_DFL);
    m_notifier.reset();
    ::close(signalPipe[0]);
    ::close(signalPipe[1]);
}

void SignalWatch::read()
{
    char byte = 0;
    while (::read(signalPipe[0], &byte, 1) == 1) {
        const auto &handler = byte == SIGHUP ? m_handlers.reload : m_handlers.stop;
        if (handler)
            handler();
    }
}

} // namespace areacliente
