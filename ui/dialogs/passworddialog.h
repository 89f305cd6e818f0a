// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/accountsession.h"
#include "ui/dialogs/securitydialog.h"

namespace areacliente {

class PasswordEdit;
class PasswordHint;

/// Changes one's own password at the provider.
class PasswordDialog : public SecurityDialog
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit PasswordDialog(AccountSession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void changed();

protected:
    void submit() override;
    void retranslate() override;

private:
    void addField(QLabel *label, PasswordEdit *edit, const QString &name);
    void showError(const Error &error);

    AccountSession &m_session;
    QLabel *m_text;
    QLabel *m_currentLabel;
    PasswordEdit *m_current;
    QLabel *m_nextLabel;
    PasswordEdit *m_next;
    PasswordHint *m_hint;
    QLabel *m_againLabel;
    PasswordEdit *m_again;
};

} // namespace areacliente
