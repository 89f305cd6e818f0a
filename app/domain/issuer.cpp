// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/issuer.h"

#include "app/domain/values.h"

#include <algorithm>

namespace areacliente {

QJsonObject issuerToJson(const Issuer &issuer)
{
    QJsonObject json;
    for (const IssuerField &field : issuerFields) {
        if (const QString &value = issuer.*field.member; field.info.isRequired || !value.isEmpty())
            json.insert(QLatin1String(field.info.name), value);
    }
    return json;
}

Result<Issuer> issuerFromJson(const QJsonObject &json)
{
    Issuer issuer;
    for (const IssuerField &field : issuerFields) {
        const QJsonValue value = json.value(QLatin1String(field.info.name));
        if (value.isUndefined() && !field.info.isRequired)
            continue;
        if (value.isUndefined())
            return invalid(QString::fromLatin1(field.info.name), Rule::Required);
        if (auto read = fromJson(value, field.info, issuer.*field.member); !read)
            return std::unexpected(read.error());
    }
    for (const QString &key : json.keys()) {
        const auto isKey = [&](const IssuerField &field) { return key == QLatin1String(field.info.name); };
        if (std::ranges::none_of(issuerFields, isKey))
            return invalid(key.left(80), Rule::UnknownField);
    }
    return issuer;
}

} // namespace areacliente
