// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/recordjson.h"
#include "app/store/recordstore.h"

#include <QJsonDocument>

namespace areacliente {

/// On a replica: the records that the provider still has and that unsettled commands removed here, so that a list can
/// show them until the provider has agreed. Errors: Storage, Corrupt.
template <RecordLike R>
[[nodiscard]] Result<QList<R>> removedRows(const RecordStore &store)
{
    const QString type = QString::fromLatin1(R::typeName);
    auto cursor = store.database().query(QStringLiteral(
                                             "SELECT record FROM shadow WHERE record_type = ? AND record IS NOT NULL "
                                             "AND record_id NOT IN (SELECT id FROM %1 WHERE account_id = ?)")
                                             .arg(type),
                                         {type, store.account()});
    if (!cursor)
        return std::unexpected(cursor.error());
    QList<R> removed;
    while (cursor->next()) {
        auto record = recordFromJson<R>(QJsonDocument::fromJson(cursor->value(0).toString().toUtf8()).object());
        if (!record)
            return fail(ErrorCode::Corrupt, QStringLiteral("a shadow row cannot be read: ") + record.error().field);
        removed.append(std::move(*record));
    }
    if (auto read = cursor->status(); !read)
        return std::unexpected(read.error());
    return removed;
}

} // namespace areacliente
