// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktop.h"
#include "ui/rolecard.h"

#include <QObject>

namespace areacliente {

class AppActions;
class FirstPasswordPage;
class MainWindow;
class SignInPage;

/// From the sign-in page to a contact who is signed in and whose replica this computer keeps.
class SignInFlow : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    SignInFlow(Desktop &desktop, MainWindow &window, AppActions &actions, QObject *parent = nullptr);

    /// Shows the page, with a message where there is a reason to ask.
    void begin(const QString &notice = {});

Q_SIGNALS:
    void signedIn(const areacliente::SignedIn &who, bool remember);
    /// The provider knows the contact, but its replica cannot be used.
    void storeFailed(const areacliente::Error &error);
    void dataChangeRequested();

private:
    void makePages(AppActions &actions);
    void readOffers();
    void readContactsWithoutPassword();
    void signIn(const QString &email, const QString &password, bool remember);
    void adopt(const SignedIn &who, bool remember);
    void showFirstPassword();
    void choosePassword(const Contact &contact, const QString &password);

    Desktop &m_desktop;
    MainWindow &m_window;
    SignInPage *m_page;
    FirstPasswordPage *m_firstPassword;
    QList<Contact> m_withoutPassword;
};

} // namespace areacliente
