// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/problem.h"
#include "app/services/authority.h"

#include <QHash>

namespace areacliente {

template <class T>
using ApiResult = std::expected<T, Fault>;

struct ApiOptions {
    QString providerName{}; ///< empty: as the authority calls itself
    QString publicUrl{};    ///< what clients reach the service at, such as "https://host"; empty: what they asked for
    bool onlyReads = false; ///< a request that writes is asked again of one that may
};

/// The path and the query of a request, read strictly.
struct ApiTarget {
    QList<QByteArray> segments{};       ///< of the path; none of them needs escapes in this interface
    QHash<QByteArray, QString> query{}; ///< each name once
};
/// Errors: BadRequest for a target that is no path, or whose query has a name twice or broken escapes.
[[nodiscard]] ApiResult<ApiTarget> targetOf(const QByteArray &target);

/// A request that a route takes, with all that its handler needs.
struct ApiCall {
    const HttpRequest &request;
    Authority &authority;
    const ApiOptions &options;
    std::span<const FoundSession> sessions{}; ///< read already, for this request and those it is answered with
    QStringList path{};                       ///< what stands for the variables of the route's template, in order
    QHash<QByteArray, QString> query{};       ///< of the names the route knows
    QString token{};                          ///< of the session; only where the route asks for one
    QJsonObject body{};

    [[nodiscard]] DeviceInfo device(const QString &name = {}) const { return {name, request.address}; }
};

/// The bearer token. Errors: Unauthenticated.
[[nodiscard]] ApiResult<QString> bearerToken(const HttpRequest &request);

/// The JSON object in a body of at most `limit` bytes, compressed or not. Errors: UnsupportedMedia, TooLarge, BadRequest.
[[nodiscard]] ApiResult<QJsonObject> jsonBody(const HttpRequest &request, qsizetype limit);

/// Errors: BadRequest for a header that means something and stands there twice.
[[nodiscard]] ApiResult<void> checkHeaders(const HttpRequest &request);

} // namespace areacliente
