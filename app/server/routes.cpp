// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/routes.h"

#include "app/server/handlers.h"

namespace areacliente {

namespace {

constexpr qsizetype small = 16 * 1024;
constexpr qsizetype large = 256 * 1024;
using enum Access;
using enum Coding;
using enum Cost;

// clang-format off
constexpr std::array table{
//        method    path                             access     right                 body   coding  cost    query                handler
    Route{"GET",    "/.well-known/areacliente",      Everybody, "",                   0,     Plain,  Usual,  {},                  handlers::discover},
    Route{"GET",    "/v1/capabilities",              Everybody, "",                   0,     Gzip,   Usual,  {},                  handlers::showCapabilities},
    Route{"POST",   "/v1/sessions",                  Everybody, "",                   small, Plain,  Hash,   {},                  handlers::openSession},
    Route{"POST",   "/v1/sessions/refresh",          Everybody, "",                   small, Plain,  Usual,  {},                  handlers::refreshSession},
    Route{"GET",    "/v1/sessions",                  Session,   "",                   0,     Gzip,   Usual,  {},                  handlers::listSessions},
    Route{"DELETE", "/v1/sessions/{id}",             Session,   "session.revoke",     0,     Plain,  Usual,  {},                  handlers::endSession},
    Route{"GET",    "/v1/session",                   Session,   "",                   0,     Gzip,   Usual,  {},                  handlers::showSession},
    Route{"DELETE", "/v1/session",                   Session,   "",                   0,     Plain,  Usual,  {},                  handlers::closeSession},
    Route{"PUT",    "/v1/password",                  Session,   "password.change",    small, Plain,  Hash,   {},                  handlers::changePassword},
    Route{"POST",   "/v1/two-factor",                Session,   "two_factor.enable",  small, Plain,  Hash,   {},                  handlers::beginTwoFactor},
    Route{"PUT",    "/v1/two-factor",                Session,   "two_factor.enable",  small, Plain,  Usual,  {},                  handlers::confirmTwoFactor},
    Route{"POST",   "/v1/two-factor/disable",        Session,   "two_factor.disable", small, Plain,  Hash,   {},                  handlers::disableTwoFactor},
    Route{"GET",    "/v1/changes",                   Session,   "",                   0,     Gzip,   Usual,  {"since", "limit"},  handlers::listChanges},
    Route{"POST",   "/v1/commands/{name}",           Session,   "",                   large, Plain,  Usual,  {},                  handlers::runCommand},
    Route{"GET",    "/v1/documents/{type}/{id}",     Session,   "",                   0,     Plain,  Usual,  {},                  handlers::showDocument},
};
// clang-format on

bool isVariable(QByteArrayView segment)
{
    return segment.startsWith('{');
}

/// Names and ids; nothing else is ever a value of a path.
bool isValue(QByteArrayView segment)
{
    const auto belongs = [](char c) { return isalnum(static_cast<uchar>(c)) || c == '.' || c == '_' || c == '-'; };
    return !segment.isEmpty() && segment.size() <= 80 && segment.front() != '.'
           && std::ranges::all_of(segment, belongs);
}

/// The segments of every template, in the order of the table: parted once, not for every request.
const QList<QList<QByteArray>> &templates()
{
    static const QList<QList<QByteArray>> all = [] {
        QList<QList<QByteArray>> parted;
        for (const Route &route : table)
            parted.append(route.path.sliced(1).toByteArray().split('/'));
        return parted;
    }();
    return all;
}

/// The values of the template's variables; none where the path is another.
std::optional<QStringList> valuesOf(const QList<QByteArray> &parts, const QList<QByteArray> &segments)
{
    if (parts.size() != segments.size())
        return std::nullopt;
    QStringList values;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isHere = isVariable(parts[i]) ? isValue(segments[i]) : parts[i] == segments[i];
        if (!isHere)
            return std::nullopt;
        if (isVariable(parts[i]))
            values.append(QString::fromLatin1(segments[i]));
    }
    return values;
}

} // namespace

std::span<const Route> routes()
{
    return table;
}

RouteMatch matchRoute(QByteArrayView method, const QList<QByteArray> &segments)
{
    RouteMatch match;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const Route &route = table[i];
        auto values = valuesOf(templates().at(static_cast<qsizetype>(i)), segments);
        if (!values)
            continue;
        const bool isGet = route.method == "GET";
        match.allowed += (match.allowed.isEmpty() ? "" : ", ") + route.method.toByteArray() + (isGet ? ", HEAD" : "");
        if (!match.route && (route.method == method || (isGet && method == "HEAD"))) {
            match.route = &route;
            match.path = *std::move(values);
        }
    }
    return match;
}

} // namespace areacliente
