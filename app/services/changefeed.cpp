// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/changefeed.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// The version in the only row of a statement's result.
Result<qint64> versionFrom(Result<Cursor> cursor)
{
    if (!cursor)
        return std::unexpected(cursor.error());
    if (cursor->next())
        return cursor->value(0).toLongLong();
    if (auto read = cursor->status(); !read)
        return std::unexpected(read.error());
    return fail(ErrorCode::Storage, u"the account has no version"_s);
}

} // namespace

Result<qint64> lockAccount(Database &database, const Id &account)
{
    return versionFrom(
        database.query(u"INSERT INTO account_state (account_id, version) VALUES (?, 0) "
                       "ON CONFLICT (account_id) DO UPDATE SET version = account_state.version RETURNING version"_s,
                       {account}));
}

Result<qint64> ChangeFeed::record(QLatin1String type, const Id &id, bool deleted)
{
    const auto version = versionFrom(m_database.query(
        u"INSERT INTO account_state (account_id, version) VALUES (?, 1) "
        "ON CONFLICT (account_id) DO UPDATE SET version = account_state.version + 1 RETURNING version"_s,
        {m_account}));
    if (!version)
        return version;
    const auto logged = m_database.execute(
        u"INSERT INTO change_log (account_id, version, record_type, record_id, is_deleted) VALUES (?, ?, ?, ?, ?)"_s,
        {m_account, *version, QString(type), id, deleted ? 1 : 0});
    if (!logged)
        return std::unexpected(logged.error());
    m_lastVersion = *version;
    return version;
}

} // namespace areacliente
