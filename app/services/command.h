// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/id.h"
#include "app/domain/result.h"

#include <QJsonObject>

namespace areacliente {

/// Something a contact asks for, as a value: kept in the outbox, sent to the authority, repeated there without harm (its id
/// is the idempotency key). `name` is of the policy's catalogue; `target` is the record it is about, or makes.
///
/// Arguments by name:
///  - `….modify`: `{"changes": {field: {"from": value, "to": value}}}`
///  - `contact.create`: `{"record": {field: value …}}`
///  - `ticket.create`: `{"subject", "department", "priority", "message_id", "body"}`
///  - `ticket.reply`: `{"message_id", "body"}`
///  - the others take none.
struct Command {
    Id id;
    QString name;
    Id target;
    QJsonObject arguments;
    QDateTime givenAt;
    /// The version of `target` that the customer saw; 0: there was none, or it does not matter.
    qint64 base = 0;

    friend bool operator==(const Command &, const Command &) = default;
};

/// The field that the authority's Conflict is about where a command's id was used for another command: nothing was done then,
/// and never will be under this id.
inline constexpr auto commandIdTaken = QLatin1String("id");

/// `base` is left out where it is 0.
[[nodiscard]] QJsonObject commandToJson(const Command &command);
/// Errors: Validation for anything that is not a command, unknown keys included.
[[nodiscard]] Result<Command> commandFromJson(const QJsonObject &object);

} // namespace areacliente
