// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/changes.h"
#include "app/services/command.h"

namespace areacliente {

/// The body of `POST /v1/commands/{name}`: `{"target", "arguments", "given_at"}`. The name stands in the path, the id in
/// Idempotency-Key, the base version in If-Match.
[[nodiscard]] QJsonObject commandBodyToJson(const Command &command);
/// Reads a body strictly into a command that has neither id, name nor base yet. Errors: Validation.
[[nodiscard]] Result<Command> commandBodyFromJson(const QJsonObject &object);

/// What a command that was run is answered with. A refusal is a problem; see problemwire.h.
[[nodiscard]] QJsonObject commandReplyToJson(const CommandReply &reply);
/// Errors: Corrupt.
[[nodiscard]] Result<CommandReply> commandReplyFromJson(const QJsonObject &object);

} // namespace areacliente
