// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desktop.h"
#include "ui/lockflow.h"
#include "ui/settingsviewstate.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

namespace areacliente {

class AccountView;
class AppActions;
class BannerArea;
class MainWindow;

/// A contact at work: its session, its view, the lock, and what the window tells about both.
class AccountController : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    AccountController(Desktop &desktop, MainWindow &window, AppActions &actions, AccountSession::Start start,
                      QObject *parent = nullptr);
    ~AccountController() override;

    /// Shows the account; synchronises at once where there is nothing to show yet, else once something is shown.
    void begin();
    /// The session's token came from the keychain, after the account was opened without one.
    void useToken(const QString &sessionToken);
    /// The keychain gave no token: the account can be read, and signing in again synchronises.
    void tellTokenLost();
    /// The documents are kept under this key from now on.
    void useKey(const KeptSealKey &key);
    void lock();
    /// See LockFlow.
    void setOfflineCheck(LockFlow::OfflineCheck check) { m_lock->setOfflineCheck(std::move(check)); }

    [[nodiscard]] AccountSession &session() { return m_account.session; }
    [[nodiscard]] AccountView &view() { return *m_view; }
    [[nodiscard]] BannerArea &banners();
    [[nodiscard]] bool isLocked() const;

Q_SIGNALS:
    /// The first tab shows the replica's first answer.
    void contentShown();
    void signOutRequested();
    /// The user stopped the first synchronisation.
    void firstSyncCancelled();
    /// The replica's file is damaged.
    void storeDamaged();
    /// The provider says that this contact is not part of the account any more.
    void contactRemoved();
    /// The provider took this password at the lock.
    void passwordProven(const QString &password);
    /// A session of its own was given to this contact, who signed in again.
    void tokenRenewed(const QString &sessionToken);

private:
    void makeView();
    void rebuildView();
    void connectSession();
    void connectActions();
    void updateActions();
    void goOn();
    void tellPhase(SyncPhase phase);
    void tellReach();
    void tellOutbox();
    void comeBack(const SignedIn &who);
    void showDataChangeForm();
    void askWhereToExport();
    void exportTo(const QString &path);
    void checkStore();
    void tellUnreadableDrafts();
    void showOutbox();

    Desktop &m_desktop;
    MainWindow &m_window;
    AppActions &m_actions;
    OpenAccount m_account;
    SettingsViewState m_viewState;
    BannerArea *m_banners; ///< a part of the view
    LockFlow *m_lock;
    AccountView *m_view = nullptr;
    QDeadlineTimer m_nextCheck; ///< of the store's file
    bool m_isShown = false;
};

} // namespace areacliente
