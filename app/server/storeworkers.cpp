// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/storeworkers.h"

#include "app/authority/documentmaker.h"
#include "app/platform/clock.h"
#include "app/server/httplimits.h"
#include "app/server/problem.h"
#include "app/server/storefile.h"

#include <future>
#include <thread>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// No method of HTTP: what the service asks its own workers. It never comes from the network.
constexpr auto probeMethod = "probe";
constexpr std::chrono::seconds probeTime{2};
/// No status of HTTP: a thread that only reads found that the request writes.
constexpr int isForWriter = 0;

/// What one thread answers from.
struct Worker {
    std::unique_ptr<Database> database;
    std::unique_ptr<Authority> authority;
    std::unique_ptr<Api> api;
    bool onlyReads = false;

    [[nodiscard]] HttpResponse handle(const HttpRequest &request, std::span<const FoundSession> sessions) const
    {
        if (request.method == probeMethod) {
            auto cursor = database->query(u"SELECT version FROM schema_version"_s);
            return {.status = cursor && cursor->next() ? 200 : 503};
        }
        HttpResponse response = api->handle(request, sessions);
        // Whatever was made of it, nothing was written: who may write begins anew. Where that one cannot write either, for the
        // disk has become read-only, its answer stands.
        return onlyReads && database->takeRefusedWrite() ? HttpResponse{.status = isForWriter} : response;
    }
};

Result<WorkerPool::Handler> makeWorker(Result<std::unique_ptr<Database>> database, ApiOptions options, bool onlyReads)
{
    if (!database)
        return std::unexpected(database.error());
    auto authority = Authority::open(**database, Policy::builtIn(), [] { return SystemClock().now(); }, makeDocument);
    if (!authority)
        return std::unexpected(authority.error());
    options.onlyReads = onlyReads;
    auto api = std::make_unique<Api>(**authority, std::move(options));
    const auto worker = std::make_shared<Worker>(std::move(*database), std::move(*authority), std::move(api),
                                                 onlyReads);
    return [worker](std::span<const HttpRequest> requests) -> WorkerPool::Answer {
        // One alone asks for itself: with what it writes, in the order it likes.
        auto sessions = requests.size() > 1 ? worker->api->sessionsOf(requests) : QList<FoundSession>();
        return [worker, sessions = std::move(sessions)](const HttpRequest &request) {
            return worker->handle(request, sessions);
        };
    };
}

WorkerPool::Kind kindOf(const HttpRequest &request)
{
    if (Api::isPoll(request))
        return WorkerPool::Kind::Shared;
    return Api::hashesPassword(request) ? WorkerPool::Kind::Slow : WorkerPool::Kind::Alone;
}

bool onlyAsks(const HttpRequest &request)
{
    return request.method == "GET" || request.method == "HEAD";
}

} // namespace

Result<std::unique_ptr<StoreWorkers>> StoreWorkers::start(const QString &location, int threads, int queueLimit,
                                                          const ApiOptions &options)
{
    const int all = threads > 0 ? threads : 2 * static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    const int readers = isPostgres(location) ? 0 : all - 1;
    std::unique_ptr<StoreWorkers> workers(new StoreWorkers);
    auto writers = WorkerPool::start(all - readers, queueLimit, [location, options] {
        return makeWorker(Database::open(location, StoreKind::Authority), options, false);
    }, &kindOf);
    if (!writers)
        return std::unexpected(writers.error());
    workers->m_writers = std::move(*writers);
    if (readers == 0)
        return workers;
    auto started = WorkerPool::start(readers, queueLimit, [location, options] {
        return makeWorker(Database::openToRead(location, StoreKind::Authority), options, true);
    }, &kindOf);
    if (!started)
        return std::unexpected(started.error());
    workers->m_readers = std::move(*started);
    return workers;
}

bool StoreWorkers::submit(HttpRequest request, WorkerPool::Done done)
{
    if (!m_readers || !onlyAsks(request))
        return m_writers->submit(std::move(request), std::move(done));
    return m_readers->submit(request, [this, request, done = std::move(done)](HttpResponse response) {
        if (response.status != isForWriter)
            done(std::move(response));
        else if (!m_writers->submit(request, done))
            done(refusalResponse(busyFault(HttpLimits().retryAfter), request.isSecure));
    });
}

Result<void> StoreWorkers::probe()
{
    const auto answer = std::make_shared<std::promise<int>>();
    auto status = answer->get_future();
    if (!m_writers->submit({.method = probeMethod, .target = {}},
                           [answer](const HttpResponse &response) { answer->set_value(response.status); }))
        return fail(ErrorCode::RateLimited, u"the queue is full"_s);
    if (status.wait_for(probeTime) != std::future_status::ready)
        return fail(ErrorCode::Timeout, u"no worker has had the time"_s);
    if (status.get() != 200)
        return fail(ErrorCode::Storage, u"the store does not answer"_s);
    return {};
}

void StoreWorkers::drain()
{
    if (m_readers)
        m_readers->drain(); // first: what it passes on is answered too
    m_writers->drain();
}

int StoreWorkers::queued() const
{
    return m_writers->queued() + (m_readers ? m_readers->queued() : 0);
}

int StoreWorkers::busy() const
{
    return m_writers->busy() + (m_readers ? m_readers->busy() : 0);
}

} // namespace areacliente
