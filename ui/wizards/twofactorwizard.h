// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/accountsession.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace areacliente {

class Banner;
class CodeEdit;
class PasswordEdit;
class QrCode;
class RecoveryCodes;

/// Turns two-factor sign-in on: the password, the secret for the authenticator app with a first code of it, the recovery codes.
/// Nothing is in force before the first code; afterwards the dialog does not close before the codes are acknowledged.
class TwoFactorWizard : public QDialog
{
    Q_OBJECT

public:
    /// `session` must outlive it. `email`: with which one signs in.
    TwoFactorWizard(AccountSession &session, QString email, QWidget *parent = nullptr);

    void reject() override;
    [[nodiscard]] RecoveryCodes &recoveryCodes() { return *m_codes; }

Q_SIGNALS:
    /// Two-factor sign-in is on from now on.
    void turnedOn();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makePasswordPage();
    [[nodiscard]] QWidget *makeSecretPage();
    [[nodiscard]] QLabel *makeText(QWidget *parent);
    void layOut();
    void goOn();
    void askForOffer();
    void showOffer(const TwoFactorOffer &offer);
    void confirm();
    void showCodes(const QStringList &codes);
    void setBusy(bool busy);
    void showFailure(const Error &error, QWidget *focus);
    void updateButtons();
    void retranslate();

    AccountSession &m_session;
    QString m_email;
    Banner *m_banner;
    QStackedWidget *m_pages;
    QLabel *m_intro = nullptr;
    QLabel *m_passwordLabel = nullptr;
    PasswordEdit *m_password = nullptr;
    QLabel *m_scan = nullptr;
    QrCode *m_qr = nullptr;
    QLabel *m_secretLabel = nullptr;
    QLineEdit *m_secret = nullptr;
    QPushButton *m_copy = nullptr;
    CodeEdit *m_code = nullptr;
    RecoveryCodes *m_codes;
    QPushButton *m_cancel;
    QPushButton *m_next;
};

} // namespace areacliente
