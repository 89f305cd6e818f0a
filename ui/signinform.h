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
class PasswordEdit;

/// E-mail and password.
class SignInForm : public QWidget
{
    Q_OBJECT

public:
    explicit SignInForm(QWidget *parent = nullptr);

    void setEmail(const QString &email);
    void setRemember(bool remember);
    /// While the provider is asked: nothing can be changed, everything can be read.
    void setBusy(bool busy);
    /// What was typed stays, except the password.
    void showError(const Error &error);
    void showNotice(const std::function<QString()> &words);
    void forgetPassword();
    void takeFocus();

Q_SIGNALS:
    void submitted(const QString &email, const QString &password, bool remember);

protected:
    void changeEvent(QEvent *event) override;

private:
    void submit();
    void retranslate();

    Banner *m_banner;
    QLabel *m_emailLabel;
    QLineEdit *m_email;
    QLabel *m_passwordLabel;
    PasswordEdit *m_password;
    QCheckBox *m_remember;
    QPushButton *m_submit;
    bool m_isBusy = false;
};

} // namespace areacliente
