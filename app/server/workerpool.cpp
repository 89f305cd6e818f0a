// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/workerpool.h"

#include "app/server/refusal.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace areacliente {

/// The threads and what they share.
class WorkerPool::Threads
{
public:
    Threads(int queueLimit, MakeHandler make)
        : m_queueLimit(static_cast<std::size_t>(queueLimit))
        , m_make(std::move(make))
    {
    }
    ~Threads() { drain(); }
    Q_DISABLE_COPY_MOVE(Threads)

    [[nodiscard]] Result<void> start(int threads);
    [[nodiscard]] bool submit(HttpRequest request, Done done);
    void drain();
    [[nodiscard]] int queued() const;
    [[nodiscard]] int busy() const;

private:
    struct Job {
        HttpRequest request;
        Done done;
    };

    void run();
    void settleStart(const Result<Handler> &handler);
    [[nodiscard]] std::optional<Job> next(bool wasBusy);

    const std::size_t m_queueLimit;
    const MakeHandler m_make;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::condition_variable m_started;
    std::deque<Job> m_jobs;
    std::vector<std::thread> m_threads;
    std::optional<Error> m_startError;
    int m_ready = 0;
    int m_busy = 0;
    bool m_draining = false;
};

namespace {

HttpResponse answer(const WorkerPool::Handler &handler, const HttpRequest &request)
{
    try {
        return handler(request);
    } catch (const std::exception &exception) {
        qCritical("a handler threw: %s", exception.what());
    } catch (...) {
        qCritical("a handler threw");
    }
    return refusalResponse({500, "internal", "The server failed"});
}

} // namespace

Result<void> WorkerPool::Threads::start(int threads)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this] { run(); });
    std::unique_lock lock(m_mutex);
    m_started.wait(lock, [&] { return m_ready == threads; });
    if (m_startError)
        return std::unexpected(*m_startError);
    return {};
}

bool WorkerPool::Threads::submit(HttpRequest request, Done done)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_draining || m_jobs.size() >= m_queueLimit)
            return false;
        m_jobs.push_back({std::move(request), std::move(done)});
    }
    m_changed.notify_one(); // without the lock, which the thread that wakes wants at once
    return true;
}

void WorkerPool::Threads::drain()
{
    {
        const std::lock_guard lock(m_mutex);
        m_draining = true;
        m_changed.notify_all();
    }
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

int WorkerPool::Threads::queued() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_jobs.size());
}

int WorkerPool::Threads::busy() const
{
    const std::lock_guard lock(m_mutex);
    return m_busy;
}

void WorkerPool::Threads::run()
{
    Result<Handler> handler = m_make();
    settleStart(handler);
    if (!handler)
        return;
    std::optional<Job> job = next(false);
    while (job) {
        HttpResponse response = answer(*handler, job->request);
        job->done(std::move(response));
        job = next(true);
    }
}

void WorkerPool::Threads::settleStart(const Result<Handler> &handler)
{
    const std::lock_guard lock(m_mutex);
    ++m_ready;
    if (!handler && !m_startError)
        m_startError = handler.error();
    m_started.notify_one();
}

std::optional<WorkerPool::Threads::Job> WorkerPool::Threads::next(bool wasBusy)
{
    std::unique_lock lock(m_mutex);
    m_busy -= wasBusy ? 1 : 0;
    m_changed.wait(lock, [this] { return !m_jobs.empty() || m_draining; });
    if (m_jobs.empty())
        return std::nullopt;
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    ++m_busy;
    return job;
}

WorkerPool::WorkerPool(std::unique_ptr<Threads> threads)
    : m_threads(std::move(threads))
{
}

WorkerPool::~WorkerPool() = default;

Result<std::unique_ptr<WorkerPool>> WorkerPool::start(int threads, int queueLimit, MakeHandler make)
{
    auto started = std::make_unique<Threads>(queueLimit, std::move(make));
    if (auto result = started->start(threads); !result)
        return std::unexpected(result.error());
    return std::unique_ptr<WorkerPool>(new WorkerPool(std::move(started)));
}

bool WorkerPool::submit(HttpRequest request, Done done)
{
    return m_threads->submit(std::move(request), std::move(done));
}

void WorkerPool::drain()
{
    m_threads->drain();
}

int WorkerPool::queued() const
{
    return m_threads->queued();
}

int WorkerPool::busy() const
{
    return m_threads->busy();
}

} // namespace areacliente
