// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/command.h"

#include "app/domain/values.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {
constexpr FieldInfo idInfo{"id", 36, true, true, SearchUse::No};
constexpr FieldInfo nameInfo{"name", 80, true, false, SearchUse::No};
constexpr FieldInfo targetInfo{"target", 36, true, true, SearchUse::No};
constexpr FieldInfo givenAtInfo{"given_at"};
constexpr FieldInfo baseInfo{"base"};
} // namespace

QJsonObject commandToJson(const Command &command)
{
    QJsonObject object{{u"id"_s, command.id},
                       {u"name"_s, command.name},
                       {u"target"_s, command.target},
                       {u"arguments"_s, command.arguments},
                       {u"given_at"_s, toJson(command.givenAt)}};
    if (command.base != 0)
        object.insert(u"base"_s, command.base);
    return object;
}

Result<Command> commandFromJson(const QJsonObject &object)
{
    Command command;
    Result<void> result;
    const auto read = [&](const FieldInfo &info, auto &value) {
        if (result)
            result = fromJson(object.value(QLatin1String(info.name)), info, value);
    };
    read(idInfo, command.id);
    read(nameInfo, command.name);
    read(targetInfo, command.target);
    read(givenAtInfo, command.givenAt);
    const bool hasBase = object.contains(u"base"_s);
    if (hasBase)
        read(baseInfo, command.base);
    if (result && command.base < 0)
        result = invalid(u"base"_s, Rule::OutOfRange);
    if (result && (!object.value(u"arguments"_s).isObject() || object.size() != (hasBase ? 6 : 5)))
        result = invalid(u"arguments"_s, Rule::Format);
    if (!result)
        return std::unexpected(result.error());
    command.arguments = object.value(u"arguments"_s).toObject();
    return command;
}

} // namespace areacliente
