// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace areacliente {

class AvatarLabel;
class Banner;
class CodeEdit;
class PasswordEdit;

/// Hides everything until the contact has given its password again, and the second factor where the provider asks for it.
class LockPage : public QWidget
{
    Q_OBJECT

public:
    explicit LockPage(QWidget *parent = nullptr);

    void setContact(const QString &name, const QString &email);
    void setBusy(bool busy);
    void showError(const Error &error);
    /// Empty and ready to type.
    void begin();

Q_SIGNALS:
    /// `code` is empty until the provider has asked for one.
    void unlockRequested(const QString &password, const QString &code);
    void signOutRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void submit();
    void retranslate();

    AvatarLabel *m_avatar;
    QLabel *m_title;
    QLabel *m_name;
    Banner *m_banner;
    PasswordEdit *m_password;
    CodeEdit *m_code;
    QPushButton *m_unlock;
    QPushButton *m_signOut;
};

} // namespace areacliente
