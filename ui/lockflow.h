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
    void signOutRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void hideOtherWindows();
    void showContact();
    void unlock(const QString &password);
    void open(const SignedIn &who);

    AccountSession &m_session;
    Provider &m_provider;
    MainWindow &m_window;
    AutoLock m_autoLock;
    SessionWatch m_watch;
    std::chrono::minutes m_limit{0};
    LockPage *m_page;
    bool m_isLocked = false;
    QPointer<QWidget> m_behind; ///< what is shown again after unlocking
    QList<QPointer<QWidget>> m_hidden;
};

} // namespace areacliente
