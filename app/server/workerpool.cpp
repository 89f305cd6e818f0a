// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/workerpool.h"

#include "app/server/problem.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <numeric>
#include <optional>
#include <thread>
#include <vector>

namespace areacliente {

/// The threads and what they share.
class WorkerPool::Threads
{
public:
    Threads(int queueLimit, MakeHandler make, KindOf kindOf)
        : m_queueLimit(static_cast<std::size_t>(queueLimit))
        , m_make(std::move(make))
        , m_kindOf(kindOf)
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
        Kind kind = Kind::Alone;
    };

    void run();
    void settleStart(const Result<Handler> &handler);
    void finish(const Batch &batch);
    [[nodiscard]] Batch next();
    [[nodiscard]] Queue &queueOf(Kind kind) { return m_queues[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] int &threadsAt(Kind kind) { return m_threadsAt[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] bool hasRoom(Kind kind);
    [[nodiscard]] bool mayTake(Kind kind);
    [[nodiscard]] std::optional<Kind> nextKind();
    [[nodiscard]] std::size_t waiting() const;

    const std::size_t m_queueLimit;
    const MakeHandler m_make;
    const KindOf m_kindOf;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::condition_variable m_started;
    std::array<Queue, 3> m_queues{}; ///< of each kind
    quint64 m_submitted = 0;
    quint64 m_slowTurn = 0; ///< the slow ones come after those with a lower number
    std::vector<std::thread> m_threads;
    int m_half = 0; ///< of the threads; not written while they run
    std::optional<Error> m_startError;
    int m_ready = 0;
    std::array<int, 3> m_threadsAt{}; ///< those that answer what is of each kind
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
    m_half = (threads + 1) / 2;
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
    const Kind kind = m_kindOf ? m_kindOf(request) : Kind::Alone;
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_draining || !hasRoom(kind))
            return false;
        Queue &queue = queueOf(kind);
        isFirst = queue.empty(); // else a thread that was woken for the one before wakes the next one; see next()
        queue.push_back({std::move(request), std::move(done), m_submitted++});
    }
    if (isFirst)
        m_changed.notify_one(); // without the lock, which the thread that wakes wants at once
    return true;
}

bool WorkerPool::Threads::hasRoom(Kind kind)
{
    const std::size_t slow = queueOf(Kind::Slow).size();
    if (kind != Kind::Slow)
        return waiting() - slow < m_queueLimit;
    return slow + static_cast<std::size_t>(threadsAt(kind)) < static_cast<std::size_t>(slowPlaces * m_half);
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
    return std::accumulate(m_threadsAt.begin(), m_threadsAt.end(), 0);
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
    --threadsAt(batch.kind);
    if (batch.kind == Kind::Slow)
        m_slowTurn = m_submitted; // whoever has waited for it does not wait for another one
}

std::size_t WorkerPool::Threads::waiting() const
{
    return std::accumulate(m_queues.begin(), m_queues.end(), std::size_t{0},
                           [](std::size_t sum, const Queue &queue) { return sum + queue.size(); });
}

/// Whether there is one of the kind that one more thread may be at.
bool WorkerPool::Threads::mayTake(Kind kind)
{
    // The fewer threads are at the shared ones, the more of these gather for the next. Half of the threads is left to others,
    // which may take long; and by the slow ones to those that do not.
    return !queueOf(kind).empty() && (kind == Kind::Alone || threadsAt(kind) < m_half);
}

/// That of the request that has waited longest, of those that one more thread may be at; none where nothing is to do.
std::optional<WorkerPool::Kind> WorkerPool::Threads::nextKind()
{
    std::optional<Kind> next;
    quint64 first = 0;
    for (const Kind kind : {Kind::Alone, Kind::Shared, Kind::Slow}) {
        if (!mayTake(kind))
            continue;
        const quint64 number = queueOf(kind).front().number;
        const quint64 turn = kind == Kind::Slow ? std::max(number, m_slowTurn) : number;
        if (!next || turn <= first) { // as low as m_slowTurn: that came after the last slow one was done
            next = kind;
            first = turn;
        }
    }
    return next;
}

WorkerPool::Threads::Batch WorkerPool::Threads::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return nextKind() || (m_draining && waiting() == 0); });
    Batch batch;
    if (const auto kind = nextKind()) {
        batch.kind = *kind;
        Queue &queue = queueOf(*kind);
        const std::size_t most = std::min<std::size_t>(*kind == Kind::Shared ? mostAtOnce : 1, queue.size());
        for (std::size_t i = 0; i < most; ++i) {
            batch.requests.push_back(std::move(queue.front().request));
            batch.dones.push_back(std::move(queue.front().done));
            queue.pop_front();
        }
        ++threadsAt(*kind);
    }
    if (m_draining && waiting() == 0)
        m_changed.notify_all(); // those too that waited for a turn at the shared ones
    else if (nextKind())
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

Result<std::unique_ptr<WorkerPool>> WorkerPool::start(int threads, int queueLimit, MakeHandler make, KindOf kindOf)
{
    auto started = std::make_unique<Threads>(queueLimit, std::move(make), kindOf);
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
