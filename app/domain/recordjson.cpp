// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/recordjson.h"

namespace areacliente {

QJsonObject recordToJson(const AnyRecord &record)
{
    return std::visit([](const auto &r) { return recordToJson(r); }, record);
}

Result<AnyRecord> anyRecordFromJson(const QJsonObject &object)
{
    const QString type = object.value(QLatin1String("type")).toString();
    Result<AnyRecord> result = invalid(QStringLiteral("type"), Rule::UnknownField, type.left(40));
    withRecordType(type, [&]<class R>() {
        auto record = recordFromJson<R>(object);
        if (record)
            result = AnyRecord(std::move(*record));
        else
            result = std::unexpected(record.error());
    });
    return result;
}

} // namespace areacliente
