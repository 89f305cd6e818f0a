// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/connection.h"
#include "app/store/migrations.h"

#include <QHash>
#include <QSqlError>
#include <QSqlField>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

namespace areacliente::test {

/// A plain connection to an authority's store, which does not bring it up to date. What fails ends the program.
class PlainStore
{
public:
    explicit PlainStore(const QString &location)
    {
        auto connection = makeConnection(location, m_name);
        if (!connection || !connection->open())
            qFatal("the store %s cannot be opened", qPrintable(location));
        m_database = *connection;
    }
    ~PlainStore()
    {
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(PlainStore)

    QSqlQuery run(const QString &sql, const QVariantList &values = {})
    {
        QSqlQuery query(m_database);
        bool isDone = false;
        if (values.isEmpty()) { // PostgreSQL prepares no statement that makes a table
            isDone = query.exec(sql);
        } else {
            query.prepare(sql);
            for (qsizetype i = 0; i < values.size(); ++i)
                query.bindValue(static_cast<int>(i), values.at(i));
            isDone = query.exec();
        }
        if (!isDone)
            qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
        return query;
    }
    /// Of the values, those for which the table has a column.
    void insert(const QString &table, const QVariantHash &values)
    {
        QVariantList bound;
        const QStringList names = columnsOf(table);
        for (const QString &name : names)
            bound.append(values.value(name));
        run(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                .arg(table, names.join(u','), QStringList(names.size(), QStringLiteral("?")).join(u',')),
            bound);
    }
    [[nodiscard]] QStringList tables() const { return m_database.tables(); }
    [[nodiscard]] QStringList columnsOf(const QString &table) const
    {
        const QSqlRecord columns = m_database.record(table);
        QStringList names;
        for (int i = 0; i < columns.count(); ++i)
            names.append(columns.fieldName(i));
        return names;
    }

private:
    QString m_name = QUuid::createUuid().toString();
    QSqlDatabase m_database;
};

inline constexpr auto versionTable = "schema_version";

/// An empty store as the program of this version made it.
inline void makeEarlierTables(PlainStore &store, int version)
{
    store.run(QStringLiteral("CREATE TABLE schema_version (version INTEGER NOT NULL)"));
    for (const Migration &migration : migrationsFor(StoreKind::Authority)) {
        for (const QString &statement : migration.version <= version ? migration.statements : QStringList())
            store.run(statement);
    }
    store.insert(QString::fromLatin1(versionTable), {{QStringLiteral("version"), version}});
}

/// Makes a store in `to` that holds what the program of this version would have kept of the one in `from`: rows for which it
/// had no table, values for which it had no column, and settings that a later version made are left out.
inline void carryToEarlierStore(const QString &from, const QString &to, int version)
{
    PlainStore present(from);
    PlainStore earlier(to);
    makeEarlierTables(earlier, version);
    for (const QString &table : earlier.tables()) {
        if (table == QLatin1String(versionTable))
            continue;
        earlier.run(QStringLiteral("DELETE FROM ") + table); // what a migration wrote comes with the rest
        const QStringList columns = earlier.columnsOf(table);
        QSqlQuery rows = present.run(QStringLiteral("SELECT %1 FROM %2").arg(columns.join(u','), table));
        while (rows.next()) {
            QVariantHash values;
            for (int i = 0; i < columns.size(); ++i)
                values.insert(columns.at(i), rows.value(i));
            earlier.insert(table, values);
        }
    }
    if (version < 12)
        earlier.run(QStringLiteral("DELETE FROM authority_setting WHERE name = 'audit_since'"));
}

} // namespace areacliente::test
