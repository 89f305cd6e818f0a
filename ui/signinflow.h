// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktop.h"
#include "ui/programstarter.h"
#include "ui/rolecard.h"

#include <QObject>

namespace areacliente {

class AccountOpener;
class AppActions;
class ServerConnector;
struct ServerInfo;
class FirstPasswordPage;
class MainWindow;
class SignInPage;

/// From the sign-in page to a contact who is signed in and whose replica this computer keeps.
class SignInFlow : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    SignInFlow(Desktop &desktop, const Accounts &accounts, MainWindow &window, AppActions &actions,
               QObject *parent = nullptr);

    using Words = std::function<QString()>;
    /// Shows the page, with a message where there is a reason to ask.
    void begin(const Words &notice = {});

Q_SIGNALS:
    /// The provider took this password; told before signedIn().
    void passwordProven(const QString &password);
    void signedIn(const areacliente::SignedIn &who, bool remember);
    /// The provider knows the contact, but its replica cannot be used.
    void storeFailed(const areacliente::Error &error);
    void dataChangeRequested();
    void otherAccountsRequested();

private:
    /// What the embedded authority has for somebody who has not signed in.
    struct Embedded {
        bool hasAccount = false;
        QList<Contact> withoutPassword;
    };
    /// What another contact left in the replica that signing in would erase.
    struct Left {
        bool isAnothers = false;
        QList<OutboxEntry> outbox;
    };

    void connectPages();
    void connectServerPage();
    void showProvider();
    void showOtherAccounts();
    void useServer(const ServerInfo &server);
    void readOffers();
    void readEmbedded();
    void showEmbedded(const Embedded &embedded);
    [[nodiscard]] QFuture<Result<Left>> leftBy(const SignedIn &who);
    void askToReplace(const SignedIn &who, bool remember, const Left &left);
    void replace(const SignedIn &who, bool remember);
    void giveUp(const SignedIn &who);
    void take(const SignedIn &who, bool remember);
    void takeOffer(const SignInOffer &offer);
    void signIn(const QString &email, const QString &password, const QString &code, bool remember);
    void adopt(const SignedIn &who, bool remember);
    void showFirstPassword();
    void choosePassword(const Contact &contact, const QString &password);

    Desktop &m_desktop;
    const Accounts &m_accounts;
    MainWindow &m_window;
    SignInPage *m_page;
    FirstPasswordPage *m_firstPassword;
    AccountOpener *m_opener;
    ServerConnector *m_connector;
    QList<Contact> m_withoutPassword;
    bool m_hasNotice = false;
};

} // namespace areacliente
