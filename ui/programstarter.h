// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/profiles.h"

#include <QStringList>

#include <functional>

namespace areacliente {

/// Starts this program once more, on its own, with these arguments; false where the system would not. Each account has a
/// data folder, a window and a process of its own, so that nothing of one mixes with another's.
using ProgramStarter = std::function<bool(const QStringList &arguments)>;

/// The arguments for opening an account; in the language in use.
[[nodiscard]] QStringList argumentsFor(const Profile &profile);
/// The same for the sample account, whether or not it was opened before.
[[nodiscard]] QStringList sampleArguments();
[[nodiscard]] bool startThisProgram(const QStringList &arguments);

/// The accounts on this computer, and the way to open another than this one.
struct Accounts {
    Profiles profiles;
    ProgramStarter start = startThisProgram;
};

} // namespace areacliente
