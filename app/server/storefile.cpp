// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/storefile.h"

#include "app/platform/privatefiles.h"

#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace areacliente {

using namespace Qt::StringLiterals;

bool isPostgres(const QString &database)
{
    return database.startsWith("postgresql://"_L1) || database.startsWith("postgres://"_L1);
}

Result<std::unique_ptr<StoreLock>> StoreLock::take(const QString &database)
{
    if (isPostgres(database))
        return nullptr;
    const QString folder = QFileInfo(database).absolutePath();
    if (!QFileInfo::exists(folder)) {
        if (auto made = makePrivateDirectory(folder); !made)
            return std::unexpected(made.error());
    }
    std::unique_ptr<StoreLock> held(new StoreLock(database + u".lock"_s));
    held->m_lock.setStaleLockTime(0); // age says nothing: only a lock whose process has ended is stale
    if (held->m_lock.tryLock())
        return held;
    qint64 process = 0;
    QString host;
    QString program;
    if (held->m_lock.error() == QLockFile::LockFailedError && held->m_lock.getLockInfo(&process, &host, &program))
        return fail(ErrorCode::Conflict,
                    u"%1 (process %2) has the store open: stop it first"_s.arg(program).arg(process));
    return fail(ErrorCode::Storage, u"no file can be made beside the store in "_s + folder);
}

Result<void> placeStoreFile(const QString &database, Missing missing)
{
    if (isPostgres(database) || QFileInfo::exists(database))
        return {};
    if (missing == Missing::Refuse)
        return fail(ErrorCode::NotFound, u"there is no store "_s + database);
    // Private before there is anything in it.
    QFile file(database);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail(ErrorCode::Storage, file.errorString());
    return giveToOwnerOfFolder(database);
}

Result<void> giveToOwnerOfFolder(const QString &file)
{
    const QFileInfo folder(QFileInfo(file).absolutePath());
    if (::geteuid() == 0 && ::chown(QFile::encodeName(file).constData(), folder.ownerId(), folder.groupId()) != 0)
        return fail(ErrorCode::Storage, u"the store cannot be given to the owner of its folder"_s);
    return {};
}

Result<OpenStore> openStore(const QString &database, Missing missing)
{
    auto lock = StoreLock::take(database);
    if (!lock)
        return std::unexpected(lock.error());
    if (auto placed = placeStoreFile(database, missing); !placed)
        return std::unexpected(placed.error());
    auto opened = Database::open(database, StoreKind::Authority);
    if (!opened)
        return std::unexpected(opened.error());
    return OpenStore{std::move(*lock), std::move(*opened)};
}

void useDatabasePassword(const ServerSecrets &secrets)
{
    // Of this process's own memory: what others can read of its environment is what it was started with.
    if (!secrets.databasePassword.isEmpty())
        qputenv("PGPASSWORD", secrets.databasePassword.toUtf8());
}

} // namespace areacliente
