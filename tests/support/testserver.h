// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/httpserver.h"
#include "app/server/metrics.h"
#include "app/server/workerpool.h"
#include "tests/support/certificates.h"

#include <QTemporaryDir>

#include <semaphore>

namespace areacliente {

/// The transport with a function in the place of what it serves, on a free port of the loopback address.
class TestServer
{
public:
    using Answer = std::function<HttpResponse(const HttpRequest &)>;

    /// Tells what arrived: the method and the target in the header "x-asked", the body as the body.
    [[nodiscard]] static HttpResponse echo(const HttpRequest &request)
    {
        return {200, {{"x-asked", request.method + ' ' + request.target}, {"x-route", "/echo"}}, request.body};
    }

    explicit TestServer(HttpServerOptions options = {}, const Answer &answer = echo, int threads = 2, int queue = 64,
                        AccessLog *log = nullptr)
    {
        auto started = WorkerPool::start(threads, queue, [answer]() -> Result<WorkerPool::Handler> {
            return WorkerPool::each(answer);
        });
        pool = std::move(*started);
        if (options.listen.isEmpty())
            options.listen = QStringLiteral("127.0.0.1:0");
        auto listening = HttpServer::start(std::move(options), [this](HttpRequest request, WorkerPool::Done done) {
            return pool->submit(std::move(request), std::move(done));
        }, metrics, log);
        if (!listening)
            qFatal("no server: %s", qUtf8Printable(listening.error().detail));
        server = std::move(*listening);
    }

    [[nodiscard]] quint16 port() const { return server->port(); }

    Metrics metrics{};
    std::unique_ptr<WorkerPool> pool{};
    std::unique_ptr<HttpServer> server{}; ///< ends before the pool: it hands requests on to it
};

/// Options of a server with TLS, with a certificate in `directory`.
[[nodiscard]] inline HttpServerOptions tlsOptions(const QTemporaryDir &directory)
{
    const CertificateFiles files = makeCertificate(directory.path(), QStringLiteral("server"));
    return {QStringLiteral("127.0.0.1:0"), files.certificate, files.key};
}

/// An answer that waits until it is let through; says when it has been asked.
struct HeldAnswer {
    std::counting_semaphore<> asked{0};
    std::counting_semaphore<> open{0};

    [[nodiscard]] TestServer::Answer answer()
    {
        return [this](const HttpRequest &request) {
            asked.release();
            open.acquire();
            return TestServer::echo(request);
        };
    }
};

} // namespace areacliente
