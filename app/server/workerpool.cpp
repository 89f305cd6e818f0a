// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/workerpool.h"

#include "app/server/problem.h"

#include <algorithm>
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
    Threads(int queueLimit, MakeHandler make, MayShare mayShare)
        : m_queueLimit(static_cast<std::size_t>(queueLimit))
        , m_make(std::move(make))
        , m_mayShare(mayShare)
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
        quint64 number = 0; ///< in the order they came
    };
    using Queue = std::deque<Job>;
    /// What a thread took at once; empty: there is nothing more to do.
    struct Batch {
        std::vector<HttpRequest> requests{};
        std::vector<Done> dones{};
        bool isShared = false;
    };

    void run();
    void settleStart(const Result<Handler> &handler);
    void finish(const Batch &batch);
    [[nodiscard]] Batch next();
    [[nodiscard]] Queue *nextQueue();
    [[nodiscard]] std::size_t waiting() const { return m_alone.size() + m_shared.size(); }

    const std::size_t m_queueLimit;
    const MakeHandler m_make;
    const MayShare m_mayShare;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::condition_variable m_started;
    Queue m_alone;
    Queue m_shared;
    quint64 m_submitted = 0;
    std::vector<std::thread> m_threads;
    int m_mostSharing = 0; ///< not written while the threads run
    std::optional<Error> m_startError;
    int m_ready = 0;
    int m_busy = 0;
    int m_sharing = 0; ///< of the busy ones, those with a shared batch
    bool m_draining = false;
};

namespace {

/// What `function` gives; nothing where it throws.
template <class Function>
auto caught(Function function) -> std::optional<decltype(function())>
{
    try {
        return function();
    } catch (const std::exception &exception) {
        qCritical("a handler threw: %s", exception.what());
    } catch (...) {
        qCritical("a handler threw");
    }
    return std::nullopt;
}

} // namespace

Result<void> WorkerPool::Threads::start(int threads)
{
    m_mostSharing = (threads + 1) / 2;
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
    const bool isShared = m_mayShare && m_mayShare(request);
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_draining || waiting() >= m_queueLimit)
            return false;
        Queue &queue = isShared ? m_shared : m_alone;
        isFirst = queue.empty(); // else a thread that was woken for the one before wakes the next one; see next()
        queue.push_back({std::move(request), std::move(done), m_submitted++});
    }
    if (isFirst)
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
    return static_cast<int>(waiting());
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
    for (Batch batch = next(); !batch.requests.empty(); batch = next()) {
        const auto answer = caught([&] { return (*handler)(batch.requests); });
        for (std::size_t i = 0; i < batch.requests.size(); ++i) {
            auto response = answer ? caught([&] { return (*answer)(batch.requests[i]); }) : std::nullopt;
            batch.dones[i](response ? *std::move(response)
                                    : refusalResponse(failedFault(), batch.requests[i].isSecure));
        }
        finish(batch);
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

void WorkerPool::Threads::finish(const Batch &batch)
{
    const std::lock_guard lock(m_mutex);
    --m_busy;
    m_sharing -= batch.isShared ? 1 : 0;
}

/// The one with the request that has waited longest, of those that one more thread may be at; none where nothing is to do.
WorkerPool::Threads::Queue *WorkerPool::Threads::nextQueue()
{
    // The fewer threads are at the shared ones, the more of these gather for the next. Half of the threads is left to others,
    // which may take long.
    const bool mayShareMore = !m_shared.empty() && m_sharing < m_mostSharing;
    if (mayShareMore && (m_alone.empty() || m_shared.front().number < m_alone.front().number))
        return &m_shared;
    return m_alone.empty() ? nullptr : &m_alone;
}

WorkerPool::Threads::Batch WorkerPool::Threads::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return nextQueue() || (m_draining && waiting() == 0); });
    Batch batch;
    if (Queue *const queue = nextQueue()) {
        batch.isShared = queue == &m_shared;
        const std::size_t most = std::min<std::size_t>(batch.isShared ? mostAtOnce : 1, queue->size());
        for (std::size_t i = 0; i < most; ++i) {
            batch.requests.push_back(std::move(queue->front().request));
            batch.dones.push_back(std::move(queue->front().done));
            queue->pop_front();
        }
        ++m_busy;
        m_sharing += batch.isShared ? 1 : 0;
    }
    if (m_draining && waiting() == 0)
        m_changed.notify_all(); // those too that waited for a turn at the shared ones
    else if (nextQueue())
        m_changed.notify_one();
    return batch;
}

WorkerPool::Handler WorkerPool::each(Answer answer)
{
    return [answer = std::move(answer)](std::span<const HttpRequest>) { return answer; };
}

WorkerPool::WorkerPool(std::unique_ptr<Threads> threads)
    : m_threads(std::move(threads))
{
}

WorkerPool::~WorkerPool() = default;

Result<std::unique_ptr<WorkerPool>> WorkerPool::start(int threads, int queueLimit, MakeHandler make, MayShare mayShare)
{
    auto started = std::make_unique<Threads>(queueLimit, std::move(make), mayShare);
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
