// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktop.h"
#include "ui/appactions.h"
#include "ui/mainwindow.h"
#include "ui/programstarter.h"

#include <QObject>
#include <QTimer>

namespace areacliente {

class AccountController;
class Language;
class SignInFlow;
class StoreProblemPage;

/// Leads from the start of the program to its end: which page the window shows, and why.
class AppController : public QObject
{
    Q_OBJECT

public:
    /// What the replica has of an account, its policy already read.
    struct KeptAccount {
        ReplicaState state;
        Result<Policy> policy;
    };

    /// All must outlive it.
    AppController(Desktop &desktop, Language &language, ThemeController &theme, QObject *parent = nullptr);
    ~AppController() override;

    /// Opens the replica and, where the session was remembered, asks the keychain for it, both at once; then shows the window.
    void start();
    /// Where the other accounts are and how they are opened; by default those under this data folder. Before start().
    void setAccounts(Accounts accounts) { m_accounts = std::move(accounts); }

    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] AppActions &actions() { return m_actions; }
    /// Who is signed in; none before.
    [[nodiscard]] AccountController *account() const { return m_account.get(); }

Q_SIGNALS:
    void signInShown();
    /// An account's first tab has what it shows; where the window is not open yet, it opens now.
    void contentShown();

private:
    void connectActions();
    void chooseLanguage(const QString &code);
    void chooseTheme(ThemeChoice choice);
    void readReplica();
    void useReplica(const std::optional<KeptAccount> &account);
    void openAccount(AccountSession::Start start);
    void openRemembered(const KeptAccount &account);
    void showContent();
    void closeAccount();
    void recallToken();
    void useRecalledToken();
    void showSignIn(const std::function<QString()> &notice = {});
    void enter(const SignedIn &who, bool remember);
    void keepToken(const QString &sessionToken);
    [[nodiscard]] QFuture<Result<void>> takeRotatedToken(const QString &before, const QString &now);
    void tellIfNotKept(const Result<void> &kept);
    void learnPassword(const QString &password);
    void handleStoreError(const Error &error);
    void quarantine();
    void leaveFirstSync();
    void endSession();
    void loadKey();
    void giveKey();
    void askToSignOut();
    void signOut();
    void leaveAccount();
    void eraseAccount(const std::function<QString()> &notice);
    void showSettings();
    void showAccounts();
    void showAbout();
    void showDataChangeForm();

    Desktop &m_desktop;
    Accounts m_accounts;
    Language &m_language;
    ThemeController &m_theme;
    AppActions m_actions;
    MainWindow m_window;
    SignInFlow *m_signIn = nullptr;
    StoreProblemPage *m_problem = nullptr;
    std::unique_ptr<AccountController> m_account;
    std::optional<Result<QString>> m_recalled; ///< the keychain's answer; none while it is asked
    std::optional<KeptSealKey> m_key;
    QTimer m_showAtLast;
    std::function<QString()> m_notice; ///< to be shown with the next page
    bool m_wantsKey = true;
};

} // namespace areacliente
