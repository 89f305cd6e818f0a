// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/service.h"

#include "app/authority/documentmaker.h"
#include "app/platform/clock.h"
#include "app/server/api.h"
#include "app/server/listeningsocket.h"

#include <future>
#include <thread>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// No method of HTTP: what the service asks its own workers. It never comes from the network.
constexpr auto probeMethod = "probe";
constexpr std::chrono::seconds probeTime{2};

/// What one thread answers from.
struct Worker {
    std::unique_ptr<Database> database;
    std::unique_ptr<Authority> authority;
    std::unique_ptr<Api> api;

    [[nodiscard]] HttpResponse handle(const HttpRequest &request) const
    {
        if (request.method != probeMethod)
            return api->handle(request);
        auto cursor = database->query(u"SELECT version FROM schema_version"_s);
        return {.status = cursor && cursor->next() ? 200 : 503};
    }
};

Result<WorkerPool::Handler> makeWorker(const QString &location, const ApiOptions &apiOptions)
{
    auto database = Database::open(location, StoreKind::Authority);
    if (!database)
        return std::unexpected(database.error());
    auto authority = Authority::open(**database, Policy::builtIn(), [] { return SystemClock().now(); }, makeDocument);
    if (!authority)
        return std::unexpected(authority.error());
    auto api = std::make_unique<Api>(**authority, apiOptions);
    const auto worker = std::make_shared<Worker>(std::move(*database), std::move(*authority), std::move(api));
    return [worker](const HttpRequest &request) { return worker->handle(request); };
}

int workersFor(const ServerOptions &options)
{
    if (!isPostgres(options.database))
        return 1; // the one connection that may write the file
    return options.workers > 0 ? options.workers
                               : 2 * static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

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
    auto workers = WorkerPool::start(workersFor(options), options.queue, [location = options.database, apiOptions] {
        return makeWorker(location, apiOptions);
    });
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
    auto admin = AdminServer::start(options.adminListen, m_metrics, [this] { return probe(); });
    if (!admin)
        return std::unexpected(admin.error());
    m_admin = std::move(*admin);
    return {};
}

/// Whether a worker gets an answer from the database.
Result<void> Service::probe()
{
    const auto answer = std::make_shared<std::promise<int>>();
    auto status = answer->get_future();
    if (!m_workers->submit({.method = probeMethod, .target = {}},
                           [answer](const HttpResponse &response) { answer->set_value(response.status); }))
        return fail(ErrorCode::RateLimited, u"the queue is full"_s);
    if (status.wait_for(probeTime) != std::future_status::ready)
        return fail(ErrorCode::Timeout, u"no worker has had the time"_s);
    if (status.get() != 200)
        return fail(ErrorCode::Storage, u"the store does not answer"_s);
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
