// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/accesslog.h"
#include "app/server/adminserver.h"
#include "app/server/httpserver.h"
#include "app/server/storefile.h"
#include "app/server/storeworkers.h"

namespace areacliente {

/// The provider service as it runs: the store, the threads that answer from it, and the two listeners, in the order of their
/// construction; they end in the opposite one.
class Service
{
public:
    /// Errors: Validation for options that do not go together, and those of the parts.
    [[nodiscard]] static Result<std::unique_ptr<Service>> start(const ServerOptions &options,
                                                                const ServerSecrets &secrets);
    Q_DISABLE_COPY_MOVE(Service)
    ~Service() = default;

    [[nodiscard]] quint16 port() const { return m_server->port(); } ///< 0 on a socket
    [[nodiscard]] quint16 adminPort() const { return m_admin ? m_admin->port() : 0; }

    /// Reads the certificate again.
    [[nodiscard]] Result<void> reload() { return m_server->reloadCertificate(); }
    /// Takes no new connection and finishes what is in flight; false where the time did not suffice for all of it.
    [[nodiscard]] bool stop(std::chrono::milliseconds deadline);

private:
    Service() = default;

    [[nodiscard]] Result<void> startWorkers(const ServerOptions &options);
    [[nodiscard]] Result<void> startListeners(const ServerOptions &options, const ServerSecrets &secrets);

    std::unique_ptr<StoreLock> m_lock;
    Metrics m_metrics;
    AccessLog m_log{2}; // standard error
    std::unique_ptr<StoreWorkers> m_workers;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<AdminServer> m_admin;
};

} // namespace areacliente
