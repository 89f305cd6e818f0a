// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace areacliente {

class Banner;
class CodeEdit;
class PasswordEdit;

/// E-mail and password, and the second factor once the provider has asked for it.
class SignInForm : public QWidget
{
    Q_OBJECT

public:
    explicit SignInForm(QWidget *parent = nullptr);

    void setEmail(const QString &email);
    void setRemember(bool remember);
    /// While the provider is asked: nothing can be changed, everything can be read.
    void setBusy(bool busy);
    /// What was typed stays. SecondFactor: the code is asked for, or was not right.
    void showError(const Error &error);
    /// As if these had been typed: an offer that turned out to need a code.
    void setCredentials(const QString &email, const QString &password);
    void showNotice(const std::function<QString()> &words);
    void forgetPassword();
    void takeFocus();

Q_SIGNALS:
    void submitted(const QString &email, const QString &password, const QString &code, bool remember);

protected:
    void changeEvent(QEvent *event) override;

private:
    void submit();
    void askForCode(bool asked);
    void showWarning(const std::function<QString()> &words, QWidget *focus);
    void retranslate();

    Banner *m_banner;
    QLabel *m_emailLabel;
    QLineEdit *m_email;
    QLabel *m_passwordLabel;
    PasswordEdit *m_password;
    CodeEdit *m_code;
    QCheckBox *m_remember;
    QPushButton *m_submit;
    bool m_isBusy = false;
};

} // namespace areacliente
