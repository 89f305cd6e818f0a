// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/api.h"

#include "app/platform/logging.h"
#include "app/server/contentcoding.h"
#include "app/server/ratelimiter.h"
#include "app/server/routes.h"
#include "app/server/safety.h"
#include "app/store/sqlerror.h"
#include "app/wire/gzip.h"

#include <mutex>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(apiLog, "areacliente.api", QtInfoMsg)

constexpr qsizetype worthPacking = 1024; ///< bytes; below, a packet holds the answer either way

/// Why the service failed, for its operator, whom the answer does not tell: with the route alone of what was asked, and each cause
/// once a minute, for while it lasts every request has it.
void logFailure(const Route *route, Error error)
{
    static std::mutex mutex;
    static RateLimiter<std::pair<int, QString>> causes(1.0 / 60, 1, 256);
    {
        const std::lock_guard lock(mutex);
        if (causes.take({static_cast<int>(error.code), error.detail}, std::chrono::steady_clock::now()).count() > 0)
            return;
    }
    if (route)
        error.detail.prepend(QLatin1StringView(route->method) + u' ' + QLatin1StringView(route->path) + u": "_s);
    logError(apiLog(), error);
}

void pack(HttpResponse &response, const HttpRequest &request)
{
    static const HttpHeaders::value_type variesByCoding{"vary", "Accept-Encoding"};
    response.headers.append(variesByCoding);
    if (response.body.size() < worthPacking || !acceptsGzip(request.header("accept-encoding")))
        return;
    response.body = gzipped(response.body);
    response.headers.emplaceBack("content-encoding", "gzip");
}

} // namespace

bool Api::isPoll(const HttpRequest &request)
{
    return request.method == "GET" && request.target.startsWith("/v1/changes?since=")
           && !request.header("if-none-match").isEmpty();
}

bool Api::hashesPassword(const HttpRequest &request)
{
    const auto target = targetOf(request.target);
    const Route *const route = target ? matchRoute(request.method, target->segments).route : nullptr;
    return route && route->cost == Cost::Hash;
}

QList<FoundSession> Api::sessionsOf(std::span<const HttpRequest> polls)
{
    QStringList tokens;
    for (const HttpRequest &poll : polls) {
        if (const auto token = bearerToken(poll))
            tokens.append(*token);
    }
    return m_authority.sessionsOf(tokens);
}

HttpResponse Api::handle(const HttpRequest &request, std::span<const FoundSession> sessions)
{
    const Route *route = nullptr;
    auto answered = answer(request, sessions, route);
    HttpResponse response = answered ? *std::move(answered) : problemResponse(answered.error());
    if (!answered && response.status >= 500 && !(m_options.onlyReads && isRefusedWrite(answered.error().error)))
        logFailure(route, answered.error().error);
    addSafety(response, request.isSecure);
    if (route) {
        if (route->coding == Coding::Gzip)
            pack(response, request);
        response.headers.emplaceBack(routeHeader.toByteArray(), route->path.toByteArray());
    }
    return response;
}

ApiResult<HttpResponse> Api::answer(const HttpRequest &request, std::span<const FoundSession> sessions,
                                    const Route *&route)
{
    auto target = targetOf(request.target);
    if (!target)
        return std::unexpected(target.error());
    RouteMatch match = matchRoute(request.method, target->segments);
    if (match.allowed.isEmpty())
        return std::unexpected(Fault(Error{ErrorCode::NotFound, {}, u"no such path"_s}));
    if (!match.route)
        return std::unexpected(Fault(HttpFault::MethodNotAllowed, {}, Rule::None,
                                     u"this path has "_s + QString::fromLatin1(match.allowed),
                                     {{"allow", match.allowed}}));
    route = match.route;
    const auto call = callOf(request, sessions, *route, *std::move(target), std::move(match.path));
    if (!call)
        return std::unexpected(call.error());
    return route->handler(*call);
}

ApiResult<ApiCall> Api::callOf(const HttpRequest &request, std::span<const FoundSession> sessions, const Route &route,
                               ApiTarget target, QStringList path)
{
    if (auto checked = checkHeaders(request); !checked)
        return std::unexpected(checked.error());
    ApiCall call{request, m_authority, m_options, sessions, std::move(path), std::move(target.query)};
    if (route.access == Access::Session) {
        auto token = bearerToken(request);
        if (!token)
            return std::unexpected(token.error());
        call.token = *std::move(token);
    }
    for (const auto &[name, value] : call.query.asKeyValueRange()) {
        if (std::ranges::find(route.query, QByteArrayView(name)) == route.query.end())
            return std::unexpected(Fault(invalid(QString::fromLatin1(name.left(80)), Rule::UnknownField).error()));
    }
    if (route.path.sliced(1).startsWith("v1/") && !route.path.contains("/documents/")
        && !acceptsJson(request.header("accept")))
        return std::unexpected(Fault(HttpFault::NotAcceptable, u"Accept"_s, Rule::Format, u"application/json"_s));
    if (route.maxBody == 0) {
        if (!request.body.isEmpty())
            return std::unexpected(Fault(HttpFault::BadRequest, u"body"_s, Rule::UnknownField, u"none is taken"_s));
    } else {
        auto body = jsonBody(request, route.maxBody);
        if (!body)
            return std::unexpected(body.error());
        call.body = *std::move(body);
    }
    if (auto may = checkRight(call, route); !may)
        return std::unexpected(may.error());
    return call;
}

ApiResult<void> Api::checkRight(const ApiCall &call, const Route &route)
{
    if (route.right.isEmpty())
        return {};
    if (auto may = m_authority.checkOwn(call.token, QString::fromLatin1(route.right)); !may)
        return std::unexpected(Fault(may.error()));
    return {};
}

} // namespace areacliente
