// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/policy/policy.h"

class QAction;
class QWidget;

namespace areacliente {

/// Enables an action or a control as `permission` says; a refusal tells why, and who may. What this provider does not offer to
/// anybody is not shown at all.
void applyPermission(QAction *action, const Permission &permission);
void applyPermission(QWidget *control, const Permission &permission);

/// Disables an action for a reason other than the role.
void setUnavailable(QAction *action, const QString &reason);

} // namespace areacliente
