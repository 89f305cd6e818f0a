// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/server/http.h"

#include <functional>
#include <memory>
#include <span>

namespace areacliente {

/// A fixed number of threads that answer requests, each through a handler of its own: one database connection per thread.
/// Every request accepted is answered. All functions may be called from any thread except a pool's own.
///
/// Where requests wait that may share what is read for them, a thread takes its part of them at once, so that a service that
/// is busy asks its store less often. Those that are slow have few places of their own and take turns with all others: however
/// many of them come, no other request waits for more than one.
class WorkerPool
{
public:
    using Answer = std::function<HttpResponse(const HttpRequest &)>;
    /// Is given the requests that its thread took at once, and gives what answers each of them, in turn.
    using Handler = std::function<Answer(std::span<const HttpRequest>)>;
    using MakeHandler = std::function<Result<Handler>()>;
    using Done = std::function<void(HttpResponse)>;
    /// How a request is taken.
    enum class Kind : quint8 {
        Alone,
        Shared, ///< together with others of this kind
        Slow,   ///< alone, and in turn with those of the other kinds
    };
    using KindOf = Kind (*)(const HttpRequest &);

    static constexpr int mostAtOnce = 16;
    /// Slow requests that are answered or wait, for each thread that may be at them; half of the threads may. Enough that such a
    /// thread is never without work while they come, and few enough that the last of them is answered within a second, where
    /// each takes a tenth: who is refused asks again with as good a chance as anybody.
    static constexpr int slowPlaces = 8;

    /// A handler that has nothing to share.
    [[nodiscard]] static Handler each(Answer answer);

    /// Starts `threads` threads. Each calls `make` on itself, and destroys what it got on itself. Returns when all have
    /// their handler, or with the first error. At most `queueLimit` requests wait for a thread, besides the slow ones.
    /// Without `kindOf` each is taken alone.
    [[nodiscard]] static Result<std::unique_ptr<WorkerPool>> start(int threads, int queueLimit, MakeHandler make,
                                                                   KindOf kindOf = nullptr);
    /// Drains.
    ~WorkerPool();
    Q_DISABLE_COPY_MOVE(WorkerPool)

    /// Has `request` answered; `done` is called on a thread of the pool. False, and `done` is never called, when the queue,
    /// or the places of the slow ones, are full or the pool is draining. What a handler throws is answered 500.
    [[nodiscard]] bool submit(HttpRequest request, Done done);

    /// Accepts nothing more, answers what is queued, and returns when the threads have ended.
    void drain();

    [[nodiscard]] int queued() const; ///< requests that wait for a thread
    [[nodiscard]] int busy() const;   ///< threads that answer one

private:
    class Threads;
    explicit WorkerPool(std::unique_ptr<Threads> threads);
    std::unique_ptr<Threads> m_threads;
};

} // namespace areacliente
