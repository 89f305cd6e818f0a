// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/postgrestools.h"
#include "app/server/psqlsession.h"
#include "app/server/restoredstore.h"
#include "app/services/epoch.h"
#include "app/store/migrations.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// A service that went on would know nothing of the new epoch: its clients would follow a feed that is another one by now.
Result<void> checkAlone(PsqlSession &session)
{
    const auto others = session.ask(u"SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() "
                                    "AND pid <> pg_backend_pid() AND backend_type = 'client backend';"_s);
    if (!others)
        return std::unexpected(others.error());
    return *others == "0"_L1
               ? Result<void>()
               : fail(ErrorCode::Conflict, u"others are connected to the database: stop every service first"_s);
}

/// An empty store needs no leave to be replaced; tables of something else do.
Result<void> checkRoom(PsqlSession &session, bool isReplacing)
{
    if (isReplacing)
        return {};
    const auto isStore = session.ask(u"SELECT to_regclass('account') IS NOT NULL;"_s);
    if (!isStore)
        return std::unexpected(isStore.error());
    const auto isFilled = session.ask(*isStore == "t"_L1
                                          ? u"SELECT EXISTS (SELECT 1 FROM account);"_s
                                          : u"SELECT EXISTS (SELECT 1 FROM information_schema.tables "
                                            "WHERE table_schema = current_schema() AND table_type = 'BASE TABLE');"_s);
    if (!isFilled)
        return std::unexpected(isFilled.error());
    if (*isFilled == "f"_L1)
        return {};
    return fail(ErrorCode::Conflict,
                *isStore == "t"_L1 ? u"the store has accounts: --replace puts the backup in their place"_s
                                   : u"the database has other tables: --replace puts the backup in their place"_s);
}

/// The present tables go all at once, whichever refer to others; where there are none, nothing is run.
Result<void> dropTables(PsqlSession &session)
{
    return session.execute(u"SELECT 'DROP TABLE ' || string_agg(quote_ident(table_name), ', ') "
                           "FROM information_schema.tables WHERE table_schema = current_schema() "
                           "AND table_type = 'BASE TABLE' HAVING COUNT(*) > 0 \\gexec"_s);
}

/// What Database::open() would do, but in the transaction of all the rest.
Result<void> bringUpToDate(PsqlSession &session, int version)
{
    for (const Migration &migration : migrationsFor(StoreKind::Authority)) {
        if (migration.version <= version)
            continue;
        for (const QString &statement : migration.statements) {
            if (auto done = session.execute(statement + u';'); !done)
                return done;
        }
    }
    return session.execute(u"UPDATE schema_version SET version = %1;"_s.arg(latestVersion(StoreKind::Authority)));
}

Result<void> replace(PsqlSession &session, const QString &file)
{
    const auto schema = session.ask(u"SELECT current_schema();"_s);
    if (!schema)
        return std::unexpected(schema.error());
    if (auto dropped = dropTables(session); !dropped)
        return dropped;
    if (auto loaded = session.load(file, *schema); !loaded)
        return loaded;
    const auto version = versionOfStore(Engine::PostgreSql,
                                        [&](const QString &sql) { return session.ask(sql + u';'); });
    return version ? bringUpToDate(session, *version) : std::unexpected(version.error());
}

} // namespace

Result<int> versionOfStore(Engine engine, const Ask &ask)
{
    const auto columns = ask(
        engine == Engine::Sqlite
            ? u"SELECT COUNT(*) FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' "
              "AND (m.name = 'schema_version' AND c.name = 'version' OR m.name = 'authority_setting' AND c.name = 'content')"_s
            : u"SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = current_schema() "
              "AND (table_name = 'schema_version' AND column_name = 'version' "
              "OR table_name = 'authority_setting' AND column_name = 'content')"_s);
    if (!columns)
        return std::unexpected(columns.error());
    const auto version = *columns == "2"_L1 ? ask(u"SELECT COALESCE(MAX(version), 0) FROM schema_version"_s)
                                            : Result<QString>(u"0"_s);
    if (!version)
        return std::unexpected(version.error());
    const int latest = latestVersion(StoreKind::Authority);
    if (version->toInt() < 1)
        return invalid(u"file"_s, Rule::Format, u"this is a backup of something else, not of a store"_s);
    if (version->toInt() > latest)
        return fail(ErrorCode::NewerVersion,
                    u"the backup is at version %1, the program at %2"_s.arg(*version).arg(latest));
    return version->toInt();
}

Result<void> restorePostgres(const QString &file, const QString &database, const RestoreOptions &options)
{
    if (auto whole = verifyPostgresDump(file); !whole)
        return whole;
    const auto session = PsqlSession::begin(database);
    if (!session)
        return std::unexpected(session.error());
    if (auto alone = checkAlone(**session); !alone)
        return alone;
    if (auto room = checkRoom(**session, options.isReplacing); !room)
        return room;
    if (auto replaced = replace(**session, file); !replaced)
        return replaced;
    for (const QString &statement : newEpochStatements(options.now)) {
        if (auto done = (*session)->execute(statement + u';'); !done)
            return done;
    }
    // Whoever comes now waits for the tables, and reads the new epoch.
    if (auto alone = checkAlone(**session); !alone)
        return alone;
    return (*session)->commit();
}

} // namespace areacliente
