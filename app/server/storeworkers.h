// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/api.h"
#include "app/server/workerpool.h"

namespace areacliente {

/// The threads that answer from the store, one connection each. PostgreSQL's are alike. An SQLite file has one that writes
/// (see Database) and others that only read: what only asks waits for no disk. Any thread may call the functions.
class StoreWorkers
{
public:
    /// `threads` as the option `workers` has it; at most `queueLimit` requests wait for those of a kind, besides the few that
    /// hash a password, which are WorkerPool's slow ones. The store is brought up to the program's version. Errors:
    /// Database::open()'s and Authority::open()'s.
    [[nodiscard]] static Result<std::unique_ptr<StoreWorkers>> start(const QString &location, int threads,
                                                                     int queueLimit, const ApiOptions &options);

    /// As WorkerPool::submit().
    [[nodiscard]] bool submit(HttpRequest request, WorkerPool::Done done);
    /// Whether a worker gets an answer from the store within two seconds. Errors: RateLimited (the queue is full), Timeout,
    /// Storage.
    [[nodiscard]] Result<void> probe();
    void drain();

    [[nodiscard]] int queued() const;
    [[nodiscard]] int busy() const;

private:
    StoreWorkers() = default;

    std::unique_ptr<WorkerPool> m_writers;
    std::unique_ptr<WorkerPool> m_readers; ///< none: the writers do it all. The last: it passes requests on to them
};

} // namespace areacliente
