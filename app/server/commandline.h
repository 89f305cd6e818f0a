// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/options.h"

namespace areacliente {

/// How the program ends; the numbers are those of sysexits.h where it has one.
enum ExitCode : int {
    ExitDone = 0,
    ExitFailed = 1,  ///< the disk, the database, the network, or somebody else in the way
    ExitInvalid = 2, ///< the data is wrong: a bundle, a backup, or what `check` found
    ExitUsage = 64,  ///< the command line
    ExitConfig = 78, ///< the configuration
};

enum class ServerTask : quint8 {
    Help,
    Version,
    Serve,
    Init,
    Import,
    UserList,
    UserSetPassword,
    UserResetTwoFactor,
    UserEndSessions,
    AccountList,
    AccountShow,
    AccountDelete,
    Backup,
    Restore,
    Check,
    RotateKeys,
    Sample,
};

struct ServerCommandLine {
    ServerTask task = ServerTask::Help;
    QString configFile{};
    QList<OptionEntry> settings{}; ///< --KEY VALUE of the options' table
    QString argument{};            ///< the command's one word: a file, an account, a user
    bool isReplacing = false;      ///< --replace
    bool isSure = false;           ///< --yes
    bool isRevoking = false;       ///< --revoke
    bool isPrintingConfig = false; ///< --print-config
    quint64 seed = 1;
    int invoices = 300;

    QString complaint{}; ///< what is wrong with it; empty: nothing
};

/// `arguments` without the program's name.
[[nodiscard]] ServerCommandLine parseServerCommandLine(const QStringList &arguments);

/// What --help prints.
[[nodiscard]] QString serverUsage();

} // namespace areacliente
