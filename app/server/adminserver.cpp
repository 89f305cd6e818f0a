// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/adminserver.h"

#include "app/server/problem.h"

namespace areacliente {

namespace {

HttpResponse plainText(int status, QByteArray text)
{
    return {status,
            {{"content-type", "text/plain; version=0.0.4; charset=utf-8"},
             {"cache-control", "no-store"},
             {"allow", "GET, HEAD"}},
            std::move(text)};
}

HttpResponse readiness(const std::function<Result<void>()> &isReady)
{
    const Result<void> ready = isReady();
    if (ready)
        return plainText(200, "ready\n");
    qWarning("not ready: %s", qUtf8Printable(ready.error().detail));
    return plainText(503, "not ready\n");
}

HttpResponse answer(const HttpRequest &request, const Metrics &metrics, const std::function<Result<void>()> &isReady)
{
    if (request.method != "GET" && request.method != "HEAD")
        return plainText(405, "only GET is answered here\n");
    if (request.target == "/healthz")
        return plainText(200, "alive\n");
    if (request.target == "/readyz")
        return readiness(isReady);
    if (request.target == "/metrics")
        return plainText(200, metrics.text());
    return refusalResponse(Error{ErrorCode::NotFound}, request.isSecure);
}

} // namespace

Result<std::unique_ptr<AdminServer>> AdminServer::start(const QString &listen, const Metrics &metrics,
                                                        std::function<Result<void>()> isReady)
{
    std::unique_ptr<AdminServer> admin(new AdminServer);
    HttpServerOptions options{listen};
    options.limits.connections = 64;
    options.limits.requestsPerSecond = 0;
    auto server = HttpServer::start(options,
                                    [&metrics, isReady = std::move(isReady)](
                                        const HttpRequest &request, const std::function<void(HttpResponse)> &done) {
        done(answer(request, metrics, isReady));
        return true;
    },
                                    admin->m_own);
    if (!server)
        return std::unexpected(server.error());
    admin->m_server = std::move(*server);
    return admin;
}

} // namespace areacliente
