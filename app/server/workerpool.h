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
/// is busy asks its store less often.
class WorkerPool
{
public:
    using Answer = std::function<HttpResponse(const HttpRequest &)>;
    /// Is given the requests that its thread took at once, and gives what answers each of them, in turn.
    using Handler = std::function<Answer(std::span<const HttpRequest>)>;
    using MakeHandler = std::function<Result<Handler>()>;
    using Done = std::function<void(HttpResponse)>;
    /// Whether a request may be taken together with others that may.
    using MayShare = bool (*)(const HttpRequest &);

    static constexpr int mostAtOnce = 16;

    /// A handler that has nothing to share.
    [[nodiscard]] static Handler each(Answer answer);

    /// Starts `threads` threads. Each calls `make` on itself, and destroys what it got on itself. Returns when all have
    /// their handler, or with the first error. At most `queueLimit` requests wait for a thread. A thread takes one request
    /// at a time, but for those that `mayShare`.
    [[nodiscard]] static Result<std::unique_ptr<WorkerPool>> start(int threads, int queueLimit, MakeHandler make,
                                                                   MayShare mayShare = nullptr);
    /// Drains.
    ~WorkerPool();
    Q_DISABLE_COPY_MOVE(WorkerPool)

    /// Has `request` answered; `done` is called on a thread of the pool. False, and `done` is never called, when the queue
    /// is full or the pool is draining. What a handler throws is answered 500.
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
