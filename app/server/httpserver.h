// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/server/http.h"
#include "app/server/httplimits.h"

#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>

namespace areacliente {

class AccessLog;
class Metrics;

/// Takes a request and calls `done` with its answer, once, from any thread. False, without calling it, when there is no room:
/// 503. WorkerPool::submit is one.
using HttpSubmit = std::function<bool(HttpRequest request, std::function<void(HttpResponse)> done)>;

/// Where and how a server listens.
struct HttpServerOptions {
    /// "127.0.0.1:8443", "[::]:443" (IPv4 too), or "unix:/run/areacliente-http/http.sock". Port 0 takes a free one.
    QString listen;
    /// A PEM file with the chain behind the certificate. Without one, only a loopback address or a socket file is listened on.
    QString certificate{};
    QString key{}; ///< PEM file, for its owner (and group) only
    /// Addresses, networks ("10.0.0.0/8"), or "unix" for whoever reaches the socket file: their X-Forwarded-For and -Proto are
    /// believed. Nobody's reach the handler.
    QStringList trustedProxies{};
    HttpLimits limits{};
};

/// Speaks HTTP/1.1 (and 1.0) over TLS 1.2 and 1.3, or in the clear on this machine, on one thread of its own. What breaks the
/// protocol or a limit is answered here with an RFC 9457 problem; the rest goes to `submit`, one request of a connection at
/// a time. Its functions are for one thread.
class HttpServer
{
public:
    /// Listens and serves. `metrics` and `log` (may be null) outlive the server. Validation with the field "listen",
    /// "certificate", "key" or "trustedProxies" when an option is wrong, Storage when the address cannot be had.
    [[nodiscard]] static Result<std::unique_ptr<HttpServer>> start(HttpServerOptions options, HttpSubmit submit,
                                                                   Metrics &metrics, AccessLog *log = nullptr);
    /// shutdown() without waiting for what is in flight.
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    [[nodiscard]] quint16 port() const; ///< 0 on a socket file

    /// Reads certificate and key again; new connections get them. On an error the old ones stay.
    [[nodiscard]] Result<void> reloadCertificate();

    /// Accepts no more connections, closes the idle ones, and waits for the requests in flight, `deadline` at most: after it
    /// they are cut off. True when none was. The server does not start again.
    bool shutdown(std::chrono::milliseconds deadline);

private:
    class Loop;
    explicit HttpServer(std::unique_ptr<Loop> loop);
    std::unique_ptr<Loop> m_loop;
};

} // namespace areacliente
