// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commandline.h"

/// What the program does without a window.
namespace areacliente {

/// How the program ends.
enum ExitCode : int {
    ExitDone = 0,
    ExitFailed = 1,  ///< the work could not be done
    ExitInvalid = 2, ///< wrong usage, or data that breaks a rule: nothing was written
};

/// One line on standard output, or on standard error.
void printLine(const QString &line);
void printError(const QString &line);

/// Writes the data-change form. Invalid data: one line per field, with its reason. Needs fonts: a QGuiApplication.
[[nodiscard]] ExitCode writeForm(const QString &requestFile, const QString &formFile);

/// Loads a bundle into the data folder, or writes the account of the folder as one. A bad bundle: its line, field and reason.
/// On a terminal they show how far they are.
[[nodiscard]] ExitCode importBundleFile(const QString &dataDirectory, const QString &file, bool isReplacing);
[[nodiscard]] ExitCode exportBundleFile(const QString &dataDirectory, const QString &file);

} // namespace areacliente
