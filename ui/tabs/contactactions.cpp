// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/contactactions.h"

#include "app/services/contactservice.h"
#include "models/contactmodel.h"
#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/permissionhint.h"

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QAction *makeAction(const QString &name, QStringView icon, QObject *parent)
{
    auto *action = new QAction(themeIcon(icon), QString(), parent);
    action->setObjectName(name);
    action->setEnabled(false);
    return action;
}

Target targetOf(const ContactRow &row)
{
    return {.own = row.isOwn, .contactKind = row.contact.kind};
}

} // namespace

ContactActions::ContactActions(AccountSession &session, QObject *parent)
    : QObject(parent)
    , create(makeAction(u"contactCreate"_s, u"add", this))
    , edit(makeAction(u"contactEdit"_s, u"edit", this))
    , invite(makeAction(u"contactInvite"_s, u"send", this))
    , vouch(makeAction(u"contactVouch"_s, u"check", this))
    , remove(makeAction(u"contactRemove"_s, u"remove", this))
    , m_session(session)
{
    create->setShortcut(QKeySequence::New);
    edit->setShortcut(Qt::Key_F2);
    remove->setShortcut(QKeySequence::Delete);
    for (QAction *action : {create, edit, remove})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    retranslate();
}

void ContactActions::retranslate()
{
    create->setText(tr("New contact…"));
    edit->setText(tr("Edit…"));
    invite->setText(tr("Invite again"));
    vouch->setText(tr("Vouch"));
    remove->setText(tr("Remove"));
}

void ContactActions::judge(QAction *action, const QString &command, const ContactRow &row)
{
    applyPermission(action, m_session.mayRun(command, targetOf(row)));
}

void ContactActions::update(const ContactRow *chosen, const QList<Contact> &contacts)
{
    updateCreate(contacts);
    if (!chosen || chosen->isGhost) {
        const QString reason = chosen ? tr("A change of this contact is not settled yet.")
                                      : tr("Choose a contact first.");
        for (QAction *action : {edit, invite, vouch, remove})
            setUnavailable(action, reason);
        return;
    }
    judge(edit, u"contact.modify"_s, *chosen);
    judge(invite, u"contact.invite"_s, *chosen);
    judge(vouch, u"contact.vouch"_s, *chosen);
    if (isVerified(chosen->contact)) {
        setUnavailable(invite, tr("The identity of this contact is established already."));
        setUnavailable(vouch, tr("The identity of this contact is established already."));
    } else if (vouch->isEnabled()) {
        vouch->setToolTip(tr("Answer for the identity of this contact, when they cannot reach their mailbox."));
    }
    updateRemove(*chosen, contacts);
}

/// One may be added as long as some kind that the actor may add has room.
void ContactActions::updateCreate(const QList<Contact> &contacts)
{
    Permission refusal;
    bool mayAny = false;
    bool hasRoom = false;
    for (const ContactKind kind : allContactKinds) {
        const Permission permission = m_session.mayRun(u"contact.create"_s, {.contactKind = kind});
        const bool fits = std::ranges::count(contacts, kind, &Contact::kind) < m_session.policy().limit(kind);
        if (!permission.allowed())
            refusal = permission;
        mayAny = mayAny || permission.allowed();
        hasRoom = hasRoom || (permission.allowed() && fits);
    }
    applyPermission(create, mayAny ? Permission{} : refusal);
    if (mayAny && !hasRoom)
        setUnavailable(create, tr("The account already has as many contacts as it may have."));
}

void ContactActions::updateRemove(const ContactRow &row, const QList<Contact> &contacts)
{
    judge(remove, u"contact.delete"_s, row);
    const auto verified = std::ranges::count_if(contacts, [&](const Contact &c) {
        return c.kind == row.contact.kind && isVerified(c);
    });
    const bool isNeeded = isVerified(row.contact) && verified <= m_session.policy().minimumVerified(row.contact.kind);
    if (remove->isEnabled() && isNeeded)
        setUnavailable(remove, ruleText(Rule::LastVerifiedOwner));
}

} // namespace areacliente
