// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/replicahost.h"

#include "app/sync/salvage.h"

#include <QFile>

namespace areacliente {

using namespace Qt::StringLiterals;

ReplicaHost::ReplicaHost(QString path, Database::AccessHook hook)
    : m_path(std::move(path))
    , m_hook(std::move(hook))
    , m_worker(u"replica"_s)
{
}

ReplicaHost::~ReplicaHost()
{
    // The connection belongs to the worker's thread, which closes it as its last job.
    auto closed = m_worker.run([this]() -> Result<void> {
        close();
        return {};
    });
    closed.waitForFinished();
}

void ReplicaHost::close()
{
    m_replica.reset();
    m_database.reset();
}

Result<void> ReplicaHost::ensureOpen()
{
    if (m_replica)
        return {};
    auto database = Database::open(m_path, StoreKind::Replica, m_hook);
    if (!database)
        return std::unexpected(database.error());
    m_database = std::move(*database);
    m_replica = std::make_unique<Replica>(*m_database);
    return {};
}

QFuture<Result<int>> ReplicaHost::quarantine(const QDateTime &now)
{
    return m_worker.run([this, now]() -> Result<int> {
        close();
        const QString damaged = u"%1.damaged-%2"_s.arg(m_path, now.toString(u"yyyyMMdd-HHmmss-zzz"_s));
        for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
            if (QFile::exists(m_path + suffix) && !QFile::rename(m_path + suffix, damaged + suffix))
                return fail(ErrorCode::Storage, u"cannot move the damaged store"_s);
        }
        const Salvage salvage = salvageFrom(damaged);
        if (auto opened = ensureOpen(); !opened)
            return std::unexpected(opened.error());
        return carryOver(salvage, *m_database);
    });
}

} // namespace areacliente
