// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/clientwindow.h"

#include "tests/bench/measure.h"
#include "tests/bench/samplestore.h"

#include <QFile>

namespace areacliente::bench {

using namespace Qt::StringLiterals;

void prepareDataFolder(const QString &folder, const QString &sampleFolder)
{
    if (!QFile::link(replicaIn(sampleFolder), replicaIn(folder)))
        giveUp("link to the replica", Error{ErrorCode::Storage, {}, folder});
    Settings settings(folder);
    required(settings.set<Setting::RememberMe>(true), "stay signed in");
    required(settings.set<Setting::LastTab>(u"billing"_s), "choose the tab");
}

namespace {

/// What main() does before it makes the theme.
QApplication &prepared(QApplication &application, Desktop &desktop, Language &language)
{
    desktop.openReplica();
    language.choose(desktop.settings.get<Setting::Language>());
    return application;
}

} // namespace

ClientWindow::ClientWindow(QApplication &application, const QString &dataFolder)
    : desktop(clock, secrets, dataFolder, std::nullopt)
    , theme(prepared(application, desktop, language))
    , controller(desktop, language, theme)
{
    theme.setChoice(themeFromName(desktop.settings.get<Setting::Theme>()));
}

} // namespace areacliente::bench
