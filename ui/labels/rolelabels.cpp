// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/rolelabels.h"

#include "app/domain/ticket.h"

#include <QCoreApplication>
#include <QLocale>

namespace areacliente {

namespace {

struct RoleLabels {
    Q_DECLARE_TR_FUNCTIONS(RoleLabels)
};

/// A kind of contact as a word in a list before "contacts".
QString wordOf(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Owner: return RoleLabels::tr("owner");
    case ContactKind::Administrative: return RoleLabels::tr("administrative");
    case ContactKind::Technical: return RoleLabels::tr("technical");
    case ContactKind::Billing: return RoleLabels::tr("billing");
    }
    Q_UNREACHABLE();
}

/// A department of the support centre; the matrix names it as a ticket does.
QString sectionName(const QString &section)
{
    const auto department = enumFromName<Department>(section);
    if (!department)
        return section;
    switch (*department) {
    case Department::General: return RoleLabels::tr("customer service");
    case Department::Administrative: return RoleLabels::tr("administration");
    case Department::Technical: return RoleLabels::tr("technical support");
    case Department::Billing: return RoleLabels::tr("accounts");
    }
    Q_UNREACHABLE();
}

} // namespace

QString labelOf(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Owner: return RoleLabels::tr("Owner");
    case ContactKind::Administrative: return RoleLabels::tr("Administrative");
    case ContactKind::Technical: return RoleLabels::tr("Technical");
    case ContactKind::Billing: return RoleLabels::tr("Billing");
    }
    Q_UNREACHABLE();
}

QString headingOf(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Owner: return RoleLabels::tr("Owner contacts");
    case ContactKind::Administrative: return RoleLabels::tr("Administrative contact");
    case ContactKind::Technical: return RoleLabels::tr("Technical contact");
    case ContactKind::Billing: return RoleLabels::tr("Billing contact");
    }
    Q_UNREACHABLE();
}

QString contactLabelOf(ContactKind kind)
{
    switch (kind) {
    case ContactKind::Owner: return RoleLabels::tr("Owner contact");
    case ContactKind::Administrative: return RoleLabels::tr("Administrative contact");
    case ContactKind::Technical: return RoleLabels::tr("Technical contact");
    case ContactKind::Billing: return RoleLabels::tr("Billing contact");
    }
    Q_UNREACHABLE();
}

QString contactsOf(const QList<ContactKind> &kinds)
{
    if (kinds.isEmpty())
        return RoleLabels::tr("nobody");
    QStringList words;
    for (const ContactKind kind : kinds)
        words.append(wordOf(kind));
    return RoleLabels::tr("%1 contacts").arg(QLocale().createSeparatedList(words));
}

QString labelOf(Action action)
{
    switch (action) {
    case Action::View: return RoleLabels::tr("See");
    case Action::Create: return RoleLabels::tr("Add");
    case Action::Delete: return RoleLabels::tr("Remove");
    case Action::Modify: return RoleLabels::tr("Change");
    case Action::Use: return RoleLabels::tr("Use");
    case Action::Pay: return RoleLabels::tr("Pay");
    case Action::Vouch: return RoleLabels::tr("Vouch");
    }
    Q_UNREACHABLE();
}

QString labelOf(const Scope &scope)
{
    if (scope.isNone())
        return RoleLabels::tr("No");
    if (scope.all)
        return RoleLabels::tr("All");
    QStringList parts;
    if (scope.own)
        parts.append(RoleLabels::tr("Own"));
    for (const QString &section : scope.sections)
        parts.append(sectionName(section));
    return parts.join(QStringLiteral(", "));
}

} // namespace areacliente
