// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/recordjson.h"
#include "app/store/recordstore.h"

#include <QJsonDocument>

namespace areacliente::test {

/// Every record of a store, one a line: its type and its JSON. Equal for stores with the same records.
[[nodiscard]] inline Result<QByteArray> rowsOf(const RecordStore &store)
{
    QByteArray lines;
    Result<void> read;
    forEachRecordType([&]<class R>() {
        const auto records = read ? store.select<R>({.order = QStringLiteral("id")}) : Result<QList<R>>();
        if (!records)
            read = std::unexpected(records.error());
        for (const R &record : records.value_or(QList<R>()))
            lines += QByteArray(R::typeName) + ' ' + QJsonDocument(recordToJson(record)).toJson(QJsonDocument::Compact)
                     + '\n';
    });
    return read ? Result<QByteArray>(lines) : std::unexpected(read.error());
}

} // namespace areacliente::test
