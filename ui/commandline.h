// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sample/samplegenerator.h"

#include <QStringList>

#include <optional>

namespace areacliente {

/// What the program can be started for.
enum class Task { Window, Help, Version, Capture, Form, Import, Export };

/// What the arguments ask for.
struct CommandLine {
    Task task = Task::Window;
    QString dataDirectory; ///< empty: the system's place for it
    QString profile;       ///< empty: the account that a start without further words opens
    bool isSample = false;
    int invoices = SampleOptions{}.invoices;
    quint64 seed = SampleOptions{}.seed;
    QString language; ///< empty: as in the settings
    bool isVerbose = false;
    bool isReplacing = false; ///< the account that is there gives way to the bundle
    QString file;             ///< the bundle, the request, or the folder of the pictures
    QString output;           ///< of the form

    QStringList errors; ///< one sentence each; anything but none is wrong usage
};

/// Reads the arguments, the program's name first. Strict: an unknown option, a missing or doubled one, or a word too many is an
/// error. Needs no application object; with one, the errors are in its language.
[[nodiscard]] CommandLine parseCommandLine(const QStringList &arguments);

/// The list of the options, for --help.
[[nodiscard]] QString usageText();

} // namespace areacliente
