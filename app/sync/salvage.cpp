// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/salvage.h"

#include "app/domain/errorjson.h"
#include "app/domain/id.h"
#include "app/domain/role.h"
#include "app/sync/outboxentry.h"

#include <QJsonDocument>
#include <QMap>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <algorithm>
#include <array>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int stateColumns = 5;
constexpr int outboxColumns = 11;

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
    return isValidId(row[1].toString()) && isValidId(row[3].toString()) && !row[2].toString().isEmpty()
           && QJsonDocument::fromJson(row[4].toString().toUtf8()).isObject()
           && enumFromName<OutboxState>(row[6].toString());
}

QVariantList readState(QSqlQuery &query)
{
    if (!query.exec(u"SELECT account_id, contact_id, contact_kind, is_verified, policy FROM replica_state"_s)
        || !query.next())
        return {};
    const QVariantList row = rowOf(query, stateColumns);
    return isSoundState(row) ? row : QVariantList();
}

/// Adds the sound commands in this order of their positions; false where there was anything that could not be read.
bool readCommands(QSqlQuery &query, QLatin1String order, QMap<qint64, QVariantList> &commands)
{
    const QString columns = u"SELECT position, command_id, name, target_id, arguments, given_at, state, error, "_s;
    const QString rows = u" FROM outbox ORDER BY position "_s + order;
    // An older program's file lacks the newer columns.
    bool isWhole = std::ranges::any_of(std::array{"base, done_version, reply_version"_L1, "base, done_version, NULL"_L1,
                                                  "base, NULL, NULL"_L1, "0, NULL, NULL"_L1},
                                       [&](QLatin1String newer) { return query.exec(columns + newer + rows); });
    while (isWhole && query.next()) {
        const QVariantList row = rowOf(query, outboxColumns);
        if (isSoundCommand(row))
            commands.insert(row[0].toLongLong(), row);
        else
            isWhole = false;
    }
    return isWhole && query.lastError().type() == QSqlError::NoError;
}

QVariantList stateOf(const SignedIn &owner)
{
    return {owner.accountId, owner.actor.contactId, QString(enumName(owner.actor.kind)), owner.actor.verified ? 1 : 0,
            QString::fromUtf8(owner.policy)};
}

/// A command of nobody known.
QVariantList orphaned(QVariantList command)
{
    const Error reason{ErrorCode::Corrupt, {}, u"whose command this was could not be read"_s};
    command[6] = QString(enumName(OutboxState::Refused));
    command[7] = QString::fromUtf8(QJsonDocument(errorToJson(reason)).toJson(QJsonDocument::Compact));
    return command;
}

Result<void> adopt(const QVariantList &state, Database &fresh)
{
    const auto adopted = fresh.execute(
        u"INSERT INTO replica_state (account_id, contact_id, contact_kind, is_verified, policy, token) VALUES (?, ?, ?, ?, ?, '')"_s,
        state);
    return adopted ? Result<void>() : std::unexpected(adopted.error());
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
            salvage.state = readState(query);
            QMap<qint64, QVariantList> commands;
            salvage.isWhole = readCommands(query, "ASC"_L1, commands);
            // What stands behind a damaged page is reached from the other end.
            if (!salvage.isWhole)
                std::ignore = readCommands(query, "DESC"_L1, commands);
            salvage.outbox = commands.values();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return salvage;
}

Result<Salvaged> carryOver(const Salvage &salvage, const std::optional<SignedIn> &owner, Database &fresh)
{
    const QVariantList state = salvage.state.isEmpty() && owner ? stateOf(*owner) : salvage.state;
    return fresh.runInTransaction([&]() -> Result<Salvaged> {
        if (auto adopted = state.isEmpty() ? Result<void>() : adopt(state, fresh); !adopted)
            return std::unexpected(adopted.error());
        Salvaged salvaged{.unreadable = !salvage.isWhole};
        for (const QVariantList &command : salvage.outbox) {
            const auto kept = fresh.execute(
                u"INSERT OR IGNORE INTO outbox (position, command_id, name, target_id, arguments, given_at, state, error, base, "
                "done_version, reply_version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                state.isEmpty() ? orphaned(command) : command);
            if (!kept)
                return std::unexpected(kept.error());
            salvaged.carried += *kept;
        }
        return salvaged;
    });
}

} // namespace areacliente
