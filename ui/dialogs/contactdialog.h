// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/contact.h"
#include "app/sync/accountsession.h"
#include "ui/dialogs/recorddialog.h"

namespace areacliente {

/// What to edit.
struct ContactEdit {
    std::optional<Contact> before{};       ///< none: a new contact
    QJsonObject typed{};                   ///< values to begin with, e.g. those that were refused
    std::optional<OutboxEntry> replaced{}; ///< the refused command that saving takes the place of
    QString draftKey{};                    ///< under which what is typed is kept; empty: the key of the contact
};

/// Adds a contact or changes one.
class ContactDialog : public RecordDialog
{
    Q_OBJECT

public:
    /// `contacts` are all of the account. `session` and `drafts` must outlive the dialog.
    ContactDialog(AccountSession &session, DraftStore &drafts, QList<Contact> contacts, ContactEdit edit,
                  QWidget *parent);

    /// The account's contacts changed.
    void setContacts(const QList<Contact> &contacts);

    /// The key of the draft of a contact, or of a new one.
    [[nodiscard]] static QString draftKey(const std::optional<Contact> &contact);
    /// What an unsettled contact.create or contact.modify asks for, as values of this form.
    [[nodiscard]] static QJsonObject typedValues(const OutboxEntry &entry);

Q_SIGNALS:
    void contactSaved(const areacliente::Id &id);

protected:
    void save() override;
    [[nodiscard]] QString labelOf(const QString &key) const override;
    [[nodiscard]] QString choiceText(const QString &key, const QString &value) const override;
    [[nodiscard]] QString fieldOf(const Error &error) const override;

private:
    void addFields();
    void fillKinds();
    void fillLanguages();
    [[nodiscard]] static QString keyOf(const ContactEdit &edit);
    [[nodiscard]] EntryCheck checkMailbox(const QString &email) const;
    [[nodiscard]] QString mailboxNote(const QString &email) const;
    [[nodiscard]] QJsonObject valuesOf(const Contact &contact) const;
    void submit(const QString &command, const Id &target, const QJsonObject &arguments);

    AccountSession &m_session;
    QList<Contact> m_contacts;
    ContactEdit m_edit;
    Id m_newId;
};

} // namespace areacliente
