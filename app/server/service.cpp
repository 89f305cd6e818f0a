// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/service.h"

#include "app/server/listeningsocket.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

HttpLimits limitsOf(const ServerOptions &options)
{
    HttpLimits limits;
    limits.bodyBytes = qsizetype{options.maxBodyKib} * 1024;
    limits.headerTime = std::chrono::seconds(options.headerSeconds);
    limits.bodyTime = std::chrono::seconds(options.bodySeconds);
    limits.idleTime = std::chrono::seconds(options.idleSeconds);
    limits.connections = options.maxConnections;
    limits.connectionsPerAddress = options.connectionsPerAddress;
    limits.requestsPerSecond = options.requestsPerSecond;
    limits.requestBurst = options.requestsBurst;
    return limits;
}

Result<void> checkTogether(const ServerOptions &options, const ServerSecrets &secrets)
{
    const auto listen = ListenAddress::parse(options.listen);
    if (!listen)
        return invalid(u"listen"_s, Rule::Required, u"listen: where?"_s);
    if (!listen->isLocal() && secrets.certificateFile.isEmpty())
        return invalid(
            u"listen"_s, Rule::Required,
            u"listen: %1 can be reached from other machines, and there is no tls-certificate: passwords would "
            "travel in the clear"_s.arg(options.listen));
    const auto admin = ListenAddress::parse(options.adminListen);
    if (admin && !admin->isLocal())
        return invalid(u"admin-listen"_s, Rule::OutOfRange,
                       u"admin-listen: an address of this machine alone is expected"_s);
    return {};
}

} // namespace

Result<std::unique_ptr<Service>> Service::start(const ServerOptions &options, const ServerSecrets &secrets)
{
    if (auto fits = checkTogether(options, secrets); !fits)
        return std::unexpected(fits.error());
    auto lock = StoreLock::take(options.database);
    if (!lock)
        return std::unexpected(lock.error());
    if (auto placed = placeStoreFile(options.database, Missing::Make); !placed)
        return std::unexpected(placed.error());
    std::unique_ptr<Service> service(new Service);
    service->m_lock = std::move(*lock);
    if (auto started = service->startWorkers(options); !started)
        return std::unexpected(started.error());
    if (auto started = service->startListeners(options, secrets); !started)
        return std::unexpected(started.error());
    return service;
}

Result<void> Service::startWorkers(const ServerOptions &options)
{
    const ApiOptions apiOptions{.providerName = options.name, .publicUrl = options.publicUrl};
    auto workers = StoreWorkers::start(options.database, options.workers, options.queue, apiOptions);
    if (!workers)
        return std::unexpected(workers.error());
    m_workers = std::move(*workers);
    m_metrics.addGauge("requests_waiting", "Requests that wait for a worker.", [this] { return m_workers->queued(); });
    m_metrics.addGauge("workers_busy", "Workers that answer a request.", [this] { return m_workers->busy(); });
    return {};
}

Result<void> Service::startListeners(const ServerOptions &options, const ServerSecrets &secrets)
{
    auto server = HttpServer::start({.listen = options.listen,
                                     .certificate = secrets.certificateFile,
                                     .key = secrets.keyFile,
                                     .trustedProxies = options.trustedProxies,
                                     .limits = limitsOf(options)},
                                    [this](HttpRequest request, std::function<void(HttpResponse)> done) {
        return m_workers->submit(std::move(request), std::move(done));
    }, m_metrics, &m_log);
    if (!server)
        return std::unexpected(server.error());
    m_server = std::move(*server);
    if (options.adminListen.isEmpty())
        return {};
    auto admin = AdminServer::start(options.adminListen, m_metrics, [this] { return m_workers->probe(); });
    if (!admin)
        return std::unexpected(admin.error());
    m_admin = std::move(*admin);
    return {};
}

bool Service::stop(std::chrono::milliseconds deadline)
{
    const bool wasInTime = m_server->shutdown(deadline);
    m_workers->drain();
    m_admin.reset();
    return wasInTime;
}

} // namespace areacliente
