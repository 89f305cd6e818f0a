// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/accountsession.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/outboxnotices.h"

class QPushButton;

namespace areacliente {

class Banner;
class ContactActions;
struct ContactRow;

/// All that is known about one contact, and what waits or was refused of it.
class ContactDetail : public DetailPane
{
    Q_OBJECT

public:
    ContactDetail(const AccountSession &session, const ContactActions &actions, QWidget *parent = nullptr);

    /// `contacts` are all of the account, to name who vouched.
    void showContact(const ContactRow &row, const QList<Contact> &contacts);
    [[nodiscard]] OutboxNotices *notices() const { return m_notices; }
    /// For what concerns this contact: asking back, and errors. Gone with the next contact.
    [[nodiscard]] Banner *banner() const { return m_banner; }
    void retranslate();

Q_SIGNALS:
    /// Asks for what a contact of this kind may do.
    void roleRequested(areacliente::ContactKind kind);

private:
    void showNotices(const Contact &contact);
    void showFields(const Contact &contact);
    void showIdentity(const Contact &contact, const QList<Contact> &contacts);

    const AccountSession &m_session;
    Banner *m_banner;
    OutboxNotices *m_notices;
    FieldGrid *m_fields;
    FieldGrid *m_identity;
    QWidget *m_verifying; ///< what helps a contact that is not verified
    QPushButton *m_role;
    Id m_shown;
    ContactKind m_kind{};
};

/// The words for an unsettled command about a contact.
[[nodiscard]] OutboxNotices::Words contactNoticeWords(const OutboxEntry &entry);

} // namespace areacliente
