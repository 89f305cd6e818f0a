// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/accountsession.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace areacliente {

class AppActions;
class AvatarLabel;
class StatusChip;

/// The window's head: whose account this is, who looks at it and in which role, the balance, how fresh it all is, the
/// search box, and the menu.
class AccountHeader : public QWidget
{
    Q_OBJECT

public:
    /// `search` becomes the header's. `session` and `actions` must outlive it.
    AccountHeader(AccountSession &session, AppActions &actions, QWidget *search, QWidget *parent = nullptr);

    /// Adds the balance, which takes the longest to read: called once the rest is on the screen.
    void showBalance();

Q_SIGNALS:
    /// The balance was clicked.
    void balanceRequested();
    /// The account was read: it has this name.
    void accountNamed(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Shown {
        QString accountName;
        QString contactName;
    };

    void layOut(AppActions &actions, QWidget *search);
    void reload(const QSet<QString> &types);
    void reloadBalance();
    void show(const Shown &shown);
    void updateTexts();
    void updateFonts();

    AccountSession &m_session;
    AvatarLabel *m_avatar;
    QLabel *m_account;
    QLabel *m_contact;
    StatusChip *m_role;
    QToolButton *m_balance;
    QToolButton *m_menu;
    QList<Money> m_balances;
    bool m_showsBalance = false;
};

} // namespace areacliente
