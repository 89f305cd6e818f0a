// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/deliver.h"
#include "app/platform/worker.h"

#include <atomic>
#include <memory>
#include <type_traits>
#include <utility>

namespace areacliente {

/// Says whether the job it was given to is still the newest of its LatestOnly. May be asked from any thread.
class JobTicket
{
public:
    [[nodiscard]] bool isLatest() const { return m_newest->load(std::memory_order_relaxed) == m_number; }

private:
    friend class LatestOnly;
    JobTicket(std::shared_ptr<const std::atomic<quint64>> newest, quint64 number)
        : m_newest(std::move(newest))
        , m_number(number)
    {
    }

    std::shared_ptr<const std::atomic<quint64>> m_newest;
    quint64 m_number;
};

/// Lets only the newest of a series of jobs publish, as in search as you type. Belongs to one thread.
class LatestOnly
{
public:
    LatestOnly() = default;
    ~LatestOnly() { cancel(); }
    Q_DISABLE_COPY_MOVE(LatestOnly)

    /// A ticket for a new job; every earlier ticket stops being the latest.
    [[nodiscard]] JobTicket next()
    {
        return JobTicket(m_newest, m_newest->fetch_add(1, std::memory_order_relaxed) + 1);
    }

    /// No job started so far will publish.
    void cancel() { m_newest->fetch_add(1, std::memory_order_relaxed); }

    /// Runs `fn` on `worker` and calls `callback(Result<T>)` on the thread of `context`, unless a newer call or
    /// cancel() came first. A job that is superseded before its turn comes is not run at all.
    template <WorkerJob F, class Callback>
    void run(Worker &worker, F fn, QObject *context, Callback callback)
    {
        using R = std::invoke_result_t<F &>;
        const JobTicket ticket = next();
        auto job = [ticket, fn = std::move(fn)]() mutable -> R {
            if (!ticket.isLatest())
                return fail(ErrorCode::Cancelled, QStringLiteral("superseded by a newer job"));
            return fn();
        };
        deliver(worker.run(std::move(job)), context, [ticket, callback = std::move(callback)](R result) mutable {
            if (ticket.isLatest())
                callback(std::move(result));
        });
    }

private:
    std::shared_ptr<std::atomic<quint64>> m_newest = std::make_shared<std::atomic<quint64>>(0);
};

} // namespace areacliente
