// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signinform.h"

#include "ui/attempttext.h"
#include "ui/errortext.h"
#include "ui/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/codeedit.h"
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
    , m_code(new CodeEdit(u"signInCode"_s, true, this))
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
    layout->addWidget(m_code);
    layout->addWidget(m_remember);
    layout->addSpacing(metrics::medium);
    layout->addWidget(m_submit);

    connect(m_submit, &QPushButton::clicked, this, &SignInForm::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInForm::submit);
    connect(m_code, &CodeEdit::submitted, this, &SignInForm::submit);
    // Whoever else signs in may need no code.
    connect(m_email, &QLineEdit::textEdited, this, [this] { askForCode(false); });
    connect(m_email, &QLineEdit::returnPressed, m_password, qOverload<>(&QWidget::setFocus));
    m_code->hide();
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
    const bool isCodeAsked = !m_code->isHidden();
    if (m_email->text().trimmed().isEmpty()) {
        showWarning([] { return tr("Type your e-mail address."); }, m_email);
    } else if (m_password->text().isEmpty()) {
        showWarning([] { return tr("Type your password."); }, m_password);
    } else if (isCodeAsked && m_code->code().isEmpty()) {
        showWarning([] { return tr("Type the code of your authenticator app."); }, m_code);
    } else {
        m_banner->dismiss();
        Q_EMIT submitted(m_email->text().trimmed(), m_password->text(), isCodeAsked ? m_code->code() : QString(),
                         m_remember->isChecked());
    }
}

void SignInForm::showWarning(const std::function<QString()> &words, QWidget *focus)
{
    m_banner->showMessage(Tone::Warning, words);
    focus->setFocus();
}

void SignInForm::askForCode(bool asked)
{
    m_code->setVisible(asked);
    if (!asked)
        m_code->forget();
}

void SignInForm::setBusy(bool busy)
{
    m_isBusy = busy;
    for (QWidget *control :
         {static_cast<QWidget *>(m_email), static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_code),
          static_cast<QWidget *>(m_remember), static_cast<QWidget *>(m_submit)})
        control->setEnabled(!busy);
    m_submit->setText(busy ? tr("Signing in…") : tr("Sign in"));
}

void SignInForm::showError(const Error &error)
{
    if (error.code == ErrorCode::SecondFactor) {
        const bool wasTyped = !m_code->isHidden() && !m_code->code().isEmpty();
        askForCode(true);
        if (wasTyped)
            m_banner->showMessage(Tone::Danger, [] { return wrongCodeText(); });
        else
            m_banner->showMessage(Tone::Info, [] { return tr("Your password is right. Now the code, please."); });
        m_code->takeFocus();
        return;
    }
    m_banner->showMessage(Tone::Danger, [error] {
        return error.code == ErrorCode::Unauthenticated ? tr("The e-mail address or the password is not right.")
                                                        : errorText(error);
    });
    m_password->selectAll();
    (error.code == ErrorCode::RateLimited && !m_code->isHidden() ? static_cast<QWidget *>(m_code) : m_password)
        ->setFocus();
}

void SignInForm::showNotice(const std::function<QString()> &words)
{
    m_banner->showMessage(Tone::Warning, words);
}

void SignInForm::forgetPassword()
{
    m_password->forget();
    askForCode(false);
}

void SignInForm::setCredentials(const QString &email, const QString &password)
{
    m_email->setText(email);
    m_password->setText(password);
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
