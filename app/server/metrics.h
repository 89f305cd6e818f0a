// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <vector>

namespace areacliente {

/// What the service counts of itself, as Prometheus' text format reads it. From any thread.
class Metrics
{
public:
    /// One answered request. `route` is a template from the interface, never a path: at most maxRoutes are told apart.
    void requestDone(QByteArrayView route, int status, std::chrono::nanoseconds took);

    // What happened; each is a counter of its own.
    std::atomic<quint64> connectionsAccepted = 0;
    std::atomic<quint64> connectionsRefused = 0; ///< over a limit of connections
    std::atomic<quint64> handshakesFailed = 0;
    std::atomic<quint64> requestsMalformed = 0; ///< answered by the transport: the protocol or a limit was broken
    std::atomic<quint64> requestsTimedOut = 0;
    std::atomic<quint64> rateLimited = 0;
    std::atomic<quint64> queueFull = 0;
    std::atomic<qint64> connectionsOpen = 0; ///< at present

    /// A value that `read` tells whenever the metrics are asked for, on the asking thread. `name` is a Prometheus name without
    /// the prefix. What `read` refers to outlives the last text().
    void addGauge(QByteArray name, QByteArray help, std::function<double()> read);

    [[nodiscard]] QByteArray text() const;

    static constexpr int maxRoutes = 128;
    /// Upper bounds of the histogram of durations, seconds.
    static constexpr std::array buckets{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0};

private:
    struct Route {
        std::array<quint64, 6> statuses{}; ///< by class; [0] is for what is none
        std::array<quint64, buckets.size()> durations{};
        double seconds = 0;
        quint64 count = 0;
    };
    struct Gauge {
        QByteArray name;
        QByteArray help;
        std::function<double()> read;
    };

    mutable std::mutex m_mutex;
    std::map<QByteArray, Route> m_routes;
    std::vector<Gauge> m_gauges;
};

} // namespace areacliente
