// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/replicahost.h"

#include "app/platform/logging.h"
#include "app/store/storefiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

// A store that is being made out of a damaged one; one that is whole and waits for its place; and what it took the place of.
constexpr auto making = ".making"_L1;
constexpr auto mended = ".mended-"_L1;
constexpr auto damaged = ".damaged-"_L1;

Result<void> move(const QString &from, const QString &to)
{
    QFile file(from);
    if (!file.exists() || file.rename(to))
        return {};
    return fail(ErrorCode::Storage, QFileInfo(from).fileName() + u": " + file.errorString());
}

/// Makes a fresh store at `path` out of what can still be read of the one at `source`.
Result<Salvaged> mend(const QString &source, const QString &path, const std::optional<SignedIn> &owner)
{
    if (auto removed = removeStore(path); !removed) // of an attempt that did not come to its end
        return std::unexpected(removed.error());
    auto fresh = Database::open(path, StoreKind::Replica);
    return fresh ? carryOver(salvageFrom(source), owner, **fresh) : std::unexpected(fresh.error());
}

/// Puts the mended store into the place of the one at `path`, if there is one. Its name says how the damaged one is to be
/// called, so that whoever goes on after an interruption puts its files together again.
Result<void> takeMended(const QString &path)
{
    const QFileInfo store(path);
    const auto found = QDir(store.path()).entryList({store.fileName() + mended + u'*'}, QDir::Files);
    if (found.isEmpty())
        return {};
    const QString aside = path + damaged + found.first().mid((store.fileName() + mended).size());
    for (const QString &file : journalsOf(path) + QStringList{path}) {
        if (auto moved = move(file, aside + file.mid(path.size())); !moved)
            return moved;
    }
    return move(store.dir().filePath(found.first()), path);
}

} // namespace

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
    auto opened = open();
    if (opened)
        qCDebug(storeLog) << "the replica is open";
    else
        logError(storeLog(), opened.error());
    return opened;
}

Result<void> ReplicaHost::open()
{
    if (auto taken = takeMended(m_path); !taken)
        return taken;
    auto database = Database::open(m_path, StoreKind::Replica, m_hook);
    if (!database)
        return std::unexpected(database.error());
    m_database = std::move(*database);
    m_replica = std::make_unique<Replica>(*m_database);
    return {};
}

QFuture<Result<Salvaged>> ReplicaHost::quarantine(const QDateTime &now, const std::optional<SignedIn> &owner)
{
    return m_worker.run([this, now, owner]() -> Result<Salvaged> {
        close();
        const auto salvaged = mend(m_path, m_path + making, owner);
        if (!salvaged)
            return salvaged;
        // From here on a start after a kill at any moment goes on: what is saved is whole in a file of its own.
        const QString waiting = m_path + mended + now.toString(u"yyyyMMdd-HHmmss-zzz"_s);
        if (auto moved = move(m_path + making, waiting); !moved)
            return std::unexpected(moved.error());
        if (auto opened = ensureOpen(); !opened)
            return std::unexpected(opened.error());
        qCWarning(storeLog) << "a damaged replica was put aside; commands saved:" << salvaged->carried
                            << "unreadable:" << salvaged->unreadable;
        return salvaged;
    });
}

QFuture<Result<void>> ReplicaHost::erase()
{
    return m_worker.run([this]() -> Result<void> {
        close();
        return removeStore(m_path);
    });
}

} // namespace areacliente
