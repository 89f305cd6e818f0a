// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/tables.h"

#include "app/server/storefile.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

Result<QStringList> names(Database &database, const QString &sql)
{
    auto cursor = database.query(sql);
    if (!cursor)
        return std::unexpected(cursor.error());
    QStringList names;
    while (cursor->next())
        names.append(cursor->value(0).toString());
    if (auto read = cursor->status(); !read)
        return std::unexpected(read.error());
    return names;
}

} // namespace

Result<QStringList> allTables(Database &database)
{
    return names(
        database,
        isPostgres(database.path())
            ? u"SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() "
              "AND table_type = 'BASE TABLE' ORDER BY table_name"_s
            : u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"_s);
}

Result<QStringList> accountTables(Database &database)
{
    return names(database,
                 isPostgres(database.path())
                     ? u"SELECT table_name FROM information_schema.columns WHERE table_schema = current_schema() "
                       "AND column_name = 'account_id' ORDER BY table_name"_s
                     : u"SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'account_id' "
                       "WHERE m.type = 'table' ORDER BY m.name"_s);
}

QString quotedName(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace areacliente
