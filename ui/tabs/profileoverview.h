// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/domain/contact.h"
#include "app/sync/accountsession.h"

#include <QScrollArea>

class QAction;
class QBoxLayout;
class QLabel;

namespace areacliente {

class Card;
class FieldGrid;
class OutboxNotices;

/// Who the customer is, who one is oneself, how one signs in, and what can be taken along: four cards.
class ProfileOverview : public QScrollArea
{
    Q_OBJECT

public:
    struct Actions {
        QAction *editAccount;
        QAction *editSelf;
        QAction *exportData;
        QAction *dataChangeForm;
        QAction *settings;
        QAction *security;
    };

    ProfileOverview(const AccountSession &session, const Actions &actions, QWidget *parent = nullptr);

    /// What the replica holds; the contact itself may be gone.
    void showProfile(const Account &account, const std::optional<Contact> &self);
    void retranslate();
    [[nodiscard]] OutboxNotices *accountNotices() const { return m_accountNotices; }
    [[nodiscard]] OutboxNotices *selfNotices() const { return m_selfNotices; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showAccount(const Account &account);
    void showSelf(const Contact &self);
    void showSecurity(const Contact &self);

    const AccountSession &m_session;
    QBoxLayout *m_columns;
    Card *m_accountCard;
    Card *m_selfCard;
    Card *m_securityCard;
    Card *m_dataCard;
    FieldGrid *m_accountFields;
    FieldGrid *m_selfFields;
    FieldGrid *m_securityFields;
    OutboxNotices *m_accountNotices;
    OutboxNotices *m_selfNotices;
    QLabel *m_dataText;
};

} // namespace areacliente
