// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sessiontable.h"

#include "app/store/columns.h"

#include <bit>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// Text for a column that must not be null, which a null string would be.
QString text(const QString &value)
{
    return value.isNull() ? u""_s : value;
}

constexpr auto sessionColumns = "session.id, session.account_id, session.contact_id, session.device, session.address, "
                                "session.started_at, session.last_used_at, session.generation, session.is_confirmed"_L1;
constexpr int sessionColumnCount = 9;
constexpr int contactColumn = sessionColumnCount + 1; // behind the account's version

SessionRow rowFrom(const Cursor &cursor)
{
    return {cursor.value(0).toString(),   cursor.value(1).toString(),   cursor.value(2).toString(),
            cursor.value(3).toString(),   cursor.value(4).toString(),   cursor.value(5).toLongLong(),
            cursor.value(6).toLongLong(), cursor.value(7).toLongLong(), cursor.value(8).toBool()};
}

/// Finds the sessions of `source`, a part of a FROM, with what goes with them.
QString findSql(QLatin1String source)
{
    static const QString columns = [] {
        QStringList all{sessionColumns, u"account_state.version"_s};
        for (const SqlColumn &column : columnsOf<Contact>().sliced(1))
            all.append("contact."_L1 + column.name);
        return all.join(", "_L1);
    }();
    return u"SELECT %1 FROM %2 "
           "LEFT JOIN account_state ON account_state.account_id = session.account_id "
           "LEFT JOIN contact ON contact.account_id = session.account_id AND contact.id = session.contact_id"_s.arg(
               columns, source);
}

/// The keys, the last of them as often as fills the list to a power of two: few lengths, few statements to prepare.
void fillUp(QList<SessionKey> &keys)
{
    const auto length = static_cast<qsizetype>(std::bit_ceil(static_cast<std::size_t>(keys.size())));
    const SessionKey last = keys.constLast();
    keys.resize(length, last);
}

} // namespace

Result<QList<FoundSession>> SessionTable::findAllBy(const QString &sql, const QVariantList &arguments)
{
    auto cursor = m_database.query(sql, arguments);
    if (!cursor)
        return std::unexpected(cursor.error());
    QList<FoundSession> all;
    while (cursor->next()) {
        FoundSession found{rowFrom(*cursor), std::nullopt, cursor->value(sessionColumnCount).toLongLong()};
        if (!cursor->value(contactColumn).isNull())
            found.contact = recordFrom<Contact>(*cursor, contactColumn);
        all.append(std::move(found));
    }
    if (auto read = cursor->status(); !read)
        return std::unexpected(read.error());
    return all;
}

Result<std::optional<FoundSession>> SessionTable::findOneBy(const QString &sql, const QVariantList &arguments)
{
    auto found = findAllBy(sql, arguments);
    if (!found)
        return std::unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->takeFirst());
}

Result<void> SessionTable::insert(const SessionRow &row, const QString &tokenHash)
{
    const QVariant token = tokenHash.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(tokenHash);
    const auto kept = m_database.execute(
        u"INSERT INTO session (account_id, id, contact_id, token_hash, device, address, started_at, last_used_at, "
        "generation, is_confirmed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {row.account, row.id, row.contact, token, text(row.device), text(row.address), row.startedAt, row.lastUsedAt,
         row.generation, row.isConfirmed ? 1 : 0});
    if (!kept)
        return std::unexpected(kept.error());
    const auto trimmed = m_database.execute(
        u"DELETE FROM session WHERE account_id = ? AND contact_id = ? AND id <> ? AND id NOT IN (SELECT id FROM session "
        "WHERE account_id = ? AND contact_id = ? ORDER BY last_used_at DESC, id DESC LIMIT 50)"_s,
        {row.account, row.contact, row.id, row.account, row.contact});
    return trimmed ? Result<void>() : std::unexpected(trimmed.error());
}

Result<std::optional<FoundSession>> SessionTable::find(const Id &account, const Id &session)
{
    static const QString sql = findSql("session"_L1) + " WHERE session.account_id = ? AND session.id = ?"_L1;
    return findOneBy(sql, {account, session});
}

Result<QList<FoundSession>> SessionTable::findAll(QList<SessionKey> keys)
{
    if (keys.isEmpty())
        return QList<FoundSession>();
    fillUp(keys);
    QVariantList arguments;
    for (const SessionKey &key : std::as_const(keys))
        arguments << key.account << key.session;
    // A join: SQLite reads the whole table for a pair of columns IN a list.
    static const QString sql = findSql("(VALUES %1) AS asked JOIN session ON session.account_id = asked.column1 "
                                       "AND session.id = asked.column2"_L1);
    return findAllBy(sql.arg(QStringList(keys.size(), u"(?, ?)"_s).join(", "_L1)), arguments);
}

Result<std::optional<FoundSession>> SessionTable::findByToken(const QString &tokenHash)
{
    static const QString sql = findSql("session"_L1) + " WHERE session.token_hash = ?"_L1;
    return findOneBy(sql, {tokenHash});
}

Result<QList<SessionRow>> SessionTable::ofContact(const Id &account, const Id &contact)
{
    auto cursor = m_database.query("SELECT "_L1 + sessionColumns
                                       + " FROM session WHERE account_id = ? AND contact_id = ? "
                                         "ORDER BY last_used_at DESC, id DESC"_L1,
                                   {account, contact});
    if (!cursor)
        return std::unexpected(cursor.error());
    QList<SessionRow> rows;
    while (cursor->next())
        rows.append(rowFrom(*cursor));
    if (auto read = cursor->status(); !read)
        return std::unexpected(read.error());
    return rows;
}

Result<void> SessionTable::touch(const SessionRow &row)
{
    const auto touched = m_database.execute(
        u"UPDATE session SET last_used_at = ?, is_confirmed = 1 WHERE account_id = ? AND id = ? AND generation = ?"_s,
        {row.lastUsedAt, row.account, row.id, row.generation});
    return touched ? Result<void>() : std::unexpected(touched.error());
}

Result<bool> SessionTable::advance(const SessionRow &next, qint64 from)
{
    const auto advanced = m_database.execute(
        u"UPDATE session SET generation = ?, is_confirmed = 0, last_used_at = ?, address = ? "
        "WHERE account_id = ? AND id = ? AND generation = ?"_s,
        {next.generation, next.lastUsedAt, text(next.address), next.account, next.id, from});
    return advanced ? Result<bool>(*advanced == 1) : std::unexpected(advanced.error());
}

Result<bool> SessionTable::end(const SessionRow &row)
{
    const auto ended = m_database.execute(u"DELETE FROM session WHERE account_id = ? AND id = ?"_s,
                                          {row.account, row.id});
    return ended ? Result<bool>(*ended > 0) : std::unexpected(ended.error());
}

Result<void> SessionTable::endAll(const Id &account, const Id &contact, const Id &except)
{
    const auto ended = m_database.execute(u"DELETE FROM session WHERE account_id = ? AND contact_id = ? AND id <> ?"_s,
                                          {account, contact, text(except)});
    return ended ? Result<void>() : std::unexpected(ended.error());
}

} // namespace areacliente
