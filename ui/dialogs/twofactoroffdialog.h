// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/accountsession.h"
#include "ui/dialogs/securitydialog.h"

namespace areacliente {

class CodeEdit;
class PasswordEdit;

/// Turns two-factor sign-in off, with the password and a last code.
class TwoFactorOffDialog : public SecurityDialog
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit TwoFactorOffDialog(AccountSession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void turnedOff();

protected:
    void submit() override;
    void retranslate() override;

private:
    AccountSession &m_session;
    QLabel *m_text;
    QLabel *m_passwordLabel;
    PasswordEdit *m_password;
    CodeEdit *m_code;
};

} // namespace areacliente
