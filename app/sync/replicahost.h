// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/worker.h"
#include "app/sync/replica.h"
#include "app/sync/salvage.h"

namespace areacliente {

/// The replica and the one thread that may touch it. The file is opened by the first job.
/// Destroying it runs what is queued, so no write is lost.
class ReplicaHost
{
public:
    /// `hook` is for tests; see Database::AccessHook.
    explicit ReplicaHost(QString path, Database::AccessHook hook = {});
    ~ReplicaHost();
    Q_DISABLE_COPY_MOVE(ReplicaHost)

    /// Runs `job(Replica &)` giving Result<T>. Errors: the job's, and those of Database::open().
    template <class Job>
    [[nodiscard]] auto run(Job job)
    {
        using R = std::invoke_result_t<Job &, Replica &>;
        return m_worker.run([this, job = std::move(job)]() mutable -> R {
            if (auto opened = ensureOpen(); !opened)
                return std::unexpected(opened.error());
            return job(*m_replica);
        });
    }

    /// Runs `job(const RecordStore &)` giving Result<T>: for reading.
    template <class Job>
    [[nodiscard]] auto read(Job job)
    {
        using R = std::invoke_result_t<Job &, const RecordStore &>;
        return run([job = std::move(job)](Replica &replica) mutable -> R {
            const auto store = replica.reader();
            if (!store)
                return std::unexpected(store.error());
            return job(*store);
        });
    }

    /// Moves a file that cannot be used out of the way, under `<file>.damaged-<time>`, and starts an empty one. The commands
    /// that were not settled are carried over as far as they can still be read; see carryOver() about `owner`.
    /// Interrupted at any moment, nothing is lost: the next opening goes on with it.
    [[nodiscard]] QFuture<Result<Salvaged>> quarantine(const QDateTime &now,
                                                       const std::optional<SignedIn> &owner = std::nullopt);

    /// Removes the file, sound or not, and every copy that was made of it: for sign-out. The next job begins a new one.
    [[nodiscard]] QFuture<Result<void>> erase();

    [[nodiscard]] QString path() const { return m_path; }

private:
    [[nodiscard]] Result<void> ensureOpen();
    [[nodiscard]] Result<void> open();
    void close();

    QString m_path;
    Database::AccessHook m_hook;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Replica> m_replica;
    Worker m_worker; // last: its thread ends before what it uses
};

} // namespace areacliente
