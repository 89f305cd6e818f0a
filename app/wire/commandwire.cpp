// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/commandwire.h"

#include "app/wire/wirereader.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr FieldInfo targetInfo = idMember("target");
constexpr FieldInfo argumentsInfo{"arguments"};
constexpr FieldInfo givenAtInfo{"given_at"};
constexpr FieldInfo versionInfo{"version"};
constexpr FieldInfo targetBeforeInfo{"target_before"};

} // namespace

QJsonObject commandBodyToJson(const Command &command)
{
    return {{u"target"_s, command.target},
            {u"arguments"_s, command.arguments},
            {u"given_at"_s, toJson(command.givenAt)}};
}

Result<Command> commandBodyFromJson(const QJsonObject &object)
{
    Command command;
    WireReader reader(object, Strictness::Strict);
    reader.required(targetInfo, command.target);
    reader.required(argumentsInfo, command.arguments);
    reader.required(givenAtInfo, command.givenAt);
    if (auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return command;
}

QJsonObject commandReplyToJson(const CommandReply &reply)
{
    return {{u"version"_s, reply.version}, {u"target_before"_s, reply.targetBefore}};
}

Result<CommandReply> commandReplyFromJson(const QJsonObject &object)
{
    CommandReply reply;
    WireReader reader(object, Strictness::Lenient);
    reader.required(versionInfo, reply.version);
    reader.optional(targetBeforeInfo, reply.targetBefore); // services of before do not say
    if (auto done = reader.finish(); !done)
        return std::unexpected(done.error());
    return reply;
}

} // namespace areacliente
