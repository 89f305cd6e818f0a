// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/permissionhint.h"

#include "ui/labels/rolelabels.h"
#include "ui/widgets/rolehint.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

namespace areacliente {

namespace {

struct PermissionHint {
    Q_DECLARE_TR_FUNCTIONS(PermissionHint)
};

QString unverifiedText()
{
    return PermissionHint::tr("Your identity must be verified first: follow the link that was sent to your mailbox.");
}

QString neverChangedText()
{
    return PermissionHint::tr("This is set by the provider and never changed by hand.");
}

} // namespace

void applyPermission(QAction *action, const Permission &permission)
{
    if (permission.denial == Denial::UnknownCommand)
        action->setVisible(false);
    if (permission.denial == Denial::Unverified)
        setUnavailable(action, unverifiedText());
    else
        setAllowed(action, permission.allowed(), contactsOf(permission.whoMay));
}

void applyPermission(QWidget *control, const Permission &permission)
{
    if (permission.denial == Denial::UnknownCommand)
        control->hide();
    setAllowed(control, permission.allowed(), contactsOf(permission.whoMay));
    const bool isNobodys = permission.denial == Denial::Field && permission.whoMay.isEmpty();
    if (permission.denial != Denial::Unverified && !isNobodys)
        return;
    control->setToolTip(isNobodys ? neverChangedText() : unverifiedText());
    control->setAccessibleDescription(control->toolTip());
}

void setUnavailable(QAction *action, const QString &reason)
{
    action->setEnabled(false);
    action->setToolTip(reason);
    action->setStatusTip(reason);
    action->setWhatsThis(reason);
}

} // namespace areacliente
