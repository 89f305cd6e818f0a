// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/apicall.h"

#include <span>

namespace areacliente {

/// Who may use a route at all.
enum class Access : quint8 {
    Everybody, ///< who asks proves who they are in the request itself, or nothing is told that is not public
    Session,   ///< a bearer token; what its contact may see or do, the authority says
};

/// Whether the answer may be compressed: not where it holds secrets beside what the client sent (BREACH), nor where it is
/// compressed already.
enum class Coding : quint8 { Plain, Gzip };

/// What it costs to answer.
enum class Cost : quint8 {
    Usual,
    Hash, ///< a password is hashed, which is meant to take long: a core, for some tens of milliseconds
};

/// One operation of the interface. There are no others.
struct Route {
    using Handler = ApiResult<HttpResponse> (*)(const ApiCall &call);

    QByteArrayView method;
    QByteArrayView path; ///< with {variables}, each a whole segment
    Access access = Access::Session;
    /// The policy's command that the contact must have the right to, besides what the authority checks; empty: none.
    QByteArrayView right{};
    qsizetype maxBody = 0; ///< bytes of JSON, uncompressed; 0: no body is taken
    Coding coding = Coding::Gzip;
    Cost cost = Cost::Usual;
    std::array<QByteArrayView, 2> query{}; ///< the names of its parameters
    Handler handler = nullptr;
};

[[nodiscard]] std::span<const Route> routes();

/// The route that a request asks for, or why there is none.
struct RouteMatch {
    const Route *route = nullptr;
    QStringList path{};   ///< what stands for the variables, in order
    QByteArray allowed{}; ///< the methods there are at this path; empty: there is no such path
};
/// HEAD is found where GET is.
[[nodiscard]] RouteMatch matchRoute(QByteArrayView method, const QList<QByteArray> &segments);

} // namespace areacliente
