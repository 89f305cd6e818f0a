// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/command.h"
#include "app/services/servicecontext.h"

namespace areacliente {

/// Runs `command` through the service that owns its rules. Call it inside a transaction: it may write several rows.
/// Errors: the service's; Unsupported for a command no service has; Conflict with the field "base" where the target has
/// changed since command.base and the command neither merges field by field nor only adds something.
[[nodiscard]] Result<void> runCommand(const ServiceContext &context, const Command &command);

/// The record a command is about, as far as its version goes: none where the store has none.
[[nodiscard]] Result<std::optional<qint64>> targetVersion(const RecordStore &store, const Command &command);

/// The names of all commands that runCommand() knows.
[[nodiscard]] QStringList runnableCommands();

} // namespace areacliente
