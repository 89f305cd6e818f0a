// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/accountsession.h"

#include <QAction>

namespace areacliente {

struct ContactRow;

/// What can be done with contacts, each enabled as the role and the contact's state allow, or saying why not and who
/// may.
class ContactActions : public QObject
{
    Q_OBJECT

public:
    explicit ContactActions(AccountSession &session, QObject *parent = nullptr);

    /// Judges the actions anew for the chosen contact (none: nullptr) among all of the account.
    void update(const ContactRow *chosen, const QList<Contact> &contacts);
    void retranslate();

    [[nodiscard]] QList<QAction *> all() const { return {create, edit, invite, vouch, remove}; }

    QAction *const create;
    QAction *const edit;
    QAction *const invite;
    QAction *const vouch;
    QAction *const remove;

private:
    void updateCreate(const QList<Contact> &contacts);
    void updateRemove(const ContactRow &row, const QList<Contact> &contacts);
    void judge(QAction *action, const QString &command, const ContactRow &row);

    AccountSession &m_session;
};

} // namespace areacliente
