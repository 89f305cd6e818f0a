// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/contact.h"
#include "app/domain/result.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace areacliente {

class Banner;
class PasswordEdit;

/// The first time with an imported account: a contact chooses the password it will sign in with.
class FirstPasswordPage : public QWidget
{
    Q_OBJECT

public:
    explicit FirstPasswordPage(QWidget *parent = nullptr);

    void setContacts(const QList<Contact> &contacts);
    void setBusy(bool busy);
    void showError(const Error &error);

Q_SIGNALS:
    void passwordChosen(const areacliente::Contact &contact, const QString &password);
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void submit();
    void retranslate();

    QList<Contact> m_contacts;
    QLabel *m_title;
    QLabel *m_text;
    Banner *m_banner;
    QLabel *m_contactLabel;
    QComboBox *m_contact;
    QLabel *m_passwordLabel;
    PasswordEdit *m_password;
    QLabel *m_repeatLabel;
    PasswordEdit *m_repeat;
    QPushButton *m_submit;
    QPushButton *m_cancel;
};

} // namespace areacliente
