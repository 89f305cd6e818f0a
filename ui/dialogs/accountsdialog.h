// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/profiles.h"
#include "ui/programstarter.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace areacliente {

class Banner;
class ProfileList;
class ServerConnector;
class ServerPage;
struct Desktop;

/// The accounts on this computer, each to be opened in a window of its own or removed, and the way to add one at another
/// provider.
class AccountsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `desktop`, of the data folder that is open here, must outlive it.
    AccountsDialog(Accounts accounts, Desktop &desktop, QWidget *parent = nullptr);

    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeListPage();
    void showList();
    void showServerPage();
    void add(const ServerInfo &server);
    void launch(const QStringList &arguments);
    void askToRemove(const Profile &profile);
    void remove(const Profile &profile);
    void finishRemoval(qsizetype place, const Result<void> &removed);
    void setRemoving(bool isRemoving);
    void retranslate();

    Accounts m_accounts;
    Desktop &m_desktop;
    NetworkOptions m_options;
    QStackedWidget *m_stack;
    QLabel *m_intro = nullptr;
    Banner *m_banner = nullptr;
    ProfileList *m_list = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_sample = nullptr;
    QPushButton *m_close = nullptr;
    ServerPage *m_server;
    ServerConnector *m_connector;
    bool m_isRemoving = false;
};

} // namespace areacliente
