// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/migrations.h"

#include <QDir>
#include <QFile>

static void initialiseResources()
{
    Q_INIT_RESOURCE(migrations);
}

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr auto folder = ":/migrations"_L1;

/// The end of what begins at `at`, up to and with the next `closing` after the `length` characters of its opening.
qsizetype endOf(const QString &script, qsizetype at, qsizetype length, QStringView closing)
{
    const qsizetype end = script.indexOf(closing, at + length);
    return end < 0 ? script.size() : end + closing.size();
}

/// The end of the comment that begins at `at`; `at` itself where none does.
qsizetype skipComment(const QString &script, qsizetype at)
{
    const QStringView opening = QStringView(script).mid(at, 2);
    if (opening == "--"_L1)
        return endOf(script, at, 2, u"\n");
    if (opening == "/*"_L1)
        return endOf(script, at, 2, u"*/");
    return at;
}

/// The end of the string or quoted name that begins at `at`; `at` itself where none does.
qsizetype skipQuoted(const QString &script, qsizetype at)
{
    if (script[at] == u'\'' || script[at] == u'"')
        return endOf(script, at, 1, QStringView(script).mid(at, 1));
    return at;
}

bool isFor(const QString &fileName, StoreKind kind)
{
    if (fileName.endsWith(".authority.sql"_L1))
        return kind == StoreKind::Authority;
    if (fileName.endsWith(".replica.sql"_L1))
        return kind == StoreKind::Replica;
    return true;
}

/// The version that schema_version holds; 0 where it holds none.
Result<int> readVersion(Database &database)
{
    auto cursor = database.query(u"SELECT version FROM schema_version"_s);
    if (!cursor)
        return std::unexpected(cursor.error());
    if (cursor->next())
        return cursor->value(0).toInt();
    if (auto read = cursor->status(); !read)
        return std::unexpected(read.error());
    return 0;
}

Result<bool> hasVersionTable(Database &database)
{
    auto cursor = database.query(
        database.engine() == Engine::Sqlite
            ? u"SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'"_s
            : u"SELECT 1 FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'schema_version'"_s);
    if (!cursor)
        return std::unexpected(cursor.error());
    if (cursor->next())
        return true;
    if (auto read = cursor->status(); !read)
        return std::unexpected(read.error());
    return false;
}

/// A migration of a large PostgreSQL store takes longer than a customer's statement ever may. For locks it waits no longer
/// than others do: whoever comes behind it in the queue waits as long.
Result<void> takeTime(Database &database)
{
    if (database.engine() == Engine::Sqlite)
        return {};
    const auto set = database.query(u"SET LOCAL statement_timeout = 0"_s);
    return set ? Result<void>() : std::unexpected(set.error());
}

/// Applies one migration, unless another process did while this one waited for the lock on the row of the version.
Result<void> apply(Database &database, const Migration &migration)
{
    return database.runInTransaction([&]() -> Result<void> {
        if (auto patient = takeTime(database); !patient)
            return patient;
        const auto locked = database.execute(u"UPDATE schema_version SET version = version"_s);
        if (!locked)
            return std::unexpected(locked.error());
        const auto version = readVersion(database);
        if (!version)
            return std::unexpected(version.error());
        if (*version >= migration.version)
            return {};
        for (const QString &statement : migration.statements) {
            if (auto done = database.execute(statement); !done)
                return std::unexpected(done.error());
        }
        const auto written = database.execute(*locked > 0 ? u"UPDATE schema_version SET version = ?"_s
                                                          : u"INSERT INTO schema_version (version) VALUES (?)"_s,
                                              {migration.version});
        if (!written)
            return std::unexpected(written.error());
        return {};
    });
}

