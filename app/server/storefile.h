// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/configuration.h"
#include "app/store/database.h"

#include <QLockFile>

#include <memory>

/// The store that the options name, before and while it is open.
namespace areacliente {

/// Whether this names a PostgreSQL database rather than a file.
[[nodiscard]] bool isPostgres(const QString &database);

/// Keeps a store in a file for this process: two that wrote it would damage it. PostgreSQL needs no such thing.
class StoreLock
{
public:
    /// Makes the file's folder where there is none. Errors: Conflict, with who has the store, and Storage.
    [[nodiscard]] static Result<std::unique_ptr<StoreLock>> take(const QString &database);

private:
    explicit StoreLock(const QString &path)
        : m_lock(path)
    {
    }
    QLockFile m_lock;
};

/// A store that is open for this command alone.
struct OpenStore {
    std::unique_ptr<StoreLock> lock;
    std::unique_ptr<Database> database;
};

enum class Missing : quint8 { Make, Refuse };

/// Opens the store for writing, and brings it up to date. Errors: StoreLock::take()'s, Database::open()'s; NotFound where it is not to be made.
[[nodiscard]] Result<OpenStore> openStore(const QString &database, Missing missing);

/// Puts a missing store's file in place, empty. For openStore(), and whoever opens the store by other means.
[[nodiscard]] Result<void> placeStoreFile(const QString &database, Missing missing);

/// A file that root makes belongs to the owner of its folder, so that the service can use it. Errors: Storage.
[[nodiscard]] Result<void> giveToOwnerOfFolder(const QString &file);

/// Lets this process's connections to PostgreSQL, and only those, use the password.
void useDatabasePassword(const ServerSecrets &secrets);

} // namespace areacliente
