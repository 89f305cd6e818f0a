// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/epoch.h"

#include "app/domain/id.h"

namespace areacliente {

using namespace Qt::StringLiterals;

QStringList newEpochStatements(const QDateTime &now)
{
    // The microseconds since 1970, which nothing comes up with that writes a version at a time: also what an earlier restore
    // of the same backup gave is below. 2^53, the last integer that every reader of JSON keeps, is reached in the year 2255.
    const QString beyond = u"CASE WHEN version < %1 THEN %1 ELSE version + 1000000000 END"_s.arg(now.toMSecsSinceEpoch()
                                                                                                 * 1000);
    return {u"INSERT INTO authority_setting (name, content) VALUES ('epoch', '%1') "
            "ON CONFLICT (name) DO UPDATE SET content = excluded.content"_s.arg(newId(now)),
            u"INSERT INTO restored_feed (account_id, after_version, version) SELECT account_id, version, "_s + beyond
                + u" FROM account_state"_s,
            u"UPDATE account_state SET version = "_s + beyond};
}

Result<void> beginEpoch(Database &database, const QDateTime &now)
{
    return database.runInTransaction([&]() -> Result<void> {
        for (const QString &statement : newEpochStatements(now)) {
            if (const auto done = database.execute(statement); !done)
                return std::unexpected(done.error());
        }
        return {};
    });
}

} // namespace areacliente
