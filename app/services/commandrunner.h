// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/command.h"
#include "app/services/servicecontext.h"

namespace areacliente {

/// Runs `command` through the service that owns its rules. Call it inside a transaction: it may write several rows.
/// Errors: the service's; Unsupported for a command no service has.
[[nodiscard]] Result<void> runCommand(const ServiceContext &context, const Command &command);

/// The names of all commands that runCommand() knows.
[[nodiscard]] QStringList runnableCommands();

} // namespace areacliente
