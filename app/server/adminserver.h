// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/httpserver.h"
#include "app/server/metrics.h"

namespace areacliente {

/// Answers the operator's questions, in the clear and on this machine only: /healthz (the process answers), /readyz (it can
/// serve) and /metrics.
class AdminServer
{
public:
    /// `listen` is a loopback address or a socket file, as in HttpServerOptions. `isReady` is called on the server's thread, and
    /// what it returns as an error goes to the log, not into the answer. `metrics` outlives the server.
    [[nodiscard]] static Result<std::unique_ptr<AdminServer>> start(const QString &listen, const Metrics &metrics,
                                                                    std::function<Result<void>()> isReady);

    [[nodiscard]] quint16 port() const { return m_server->port(); }

private:
    AdminServer() = default;

    Metrics m_own; ///< what this listener counts of itself is nobody's business
    std::unique_ptr<HttpServer> m_server;
};

} // namespace areacliente
