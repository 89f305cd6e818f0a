// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/metrics.h"

#include <algorithm>

namespace areacliente {

namespace {

constexpr auto prefix = "areacliente_";

void head(QByteArray &text, QByteArrayView name, QByteArrayView help, QByteArrayView type)
{
    text += QByteArray("# HELP ") + prefix + name + ' ' + help + "\n# TYPE " + prefix + name + ' ' + type + '\n';
}

void single(QByteArray &text, QByteArrayView name, QByteArrayView help, QByteArrayView type, const QByteArray &value)
{
    head(text, name, help, type);
    text += prefix + name.toByteArray() + ' ' + value + '\n';
}

QByteArray label(QByteArrayView route)
{
    return "route=\"" + route.toByteArray().replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n") + '"';
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 10);
}

} // namespace

void Metrics::requestDone(QByteArrayView route, int status, std::chrono::nanoseconds took)
{
    const double seconds = std::chrono::duration<double>(took).count();
    const std::lock_guard lock(m_mutex);
    QByteArray name = route.isEmpty() ? QByteArray("other") : route.toByteArray();
    if (m_routes.size() >= maxRoutes && !m_routes.contains(name))
        name = "other";
    Route &counts = m_routes[name];
    ++counts.statuses[status >= 100 && status < 600 ? static_cast<std::size_t>(status / 100) : 0];
    const auto bucket = std::ranges::lower_bound(buckets, seconds);
    if (bucket != buckets.end())
        ++counts.durations[static_cast<std::size_t>(bucket - buckets.begin())];
    counts.seconds += seconds;
    ++counts.count;
}

void Metrics::addGauge(QByteArray name, QByteArray help, std::function<double()> read)
{
    const std::lock_guard lock(m_mutex);
    m_gauges.push_back({std::move(name), std::move(help), std::move(read)});
}

QByteArray Metrics::text() const
{
    QByteArray text;
    const auto counter = [&](QByteArrayView name, QByteArrayView help, const std::atomic<quint64> &value) {
        single(text, name, help, "counter", QByteArray::number(value.load()));
    };
    counter("connections_accepted_total", "Connections accepted", connectionsAccepted);
    counter("connections_refused_total", "Connections closed over a limit of connections", connectionsRefused);
    counter("tls_handshakes_failed_total", "TLS handshakes that failed", handshakesFailed);
    counter("requests_malformed_total", "Requests that broke the protocol or a limit of size", requestsMalformed);
    counter("requests_timed_out_total", "Requests that did not come in time", requestsTimedOut);
    counter("requests_rate_limited_total", "Requests answered 429 by the transport", rateLimited);
    counter("requests_queue_full_total", "Requests answered 503 by the transport", queueFull);
    single(text, "connections_open", "Connections at present", "gauge", QByteArray::number(connectionsOpen.load()));

    const std::lock_guard lock(m_mutex);
    for (const Gauge &gauge : m_gauges)
        single(text, gauge.name, gauge.help, "gauge", number(gauge.read()));
    head(text, "requests_total", "Answered requests by route and class of status", "counter");
    for (const auto &[route, counts] : m_routes) {
        for (std::size_t i = 0; i < counts.statuses.size(); ++i) {
            if (counts.statuses[i] > 0)
                text += QByteArray(prefix) + "requests_total{" + label(route) + ",status=\""
                        + QByteArray::number(int(i)) + "xx\"} " + QByteArray::number(counts.statuses[i]) + '\n';
        }
    }
    head(text, "request_duration_seconds", "From the last byte of a request to its answer", "histogram");
    for (const auto &[route, counts] : m_routes) {
        const QByteArray name = QByteArray(prefix) + "request_duration_seconds";
        quint64 sum = 0;
        for (std::size_t i = 0; i < buckets.size(); ++i) {
            sum += counts.durations[i];
            text += name + "_bucket{" + label(route) + ",le=\"" + number(buckets[i]) + "\"} " + QByteArray::number(sum)
                    + '\n';
        }
        text += name + "_bucket{" + label(route) + ",le=\"+Inf\"} " + QByteArray::number(counts.count) + '\n';
        text += name + "_sum{" + label(route) + "} " + number(counts.seconds) + '\n';
        text += name + "_count{" + label(route) + "} " + QByteArray::number(counts.count) + '\n';
    }
    return text;
}

} // namespace areacliente
