// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/domain/values.h"

#include <QJsonObject>

#include <algorithm>
#include <array>
#include <string_view>

/// Records as JSON objects: `{"type": …, "id": …, "version": …, field: value …}`. Every field is written, in any order read.
namespace areacliente {

/// No field may have a name that the envelope of its JSON or of its table has.
template <RecordLike R>
inline constexpr bool hasFreeNames = std::apply([](const auto &...f) {
    constexpr std::array<std::string_view, 4> taken{"type", "id", "version", "account_id"};
    return ((std::ranges::find(taken, std::string_view(f.name)) == taken.end()) && ...);
}, R::fields());

template <RecordLike R>
[[nodiscard]] QJsonObject recordToJson(const R &record)
{
    static_assert(hasFreeNames<R>);
    QJsonObject object{{QStringLiteral("type"), QLatin1String(R::typeName)},
                       {QStringLiteral("id"), record.id},
                       {QStringLiteral("version"), record.version}};
    forEachField<R>([&](const auto &f) { object.insert(QLatin1String(f.name), toJson(record.*f.member)); });
    return object;
}

[[nodiscard]] QJsonObject recordToJson(const AnyRecord &record);

/// Stands for all that this program can hold of records: their types, members, lengths and names. One that can hold more, or
/// less, has another.
[[nodiscard]] QString recordVocabulary();

/// Sets the field called `name` of `record`. Errors: Validation; UnknownField where the record has no such field.
template <RecordLike R>
[[nodiscard]] Result<void> setField(R &record, QStringView name, const QJsonValue &value)
{
    Result<void> result = invalid(name.toString(), Rule::UnknownField);
    forEachField<R>([&](const auto &f) {
        if (name == QLatin1String(f.name))
            result = fromJson(value, f, record.*f.member);
    });
    return result;
}

/// The field called `name` as JSON; undefined where the record has no such field.
template <RecordLike R>
[[nodiscard]] QJsonValue getField(const R &record, QStringView name)
{
    QJsonValue value(QJsonValue::Undefined);
    forEachField<R>([&](const auto &f) {
        if (name == QLatin1String(f.name))
            value = toJson(record.*f.member);
    });
    return value;
}

/// Refuses the first key of `object` that is no field of `R`.
template <RecordLike R>
[[nodiscard]] Result<void> unknownField(const QJsonObject &object)
{
    for (const QString &key : object.keys()) {
        bool known = key == QLatin1String("type") || key == QLatin1String("id") || key == QLatin1String("version");
        forEachField<R>([&](const auto &f) { known = known || key == QLatin1String(f.name); });
        if (!known)
            return invalid(key.left(80), Rule::UnknownField);
    }
    return {};
}

/// Reads a record of type `R`. A missing field that is required, or cannot be empty, is refused; so is an unknown one.
template <RecordLike R>
[[nodiscard]] Result<R> recordFromJson(const QJsonObject &object)
{
    R record;
    Result<void> result;
    qsizetype known = 0;
    const auto keep = [&](Result<void> read) {
        if (result && !read)
            result = std::move(read);
    };
    forEachField<R>([&](const auto &f) {
        using V = typename std::remove_cvref_t<decltype(f)>::Value;
        const auto found = object.constFind(QLatin1String(f.name));
        if (found != object.constEnd()) {
            ++known;
            keep(fromJson(*found, f, record.*f.member));
        } else if (f.isRequired
                   || std::is_same_v<V, QDate> || std::is_same_v<V, QDateTime> || std::is_same_v<V, Money>) {
            keep(invalid(QString::fromLatin1(f.name), Rule::Required));
        }
    });
    static constexpr FieldInfo idInfo{"id", 36, true, true, SearchUse::No};
    static constexpr FieldInfo versionInfo{"version"};
    keep(fromJson(object.value(QLatin1String("id")), idInfo, record.id));
    if (const auto version = object.constFind(QLatin1String("version")); version != object.constEnd()) {
        ++known;
        keep(fromJson(*version, versionInfo, record.version));
    }
    const qsizetype envelope = 1 + (object.contains(QLatin1String("type")) ? 1 : 0);
    if (result && object.size() != known + envelope)
        result = unknownField<R>(object);
    if (!result)
        return std::unexpected(result.error());
    return record;
}

/// Reads a record of the type its "type" names. Errors: Validation in "type" for one that is unknown.
[[nodiscard]] Result<AnyRecord> anyRecordFromJson(const QJsonObject &object);

/// Holds every text of `record` to its field's rules. Errors: Validation naming the first field that breaks one.
template <RecordLike R>
[[nodiscard]] Result<void> checkRecord(const R &record)
{
    Result<void> result;
    forEachField<R>([&](const auto &f) {
        if constexpr (std::is_same_v<typename std::remove_cvref_t<decltype(f)>::Value, QString>) {
            if (result)
                result = checkText(record.*f.member, f);
        }
    });
    return result;
}

} // namespace areacliente
