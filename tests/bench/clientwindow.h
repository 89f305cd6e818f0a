// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktop.h"
#include "ui/appcontroller.h"
#include "ui/language.h"
#include "ui/theme.h"

#include <QApplication>
#include <QTemporaryDir>

namespace areacliente::bench {

/// Makes `folder` a data folder in which the owner of this sample account stays signed in, with the Billing tab in front.
/// The replica itself stays where it is kept.
void prepareDataFolder(const QString &folder, const QString &sampleFolder);

/// The program's window as main() composes it, with an empty keychain and a provider that is never reached.
struct ClientWindow {
    ClientWindow(QApplication &application, const QString &dataFolder);

    SystemClock clock;
    MemorySecretStore secrets;
    Desktop desktop;
    Language language;
    ThemeController theme;
    AppController controller;
};

} // namespace areacliente::bench
