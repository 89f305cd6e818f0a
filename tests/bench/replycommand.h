// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/command.h"
#include "app/wire/commandwire.h"
#include "tests/support/tinyaccount.h"

#include <QJsonDocument>

namespace areacliente::bench {

/// A reply to a ticket of the tiny account that was never given before: a small command, and a common one.
[[nodiscard]] inline Command replyCommand()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QJsonObject arguments{{QStringLiteral("message_id"), newId(now)},
                                {QStringLiteral("body"), QStringLiteral("Gracias, ahora funciona.")}};
    return {newId(now), QStringLiteral("ticket.reply"), tiny::technicalTicket, arguments, now, {}};
}

[[nodiscard]] inline std::string requestOf(const Command &command, const std::string &accessToken)
{
    const std::string body = QJsonDocument(commandBodyToJson(command)).toJson(QJsonDocument::Compact).toStdString();
    return "POST /v1/commands/" + command.name.toStdString()
           + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nContent-Type: application/json\r\n"
             "Idempotency-Key: "
           + command.id.toStdString() + "\r\nAuthorization: Bearer " + accessToken
           + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

} // namespace areacliente::bench
