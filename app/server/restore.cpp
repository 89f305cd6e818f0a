// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/id.h"
#include "app/server/backup.h"
#include "app/server/restoredstore.h"
#include "app/server/storefile.h"
#include "app/server/tables.h"
#include "app/services/epoch.h"
#include "app/store/connection.h"
#include "app/store/sqlerror.h"
#include "app/store/storefiles.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>
#include <cstdio>
#include <tuple>

#include <unistd.h>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

enum class BackupKind : quint8 { None, Sqlite, Postgres };

Result<BackupKind> kindOf(const QString &file)
{
    QFile in(file);
    if (!in.exists())
        return fail(ErrorCode::NotFound, u"there is no file "_s + file);
    if (!in.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Storage, file + u": "_s + in.errorString());
    const QByteArray begin = in.read(16);
    if (begin.startsWith("SQLite format 3"))
        return BackupKind::Sqlite;
    return begin.startsWith("PGDMP") ? BackupKind::Postgres : BackupKind::None;
}

Result<void> checkKind(const QString &file, const QString &database)
{
    const auto kind = kindOf(file);
    if (!kind)
        return std::unexpected(kind.error());
    if (*kind == BackupKind::None)
        return invalid(u"file"_s, Rule::Format, file + u" is no backup"_s);
    if ((*kind == BackupKind::Postgres) != isPostgres(database))
        return invalid(u"file"_s, Rule::Format,
                       *kind == BackupKind::Postgres ? u"this is a backup of PostgreSQL, and the store is a file"_s
                                                     : u"this is a backup of a file, and the store is PostgreSQL's"_s);
    return {};
}

/// Looks at a file as it is: opening it as a store would bring it up to date, and make a store of any other file.
Result<int> versionOf(const QString &file)
{
    const QString name = newId(QDateTime::currentDateTimeUtc());
    const auto version = [&]() -> Result<int> {
        auto connection = makeConnection(file, name);
        if (!connection)
            return std::unexpected(connection.error());
        if (!connection->open())
            return std::unexpected(errorFrom(connection->lastError(), QSqlDriver::SQLite));
        QSqlQuery query(*connection);
        return versionOfStore(Engine::Sqlite, [&query](const QString &sql) -> Result<QString> {
            if (query.exec(sql) && query.next())
                return query.value(0).toString();
            return std::unexpected(errorFrom(query.lastError(), QSqlDriver::SQLite));
        });
    }();
    QSqlDatabase::removeDatabase(name);
    return version;
}

/// Opening brings it up to date; what it then holds must be whole.
Result<void> prepare(const QString &location, const QDateTime &now)
{
    if (const auto version = versionOf(location); !version)
        return std::unexpected(version.error());
    const auto database = Database::open(location, StoreKind::Authority);
    if (!database)
        return std::unexpected(database.error());
    if (auto whole = (*database)->checkIntegrity(); !whole)
        return whole;
    return beginEpoch(**database, now);
}

Result<bool> hasAccounts(Database &database)
{
    const auto tables = allTables(database);
    if (!tables)
        return std::unexpected(tables.error());
    if (!tables->contains(u"account"_s))
        return false;
    auto cursor = database.query(u"SELECT 1 FROM account LIMIT 1"_s);
    if (!cursor)
        return std::unexpected(cursor.error());
    return cursor->next();
}

/// An empty store needs no leave to be replaced; one that cannot even be read does.
Result<void> checkRoom(const QString &database, bool isReplacing)
{
    if (isReplacing || !QFileInfo::exists(database))
        return {};
    const auto present = Database::open(database, StoreKind::Authority);
    const auto filled = present ? hasAccounts(**present) : std::unexpected(present.error());
    if (!filled || *filled)
        return fail(ErrorCode::Conflict, filled
                                             ? u"the store has accounts: --replace puts the backup in their place"_s
                                             : u"the store cannot be read: --replace puts the backup in its place"_s);
    return {};
}

/// The store under another name. It keeps its own besides, so that there is one at any time, unless it has journals that cannot
/// be folded into it, as those of a damaged one: they belong together, and none may be left for the store that comes.
Result<void> putAside(const QString &database, const QDateTime &now)
{
    const QString aside = u"%1.replaced-%2"_s.arg(database, now.toString(u"yyyyMMdd-hhmmsszzz"_s));
    std::ignore = QFileInfo::exists(database) ? versionOf(database)
                                              : Result<int>(0); // the last to close it folds them in
    const bool isOneFile = std::ranges::none_of(journalsOf(database),
                                                [](const QString &journal) { return QFileInfo::exists(journal); });
    if (isOneFile && ::link(QFile::encodeName(database).constData(), QFile::encodeName(aside).constData()) == 0)
        return {};
    for (const QString &journal : journalsOf(database)) {
        if (QFileInfo::exists(journal) && !QFile::rename(journal, aside + journal.mid(database.size())))
            return fail(ErrorCode::Storage, u"cannot be put aside: "_s + journal);
    }
    if (QFileInfo::exists(database) && !QFile::rename(database, aside))
        return fail(ErrorCode::Storage, u"cannot be put aside: "_s + database);
    return {};
}

Result<void> copyPrivately(const QString &from, const QString &to)
{
    QFile::remove(to);
    QFile in(from);
    QFile out(to);
    if (!in.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Storage, from + u": "_s + in.errorString());
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail(ErrorCode::Storage, to + u": "_s + out.errorString());
    while (!in.atEnd()) {
        const QByteArray piece = in.read(1024 * 1024);
        if (in.error() != QFileDevice::NoError || out.write(piece) != piece.size())
            return fail(ErrorCode::Storage, to + u": "_s + out.errorString());
    }
    return out.flush() ? Result<void>() : fail(ErrorCode::Storage, to + u": "_s + out.errorString());
}

/// Everything happens to a copy beside the store, which takes its place at the very end.
Result<void> restoreSqlite(const QString &file, const QString &database, const RestoreOptions &options)
{
    const QString coming = database + u".restoring"_s;
    Result<void> done = copyPrivately(file, coming);
    if (done)
        done = giveToOwnerOfFolder(coming);
    if (done)
        done = prepare(coming, options.now);
    if (done)
        done = putAside(database, options.now);
    if (done && std::rename(QFile::encodeName(coming).constData(), QFile::encodeName(database).constData()) != 0)
        done = fail(ErrorCode::Storage, u"cannot be given its name: "_s + database);
    if (!done)
        std::ignore = removeStore(coming);
    return done;
}

} // namespace

Result<void> restore(const QString &file, const QString &database, const RestoreOptions &options)
{
    if (auto fits = checkKind(file, database); !fits)
        return fits;
    if (isPostgres(database))
        return restorePostgres(file, database, options);
    const auto lock = StoreLock::take(database);
    if (!lock)
        return std::unexpected(lock.error());
    if (auto room = checkRoom(database, options.isReplacing); !room)
        return room;
    return restoreSqlite(file, database, options);
}

} // namespace areacliente