/// As apply(). Of two processes that find a fresh PostgreSQL database there is no row yet to lock: the slower one's CREATE
/// TABLE waits for the other and fails, and then its work is done.
Result<void> applyOrFindDone(Database &database, const Migration &migration)
{
    auto applied = apply(database, migration);
    if (applied || database.engine() == Engine::Sqlite)
        return applied;
    const auto version = readVersion(database);
    return version && *version >= migration.version ? Result<void>() : applied;
}

Result<void> backUp(Database &database, int version)
{
    const QString copy = u"%1.backup-v%2"_s.arg(database.path()).arg(version);
    QFile::remove(copy);
    // VACUUM INTO writes a consistent copy through the same connection, whatever still stands in the WAL file.
    if (auto done = database.execute(u"VACUUM INTO ?"_s, {copy}); !done)
        return std::unexpected(done.error());
    QFile::setPermissions(copy, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

} // namespace

QStringList splitStatements(const QString &script)
{
    QStringList statements;
    qsizetype begin = 0;
    bool hasCode = false; // since `begin`, besides comments and white space
    const auto add = [&](qsizetype end) {
        if (hasCode)
            statements.append(script.mid(begin, end - begin).trimmed());
        begin = end + 1;
        hasCode = false;
    };
    for (qsizetype at = 0; at < script.size();) {
        if (const qsizetype after = skipComment(script, at); after > at) {
            at = after;
        } else if (script[at] == u';') {
            add(at++);
        } else {
            hasCode = hasCode || !script[at].isSpace();
            at = std::max(skipQuoted(script, at), at + 1);
        }
    }
    add(script.size());
    return statements;
}

QList<Migration> migrationsFor(StoreKind kind)
{
    initialiseResources();
    QList<Migration> migrations;
    const auto fileNames = QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &fileName : fileNames) {
        if (!isFor(fileName, kind))
            continue;
        QFile file(folder + u'/' + fileName);
        if (file.open(QIODevice::ReadOnly))
            migrations.append({fileName.left(4).toInt(), fileName, splitStatements(QString::fromUtf8(file.readAll()))});
    }
    return migrations;
}

int latestVersion(StoreKind kind)
{
    initialiseResources();
    int latest = 0;
    const auto fileNames = QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &fileName : fileNames) {
        if (isFor(fileName, kind))
            latest = fileName.left(4).toInt();
    }
    return latest;
}

Result<int> storedVersion(Database &database)
{
    const auto exists = hasVersionTable(database);
    if (!exists)
        return std::unexpected(exists.error());
    if (!*exists) {
        auto made = database.execute(u"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)"_s);
        const auto isThere = made ? Result<bool>(true)
                                  : hasVersionTable(database); // another process may have been quicker
        if (!isThere || !*isThere)
            return std::unexpected(made.error());
    }
    return readVersion(database);
}

Result<void> checkCurrent(Database &database)
{
    auto cursor = database.query(u"SELECT version FROM schema_version"_s);
    if (!cursor)
        return std::unexpected(cursor.error());
    const int version = cursor->next() ? cursor->value(0).toInt() : 0;
    const int latest = latestVersion(database.kind());
    if (version == latest)
        return {};
    return fail(version > latest ? ErrorCode::NewerVersion : ErrorCode::Storage,
                u"store is at version %1, the program at %2"_s.arg(version).arg(latest));
}

Result<void> migrate(Database &database)
{
    const auto version = storedVersion(database);
    if (!version)
        return std::unexpected(version.error());
    const int latest = latestVersion(database.kind());
    if (*version > latest)
        return fail(ErrorCode::NewerVersion, u"store is at version %1, the program at %2"_s.arg(*version).arg(latest));
    if (*version == latest)
        return {};
    if (*version > 0 && database.engine() == Engine::Sqlite) {
        if (auto copied = backUp(database, *version); !copied)
            return copied;
    }
    for (const Migration &migration : migrationsFor(database.kind())) {
        if (migration.version <= *version)
            continue;
        if (auto applied = applyOrFindDone(database, migration); !applied)
            return applied;
    }
    return {};
}

} // namespace areacliente
