// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/sync/accountsession.h"
#include "ui/dialogs/recorddialog.h"

namespace areacliente {

/// Changes the customer record. What the role may not change is disabled and says who may.
class AccountDialog : public RecordDialog
{
    Q_OBJECT

public:
    /// `typed` are values to begin with, and `replaced` the refused command they come from. `session` and `drafts` must
    /// outlive the dialog.
    AccountDialog(AccountSession &session, DraftStore &drafts, Account account, const QJsonObject &typed,
                  std::optional<OutboxEntry> replaced, QWidget *parent);

    /// The record changed meanwhile.
    void setAccount(const Account &account);

    static constexpr auto draftKey = "account";

protected:
    void save() override;
    [[nodiscard]] QString labelOf(const QString &key) const override;
    [[nodiscard]] QString choiceText(const QString &key, const QString &value) const override;

private:
    void addFields();
    void addPlace(int row);
    void applyRole();
    void applyRole(const QString &key, const Permission &permission);
    [[nodiscard]] bool isSpanish() const;
    [[nodiscard]] QString postcodeNote(const QString &postcode) const;

    AccountSession &m_session;
    Account m_account;
    std::optional<OutboxEntry> m_replaced;
};

} // namespace areacliente
