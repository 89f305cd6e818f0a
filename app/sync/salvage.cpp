// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/salvage.h"

#include "app/domain/id.h"
#include "app/domain/role.h"

#include <QSqlQuery>
#include <QUuid>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int stateColumns = 5;
constexpr int outboxColumns = 8;

QVariantList rowOf(const QSqlQuery &query, int columns)
{
    QVariantList row;
    for (int i = 0; i < columns; ++i)
        row.append(query.value(i));
    return row;
}

/// A row of a damaged file may hold anything.
bool isSoundState(const QVariantList &row)
{
    return isValidId(row[0].toString()) && isValidId(row[1].toString()) && enumFromName<ContactKind>(row[2].toString());
}

bool isSoundCommand(const QVariantList &row)
{
    return isValidId(row[1].toString()) && isValidId(row[3].toString()) && !row[2].toString().isEmpty();
}

} // namespace

Salvage salvageFrom(const QString &path)
{
    Salvage salvage;
    const QString name = u"salvage-"_s + QUuid::createUuid().toString();
    {
        auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        connection.setDatabaseName(path);
        connection.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (connection.open()) {
            QSqlQuery query(connection);
            query.setForwardOnly(true);
            if (query.exec(u"SELECT account_id, contact_id, contact_kind, is_verified, policy FROM replica_state"_s)
                && query.next())
                salvage.state = rowOf(query, stateColumns);
            if (query.exec(
                    u"SELECT position, command_id, name, target_id, arguments, given_at, state, error FROM outbox ORDER BY position"_s)) {
                while (query.next())
                    salvage.outbox.append(rowOf(query, outboxColumns));
            }
        }
    }
    QSqlDatabase::removeDatabase(name);
    return salvage;
}

Result<int> carryOver(const Salvage &salvage, Database &fresh)
{
    if (salvage.state.isEmpty() || !isSoundState(salvage.state))
        return 0;
    return fresh.runInTransaction([&]() -> Result<int> {
        const auto adopted = fresh.execute(
            u"INSERT INTO replica_state (account_id, contact_id, contact_kind, is_verified, policy, token) VALUES (?, ?, ?, ?, ?, '')"_s,
            salvage.state);
        if (!adopted)
            return std::unexpected(adopted.error());
        int carried = 0;
        for (const QVariantList &row : salvage.outbox) {
            if (!isSoundCommand(row))
                continue;
            const auto kept = fresh.execute(
                u"INSERT OR IGNORE INTO outbox (position, command_id, name, target_id, arguments, given_at, state, error) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                row);
            if (!kept)
                return std::unexpected(kept.error());
            carried += *kept;
        }
        return carried;
    });
}

} // namespace areacliente
