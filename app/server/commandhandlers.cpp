// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/conditional.h"
#include "app/server/handlers.h"
#include "app/wire/commandwire.h"

namespace areacliente::handlers {

using namespace Qt::StringLiterals;

namespace {

/// The command's id: bare, or as the string that the header's draft standard asks for.
ApiResult<Id> idempotencyKey(const HttpRequest &request)
{
    QByteArray key = request.header("idempotency-key");
    if (key.isEmpty())
        return std::unexpected(
            Fault(HttpFault::BadRequest, u"Idempotency-Key"_s, Rule::Required, u"the command's id"_s));
    if (key.size() == 38 && key.startsWith('"') && key.endsWith('"'))
        key = key.mid(1, 36);
    const QString id = QString::fromLatin1(key);
    if (!isValidId(id))
        return std::unexpected(
            Fault(HttpFault::BadRequest, u"Idempotency-Key"_s, Rule::Format, u"a UUID in lower case"_s));
    return id;
}

ApiResult<qint64> baseVersion(const HttpRequest &request)
{
    const QByteArray header = request.header("if-match");
    if (header.isEmpty())
        return 0;
    if (const auto version = versionOfTag(header))
        return *version;
    return std::unexpected(
        Fault(HttpFault::BadRequest, u"If-Match"_s, Rule::Format, u"one strong tag that is a version"_s));
}

} // namespace

ApiResult<HttpResponse> runCommand(const ApiCall &call)
{
    const auto id = idempotencyKey(call.request);
    if (!id)
        return std::unexpected(id.error());
    const auto base = baseVersion(call.request);
    if (!base)
        return std::unexpected(base.error());
    auto command = commandBodyFromJson(call.body);
    if (!command)
        return std::unexpected(Fault(command.error()));
    command->id = *id;
    command->name = call.path[0];
    command->base = *base;
    const auto reply = call.authority.execute(call.token, *command);
    if (!reply)
        return std::unexpected(Fault(reply.error()));
    if (!reply->refusal)
        return jsonResponse(commandReplyToJson(*reply));
    Fault refusal(*reply->refusal);
    refusal.isSettled = true;
    return std::unexpected(std::move(refusal));
}

} // namespace areacliente::handlers
