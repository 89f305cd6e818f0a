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

/// The accounts on this computer, each to be opened in a window of its own, and the way to add one at another provider.
class AccountsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `current`: the data folder that is open here.
    AccountsDialog(Accounts accounts, QString current, const NetworkOptions &options, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeListPage();
    void showList();
    void showServerPage();
    void add(const ServerInfo &server);
    void launch(const QStringList &arguments);
    void retranslate();

    Accounts m_accounts;
    QString m_current;
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
};

} // namespace areacliente
