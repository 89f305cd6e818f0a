// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/fields.h"
#include "app/domain/result.h"

#include <QJsonValue>
#include <QTimeZone>
#include <QVariant>

/// How one value of each field type is exchanged as JSON, checked, and written as text for CSV.
namespace areacliente {

/// The largest amount, count or size a record may hold: every integer up to here is exact in JSON (RFC 8259 §6).
inline constexpr qint64 maxExactInteger = (qint64{1} << 53) - 1;

template <class V>
struct IsOptional : std::false_type {
};
template <class V>
struct IsOptional<std::optional<V>> : std::true_type {
    using Inner = V;
};

template <class V>
concept OptionalValue = IsOptional<V>::value;

[[nodiscard]] QJsonValue toJson(const QString &value);
[[nodiscard]] QJsonValue toJson(bool value);
[[nodiscard]] QJsonValue toJson(int value);
[[nodiscard]] QJsonValue toJson(qint64 value);
[[nodiscard]] QJsonValue toJson(QDate value);
[[nodiscard]] QJsonValue toJson(const QDateTime &value);
[[nodiscard]] QJsonValue toJson(const Money &value);

template <NamedEnum E>
[[nodiscard]] QJsonValue toJson(E value)
{
    return QJsonValue(enumName(value));
}
template <OptionalValue O>
[[nodiscard]] QJsonValue toJson(const O &value)
{
    return value ? toJson(*value) : QJsonValue();
}

/// Reads `json` into `out`, holding it to the field's type and limits. Errors: Validation with the field's name and rule.
[[nodiscard]] Result<void> fromJson(const QJsonValue &json, const FieldInfo &info, QString &out);
[[nodiscard]] Result<void> fromJson(const QJsonValue &json, const FieldInfo &info, bool &out);
[[nodiscard]] Result<void> fromJson(const QJsonValue &json, const FieldInfo &info, int &out);
[[nodiscard]] Result<void> fromJson(const QJsonValue &json, const FieldInfo &info, qint64 &out);
[[nodiscard]] Result<void> fromJson(const QJsonValue &json, const FieldInfo &info, QDate &out);
[[nodiscard]] Result<void> fromJson(const QJsonValue &json, const FieldInfo &info, QDateTime &out);
[[nodiscard]] Result<void> fromJson(const QJsonValue &json, const FieldInfo &info, Money &out);
[[nodiscard]] std::unexpected<Error> invalidEnum(const FieldInfo &info, const QJsonValue &json);

template <NamedEnum E>
[[nodiscard]] Result<void> fromJson(const QJsonValue &json, const FieldInfo &info, E &out)
{
    const auto value = json.isString() ? enumFromName<E>(json.toString()) : std::nullopt;
    if (!value)
        return invalidEnum(info, json);
    out = *value;
    return {};
}
template <OptionalValue O>
[[nodiscard]] Result<void> fromJson(const QJsonValue &json, const FieldInfo &info, O &out)
{
    if (json.isNull()) {
        out.reset();
        return {};
    }
    typename IsOptional<O>::Inner inner{};
    auto read = fromJson(json, info, inner);
    if (read)
        out = std::move(inner);
    return read;
}

/// A text value held to its field's rules: length, and presence where it is required.
[[nodiscard]] Result<void> checkText(const QString &text, const FieldInfo &info);

} // namespace areacliente
