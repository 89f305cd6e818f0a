// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rolehint.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

namespace areacliente {

namespace {

QString hintText(const QString &whoMay)
{
    return QCoreApplication::translate("RoleHint", "Your role does not allow this. Who may: %1").arg(whoMay);
}

} // namespace

void setAllowed(QAction *action, bool allowed, const QString &whoMay)
{
    const QString hint = allowed ? QString() : hintText(whoMay);
    action->setEnabled(allowed);
    action->setToolTip(allowed ? action->text() : hint);
    action->setStatusTip(hint);
    action->setWhatsThis(hint);
}

void setAllowed(QWidget *control, bool allowed, const QString &whoMay)
{
    const QString hint = allowed ? QString() : hintText(whoMay);
    control->setEnabled(allowed);
    control->setToolTip(hint);
    control->setAccessibleDescription(hint);
}

} // namespace areacliente
