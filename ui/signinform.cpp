// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signinform.h"

#include "ui/errortext.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/passwordedit.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

SignInForm::SignInForm(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner(this))
    , m_emailLabel(new QLabel(this))
    , m_email(new QLineEdit(this))
    , m_passwordLabel(new QLabel(this))
    , m_password(new PasswordEdit(this))
    , m_remember(new QCheckBox(this))
    , m_submit(new QPushButton(this))
{
    setObjectName(u"signInForm"_s);
    m_banner->setObjectName(u"signInBanner"_s);
    m_email->setObjectName(u"signInEmail"_s);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_password->setObjectName(u"signInPassword"_s);
    m_remember->setObjectName(u"signInRemember"_s);
    m_submit->setObjectName(u"signInSubmit"_s);
    m_submit->setDefault(true);
    m_emailLabel->setBuddy(m_email);
    m_passwordLabel->setBuddy(m_password);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tiny);
    layout->addWidget(m_banner);
    layout->addSpacing(metrics::tiny);
    layout->addWidget(m_emailLabel);
    layout->addWidget(m_email);
    layout->addSpacing(metrics::small);
    layout->addWidget(m_passwordLabel);
    layout->addWidget(m_password);
    layout->addSpacing(metrics::small);
    layout->addWidget(m_remember);
    layout->addSpacing(metrics::medium);
    layout->addWidget(m_submit);

    connect(m_submit, &QPushButton::clicked, this, &SignInForm::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInForm::submit);
    connect(m_email, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    retranslate();
}

void SignInForm::setEmail(const QString &email)
{
    m_email->setText(email);
}

void SignInForm::setRemember(bool remember)
{
    m_remember->setChecked(remember);
}

void SignInForm::submit()
{
    if (m_isBusy)
        return;
    const bool lacksEmail = m_email->text().trimmed().isEmpty();
    if (lacksEmail || m_password->text().isEmpty()) {
        m_banner->showMessage(Tone::Warning, [lacksEmail] {
            return lacksEmail ? tr("Type your e-mail address.") : tr("Type your password.");
        });
        (lacksEmail ? m_email : m_password)->setFocus();
        return;
    }
    m_banner->dismiss();
    Q_EMIT submitted(m_email->text().trimmed(), m_password->text(), m_remember->isChecked());
}

void SignInForm::setBusy(bool busy)
{
    m_isBusy = busy;
    for (QWidget *control : {static_cast<QWidget *>(m_email), static_cast<QWidget *>(m_password),
                             static_cast<QWidget *>(m_remember), static_cast<QWidget *>(m_submit)})
        control->setEnabled(!busy);
    m_submit->setText(busy ? tr("Signing in…") : tr("Sign in"));
}

void SignInForm::showError(const Error &error)
{
    m_banner->showMessage(Tone::Danger, [error] {
        return error.code == ErrorCode::Unauthenticated ? tr("The e-mail address or the password is not right.")
                                                        : errorText(error);
    });
    m_password->selectAll();
    m_password->setFocus();
}

void SignInForm::showNotice(const std::function<QString()> &words)
{
    m_banner->showMessage(Tone::Warning, words);
}

void SignInForm::forgetPassword()
{
    m_password->forget();
}

void SignInForm::takeFocus()
{
    if (m_email->text().isEmpty())
        m_email->setFocus();
    else
        m_password->setFocus();
}

void SignInForm::retranslate()
{
    m_emailLabel->setText(tr("E-mail"));
    m_email->setAccessibleName(tr("E-mail"));
    m_email->setPlaceholderText(tr("name@example.com"));
    m_passwordLabel->setText(tr("Password"));
    m_password->setAccessibleName(tr("Password"));
    m_remember->setText(tr("Keep me signed in on this computer"));
    m_remember->setToolTip(tr("Your session is kept in the system's keychain, never your password."));
    setBusy(m_isBusy);
}

void SignInForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace areacliente
