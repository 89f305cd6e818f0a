// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/recordstore.h"

namespace areacliente {

/// Takes the lock that puts the writes of one account in order, and keeps it until the transaction ends: two connections
/// never judge commands by the same old state, and versions are given in the order of the commits, so that whoever reads
/// the feed never skips one. Returns the account's version.
[[nodiscard]] Result<qint64> lockAccount(Database &database, const Id &account);

/// Writes the change feed: raises the account's version and logs the row, before it is written, in its transaction.
class ChangeFeed : public Journal
{
public:
    ChangeFeed(Database &database, Id account)
        : m_database(database)
        , m_account(std::move(account))
    {
    }
    [[nodiscard]] Result<qint64> record(QLatin1String type, const Id &id, bool deleted) override;
    /// What record() gave last; 0: nothing yet.
    [[nodiscard]] qint64 lastVersion() const { return m_lastVersion; }

private:
    Database &m_database;
    Id m_account;
    qint64 m_lastVersion = 0;
};

} // namespace areacliente
