// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QFuture>
#include <QPromise>
#include <QThread>

#include <concepts>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>
#include <utility>

namespace areacliente {

namespace detail {

template <class T>
inline constexpr bool isResult = false;
template <class T>
inline constexpr bool isResult<Result<T>> = true;

/// Calls `fn`; what it throws becomes an error, because an exception must not end the thread that owns the database.
template <class F>
[[nodiscard]] std::invoke_result_t<F &> callGuarded(F &fn)
{
    try {
        return fn();
    } catch (const std::exception &exception) {
        return fail(ErrorCode::Storage, QString::fromUtf8(exception.what()));
    } catch (...) {
        return fail(ErrorCode::Storage, QStringLiteral("an exception of unknown type"));
    }
}

} // namespace detail

/// A function without arguments that returns a Result: what a Worker can run.
template <class F>
concept WorkerJob = std::invocable<F &> && detail::isResult<std::invoke_result_t<F &>>;

/// One thread that runs jobs one after the other, in the order they came: the owner of the only database connection.
/// Every job accepted is run, also when the worker is being destroyed; see stop().
/// `run` and `stop` may be called from any thread; a job must not wait for another job of its own worker.
class Worker
{
public:
    /// `name` is the thread's name in a debugger.
    explicit Worker(const QString &name);
    /// Runs what is queued, then ends the thread.
    ~Worker();
    Q_DISABLE_COPY_MOVE(Worker)

    /// Queues `fn` and returns its future. What `fn` captured is destroyed on the worker before the result is
    /// published. Storage when `fn` throws; Cancelled, without running, when the worker is stopping. A future that is
    /// cancelled before its turn comes is not run.
    template <WorkerJob F>
    [[nodiscard]] auto run(F fn) -> QFuture<std::invoke_result_t<F &>>;

    /// Accepts no more jobs. Does not wait: the queued ones still run, and the destructor waits for them.
    void stop();

    /// Whether the caller is on this worker's thread.
    [[nodiscard]] bool isCurrentThread() const;

private:
    using Task = std::move_only_function<void()>;

    [[nodiscard]] bool enqueue(Task task);
    [[nodiscard]] Task next();
    void loop();

    // The standard library's: ThreadSanitizer knows them, while Qt's are invisible to it in an uninstrumented Qt.
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Task> m_tasks;
    bool m_stopping = false;
    std::unique_ptr<QThread> m_thread;
};

template <WorkerJob F>
auto Worker::run(F fn) -> QFuture<std::invoke_result_t<F &>>
{
    using R = std::invoke_result_t<F &>;
    QPromise<R> promise;
    promise.start();
    QFuture<R> future = promise.future();
    const bool accepted = enqueue([promise = std::move(promise), job = std::optional<F>(std::move(fn))]() mutable {
        if (!promise.isCanceled()) {
            R result = detail::callGuarded(*job);
            job.reset();
            promise.addResult(std::move(result));
        }
        promise.finish();
    });
    if (!accepted)
        return QtFuture::makeReadyFuture<R>(fail(ErrorCode::Cancelled, QStringLiteral("the worker is stopping")));
    return future;
}

} // namespace areacliente
