// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/autolock.h"
#include "app/platform/sessionwatch.h"
#include "app/sync/accountsession.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace areacliente {

class LockPage;
class MainWindow;

/// Locks the window when nobody has used it for a while, when the desktop is locked or sleeps, or when asked, until the
/// contact gives its password again.
class LockFlow : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    LockFlow(AccountSession &session, Provider &provider, MainWindow &window, QObject *parent = nullptr);
    ~LockFlow() override;

    /// Judges a password while the provider cannot be reached, so that reading is never shut off by a network. Errors where
    /// it cannot be judged.
    using OfflineCheck = std::function<QFuture<Result<bool>>(const QString &password)>;
    void setOfflineCheck(OfflineCheck check) { m_offlineCheck = std::move(check); }
    /// Zero: only when asked.
    void setLimit(std::chrono::minutes limit);
    void lock();
    [[nodiscard]] bool isLocked() const { return m_isLocked; }
    /// What is shown after unlocking, where the page that was locked gave way to another.
    void setBehind(QWidget *page) { m_behind = page; }

Q_SIGNALS:
    void locked();
    /// The contact is back, with a session of its own.
    void unlocked(const areacliente::SignedIn &who);
    /// The contact is back, without the provider: to read, until it can be reached.
    void unlockedOffline();
    /// The provider took this password.
    void passwordProven(const QString &password);
    void signOutRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void hideOtherWindows();
    void showContact();
    void unlock(const QString &password, const QString &code);
    void checkOffline(const QString &password, const Error &away);
    void open();

    AccountSession &m_session;
    Provider &m_provider;
    MainWindow &m_window;
    AutoLock m_autoLock;
    SessionWatch m_watch;
    OfflineCheck m_offlineCheck;
    std::chrono::minutes m_limit{0};
    LockPage *m_page;
    bool m_isLocked = false;
    QPointer<QWidget> m_behind; ///< what is shown again after unlocking
    QList<QPointer<QWidget>> m_hidden;
};

} // namespace areacliente
