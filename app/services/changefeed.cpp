// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/changefeed.h"

namespace areacliente {

using namespace Qt::StringLiterals;

Result<qint64> ChangeFeed::record(QLatin1String type, const Id &id, bool deleted)
{
    const auto raised = m_database.execute(
        u"INSERT INTO account_state (account_id, version) VALUES (?, 1) "
        "ON CONFLICT (account_id) DO UPDATE SET version = account_state.version + 1"_s,
        {m_account});
    if (!raised)
        return std::unexpected(raised.error());
    qint64 version = 0;
    {
        auto cursor = m_database.query(u"SELECT version FROM account_state WHERE account_id = ?"_s, {m_account});
        if (!cursor)
            return std::unexpected(cursor.error());
        if (!cursor->next())
            return fail(ErrorCode::Storage, u"the account has no version"_s);
        version = cursor->value(0).toLongLong();
    }
    const auto logged = m_database.execute(
        u"INSERT INTO change_log (account_id, version, record_type, record_id, is_deleted) VALUES (?, ?, ?, ?, ?)"_s,
        {m_account, version, QString(type), id, deleted ? 1 : 0});
    if (!logged)
        return std::unexpected(logged.error());
    return version;
}

} // namespace areacliente
