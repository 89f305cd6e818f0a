// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;
class QWidget;

namespace areacliente {

/// What the role may not do stays visible, disabled, and says who may. `whoMay` is a phrase like "Owner and administrative contacts".
void setAllowed(QAction *action, bool allowed, const QString &whoMay);
/// The same for a control without an action.
void setAllowed(QWidget *control, bool allowed, const QString &whoMay);

} // namespace areacliente
