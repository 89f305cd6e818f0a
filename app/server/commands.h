// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/commandline.h"
#include "app/server/configuration.h"

/// The operator's commands. Each prints what it did, or one line of what is wrong with what to do next, and gives its exit code.
/// Those that only read may run while the store is served; the others need it for themselves, unless it is PostgreSQL's.
namespace areacliente {

/// What every command works with.
struct CommandContext {
    const ServerOptions &options;
    const ServerCommandLine &line;
};

// storecommands.cpp
[[nodiscard]] ExitCode initStore(const CommandContext &context);
[[nodiscard]] ExitCode makeSample(const CommandContext &context);
[[nodiscard]] ExitCode importBundleFile(const CommandContext &context);
[[nodiscard]] ExitCode rotateKeys(const CommandContext &context);

// usercommands.cpp
[[nodiscard]] ExitCode listUsers(const CommandContext &context);
[[nodiscard]] ExitCode setPassword(const CommandContext &context);
[[nodiscard]] ExitCode resetTwoFactor(const CommandContext &context);
[[nodiscard]] ExitCode endSessions(const CommandContext &context);

// accountcommands.cpp
[[nodiscard]] ExitCode listAccounts(const CommandContext &context);
[[nodiscard]] ExitCode showAccount(const CommandContext &context);
[[nodiscard]] ExitCode deleteAccount(const CommandContext &context);

// maintenancecommands.cpp
[[nodiscard]] ExitCode backUpStore(const CommandContext &context);
[[nodiscard]] ExitCode restoreStore(const CommandContext &context);
[[nodiscard]] ExitCode checkStore(const CommandContext &context);

/// Prints the error and gives the exit code for it.
[[nodiscard]] ExitCode refused(const Error &error);

} // namespace areacliente
