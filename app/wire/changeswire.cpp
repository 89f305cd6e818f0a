// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/changeswire.h"

#include "app/domain/recordjson.h"
#include "app/wire/recordtext.h"
#include "app/wire/wirereader.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr FieldInfo changesInfo{"changes"};
constexpr FieldInfo tokenInfo = textMember("token", 4096);
constexpr FieldInfo moreInfo{"has_more"};
constexpr FieldInfo typeInfo = textMember("type", 80);
constexpr FieldInfo idInfo = idMember("id");
constexpr FieldInfo recordInfo{"record"};

/// Whether `json` is a name that an enumeration got after this program was made.
template <class V>
bool isNewName(const QJsonValue &json)
{
    if constexpr (OptionalValue<V>)
        return isNewName<typename V::value_type>(json);
    else if constexpr (NamedEnum<V>)
        return json.isString() && !enumFromName<V>(json.toString());
    else
        return false;
}

/// Whether `json` is an amount with members that were made after this program.
template <class V>
bool isLargerAmount(const QJsonValue &json)
{
    if constexpr (OptionalValue<V>)
        return isLargerAmount<typename V::value_type>(json);
    else if constexpr (std::is_same_v<V, Money>)
        return json.toObject().size() > 2;
    else
        return false;
}

QJsonObject knownAmount(const QJsonObject &amount)
{
    return {{u"minor"_s, amount.value(u"minor"_s)}, {u"currency"_s, amount.value(u"currency"_s)}};
}

constexpr std::array ownMembers{"type"_L1, "id"_L1, "version"_L1};

/// What of the object a record of this program has.
template <RecordLike R>
QJsonObject knownMembers(const QJsonObject &object)
{
    QJsonObject known;
    const auto take = [&](QLatin1String name) {
        if (const auto found = object.constFind(name); found != object.constEnd())
            known.insert(name, *found);
    };
    std::ranges::for_each(ownMembers, take);
    forEachField<R>([&](const auto &f) {
        using V = typename std::remove_cvref_t<decltype(f)>::Value;
        take(QLatin1String(f.name));
        if (const auto taken = known.find(QLatin1String(f.name)); taken != known.end() && isLargerAmount<V>(*taken))
            *taken = knownAmount(taken->toObject());
    });
    return known;
}

/// The record, or none where only a newer program could hold it. Members it does not know are dropped: `isWhole` is false then.
template <RecordLike R>
Result<std::optional<AnyRecord>> knownPart(const QJsonObject &object, bool &isWhole)
{
    auto count = std::ranges::count_if(ownMembers, [&](QLatin1String name) { return object.contains(name); });
    bool isNewer = false;
    bool hasMore = false; // within a value
    forEachField<R>([&](const auto &f) {
        using V = typename std::remove_cvref_t<decltype(f)>::Value;
        const auto found = object.constFind(QLatin1String(f.name));
        if (found == object.constEnd())
            return;
        ++count;
        isNewer = isNewer || isNewName<V>(*found);
        hasMore = hasMore || isLargerAmount<V>(*found);
    });
    isWhole = count == object.size() && !hasMore;
    if (isNewer)
        return std::optional<AnyRecord>();
    auto record = recordFromJson<R>(isWhole ? object : knownMembers<R>(object));
    if (record)
        return std::optional<AnyRecord>(*std::move(record));
    if (record.error().rule == Rule::TooLong)
        return std::optional<AnyRecord>();
    return corruptReply(record.error());
}

Result<void> appendChange(const QJsonValue &entry, ChangesPage &page)
{
    Change change;
    QJsonObject object;
    const QJsonObject members = entry.toObject();
    WireReader reader(members, Strictness::Lenient);
    reader.required(typeInfo, change.type);
    reader.required(idInfo, change.id);
    reader.optional(recordInfo, object);
    if (auto done = reader.finish(); !done)
        return done;
    Result<void> result;
    bool isUsable = false;
    bool isWhole = true;
    withRecordType(change.type, [&]<class R>() {
        isUsable = !reader.has(recordInfo);
        if (isUsable)
            return;
        auto record = knownPart<R>(object, isWhole);
        if (!record)
            result = std::unexpected(record.error());
        else if (*record && base(**record).id != change.id)
            result = fail(ErrorCode::Corrupt, u"the record is another"_s, u"id"_s);
        else if (*record)
            change.record = **std::move(record);
        isUsable = change.record.has_value();
    });
    if (isUsable)
        page.changes.append(std::move(change));
    if (!isUsable || !isWhole)
        ++page.passedOver;
    return result;
}

} // namespace

QByteArray changesToJson(const ChangesPage &page)
{
    constexpr qsizetype usualChange = 600; // bytes
    JsonText json((page.changes.size() + 1) * usualChange);
    json.raw("{\"changes\":[");
    for (const Change &change : page.changes) {
        json.raw(&change == &page.changes.constFirst() ? "{\"type\":" : ",{\"type\":");
        json.string(change.type);
        json.member("id");
        json.string(change.id);
        if (change.record) {
            json.member("record");
            writeRecord(json, *change.record);
        }
        json.raw("}");
    }
    json.raw("]");
    json.member("token");
    json.string(page.token);
    json.member("has_more");
    json.boolean(page.hasMore);
    json.raw("}");
    return json.take();
}

Result<ChangesPage> changesFromJson(const QJsonObject &object)
{
    ChangesPage page;
    QJsonArray changes;
    WireReader reader(object, Strictness::Lenient);
    reader.required(changesInfo, changes);
    reader.required(tokenInfo, page.token);
    reader.required(moreInfo, page.hasMore);
    if (auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    for (const QJsonValue &entry : changes) {
        if (auto appended = appendChange(entry, page); !appended)
            return std::unexpected(appended.error());
    }
    return page;
}

} // namespace areacliente
