// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/id.h"
#include "app/server/backup.h"
#include "app/server/postgrestools.h"
#include "app/server/storefile.h"
#include "app/server/tables.h"
#include "app/store/storefiles.h"

#include <QFile>
#include <QFileInfo>

#include <tuple>

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

Result<void> raiseEpoch(Database &database, const QDateTime &now)
{
    const auto raised = database.execute(u"INSERT INTO authority_setting (name, content) VALUES ('epoch', ?) "
                                         "ON CONFLICT (name) DO UPDATE SET content = excluded.content"_s,
                                         {newId(now)});
    if (!raised)
        return std::unexpected(raised.error());
    return {};
}

/// Opening brings it up to date; what it then holds must be whole.
Result<void> prepare(const QString &location, const QDateTime &now)
{
    const auto database = Database::open(location, StoreKind::Authority);
    if (!database)
        return std::unexpected(database.error());
    if (auto whole = (*database)->checkIntegrity(); !whole)
        return whole;
    return raiseEpoch(**database, now);
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
    if (isReplacing || (!isPostgres(database) && !QFileInfo::exists(database)))
        return {};
    const auto present = Database::open(database, StoreKind::Authority);
    const auto filled = present ? hasAccounts(**present) : std::unexpected(present.error());
    if (!filled || *filled)
        return fail(ErrorCode::Conflict, filled
                                             ? u"the store has accounts: --replace puts the backup in their place"_s
                                             : u"the store cannot be read: --replace puts the backup in its place"_s);
    return {};
}

/// The store and its journals under another name: they belong together.
Result<void> putAside(const QString &database, const QDateTime &now)
{
    const QString aside = u"%1.replaced-%2"_s.arg(database, now.toString(u"yyyyMMdd-hhmmsszzz"_s));
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
    if (done && !QFile::rename(coming, database))
        done = fail(ErrorCode::Storage, u"cannot be given its name: "_s + database);
    if (!done)
        std::ignore = removeStore(coming);
    return done;
}

Result<void> dropTables(const QString &location)
{
    const auto database = Database::open(location, StoreKind::Authority);
    if (!database)
        return std::unexpected(database.error());
    return (*database)->runInTransaction([&]() -> Result<void> {
        const auto tables = allTables(**database);
        if (!tables)
            return std::unexpected(tables.error());
        for (const QString &table : *tables) {
            if (const auto gone = (*database)->execute(u"DROP TABLE "_s + quotedName(table)); !gone)
                return std::unexpected(gone.error());
        }
        return {};
    });
}

Result<int> othersConnected(Database &database)
{
    auto cursor = database.query(u"SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() "
                                 "AND pid <> pg_backend_pid() AND backend_type = 'client backend'"_s);
    if (!cursor)
        return std::unexpected(cursor.error());
    if (cursor->next())
        return cursor->value(0).toInt();
    const auto read = cursor->status();
    return read ? Result<int>(0) : std::unexpected(read.error());
}

/// A service that went on would know nothing of the new epoch: its clients would follow a feed that is another one by now.
Result<void> checkAlone(const QString &location)
{
    const auto database = Database::open(location, StoreKind::Authority);
    if (!database)
        return std::unexpected(database.error());
    const auto others = othersConnected(**database);
    if (!others)
        return std::unexpected(others.error());
    return *others == 0
               ? Result<void>()
               : fail(ErrorCode::Conflict, u"others are connected to the database: stop every service first"_s);
}

Result<void> restorePostgres(const QString &file, const QString &database, const RestoreOptions &options)
{
    // Nothing goes before all of what comes has been read once.
    if (auto whole = verifyPostgresDump(file); !whole)
        return whole;
    if (auto alone = checkAlone(database); !alone)
        return alone;
    if (auto dropped = dropTables(database); !dropped)
        return dropped;
    if (auto loaded = loadPostgres(file, database); !loaded)
        return loaded;
    return prepare(database, options.now);
}

} // namespace

Result<void> restore(const QString &file, const QString &database, const RestoreOptions &options)
{
    if (auto fits = checkKind(file, database); !fits)
        return fits;
    const auto lock = StoreLock::take(database);
    if (!lock)
        return std::unexpected(lock.error());
    if (auto room = checkRoom(database, options.isReplacing); !room)
        return room;
    return isPostgres(database) ? restorePostgres(file, database, options) : restoreSqlite(file, database, options);
}

} // namespace areacliente
