// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <algorithm>
#include <utility>

/// What the transport and the interface behind it hand to each other: plain values, so that either is tested without the other.
namespace areacliente {

/// Names are lower-case, values trimmed; in the order they came.
using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// The first value of a header; empty where there is none.
[[nodiscard]] inline QByteArray headerOf(const HttpHeaders &headers, QByteArrayView name)
{
    const auto found = std::ranges::find(headers, name, [](const auto &h) { return QByteArrayView(h.first); });
    return found == headers.end() ? QByteArray() : found->second;
}

/// A header of an answer for the transport alone, which takes it out: the route's template ("/v1/documents/{type}/{id}"), by which
/// requests are counted and logged. A path would hold ids.
inline constexpr QByteArrayView routeHeader = "x-route";

/// A whole request, its body complete and of a size the transport allows.
struct HttpRequest {
    QByteArray method; ///< upper-case
    QByteArray target; ///< path and query, as sent
    HttpHeaders headers{};
    QByteArray body{};
    QString address{};     ///< of who asks: the peer, or what a trusted proxy says of it
    bool isSecure = false; ///< came over TLS, here or at a trusted proxy

    [[nodiscard]] QByteArray header(QByteArrayView name) const { return headerOf(headers, name); }
};

struct HttpResponse {
    int status = 200;
    HttpHeaders headers{};
    QByteArray body{};

    [[nodiscard]] QByteArray header(QByteArrayView name) const { return headerOf(headers, name); }
};

} // namespace areacliente
