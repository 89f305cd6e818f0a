// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/twofactoroffdialog.h"

#include "ui/theme.h"
#include "ui/widgets/codeedit.h"
#include "ui/widgets/passwordedit.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

TwoFactorOffDialog::TwoFactorOffDialog(AccountSession &session, QWidget *parent)
    : SecurityDialog(parent)
    , m_session(session)
    , m_text(addText())
    , m_passwordLabel(new QLabel(this))
    , m_password(new PasswordEdit(this))
    , m_code(new CodeEdit(u"twoFactorOffCode"_s, true, this))
{
    setObjectName(u"twoFactorOffDialog"_s);
    m_password->setObjectName(u"twoFactorOffPassword"_s);
    m_passwordLabel->setBuddy(m_password);
    fields()->addSpacing(metrics::small);
    fields()->addWidget(m_passwordLabel);
    fields()->addWidget(m_password);
    fields()->addSpacing(metrics::small);
    fields()->addWidget(m_code);
    connect(m_password, &QLineEdit::returnPressed, m_code, &CodeEdit::takeFocus);
    retranslate();
    m_password->setFocus();
}

void TwoFactorOffDialog::submit()
{
    if (m_password->text().isEmpty()) {
        showWarning([] { return tr("Type your password."); }, m_password);
    } else if (m_code->code().isEmpty()) {
        showWarning([] { return tr("Type a code."); }, m_code);
    } else {
        clearMessage();
        setBusy(true);
        m_session.ask(this,
                      [password = m_password->text(), code = m_code->code()](Provider &provider, const QString &token) {
            return provider.disableTwoFactor(token, password, code);
        }, [this](const Result<void> &given) {
            if (given) {
                Q_EMIT turnedOff();
                accept();
                return;
            }
            showFailure([error = given.error()] { return confirmationErrorText(error); },
                        isAboutCode(given.error()) ? static_cast<QWidget *>(m_code) : m_password);
        });
    }
}

void TwoFactorOffDialog::retranslate()
{
    setWindowTitle(tr("Turn two-factor sign-in off"));
    m_text->setText(tr(
        "From then on your password alone opens the account. Whoever learns it, in a data leak for instance, can sign in as you."));
    m_passwordLabel->setText(tr("Password"));
    m_password->setAccessibleName(m_passwordLabel->text());
    submitButton()->setText(tr("Turn off"));
    cancelButton()->setText(tr("Cancel"));
}

} // namespace areacliente
