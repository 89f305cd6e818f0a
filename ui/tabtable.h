// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tabs/tabpage.h"

namespace areacliente {

/// One entry of the window's navigation.
struct TabEntry {
    QString id; ///< stable: settings, object names and pictures use it
    QString icon;
    const char *title;       ///< source text; see tabTitle()
    QList<Area> areas;       ///< the tab is there for a role that sees one of them
    QStringList recordTypes; ///< what showRecord() of the tab can show
    TabPage *(*make)(const TabContext &context, QWidget *parent);
};

/// All tabs, in the order of the navigation.
[[nodiscard]] const QList<TabEntry> &tabTable();
/// Those that the session's role sees.
[[nodiscard]] QList<TabEntry> tabsFor(const AccountSession &session);
[[nodiscard]] QString tabTitle(const TabEntry &entry);

} // namespace areacliente
