// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/httpprovider.h"

#include <QFuture>
#include <QObject>

namespace areacliente {

class ServerPage;

/// Looks up the address that was typed on a ServerPage, and tells there what came of it.
class ServerConnector : public QObject
{
    Q_OBJECT

public:
    /// `page` must outlive it.
    ServerConnector(NetworkOptions options, ServerPage &page, QObject *parent = nullptr);
    ~ServerConnector() override;

    /// Forgets the search that goes on.
    void cancel();

Q_SIGNALS:
    /// There is a service; the page stays busy until begin() or showError().
    void found(const areacliente::ServerInfo &server);

private:
    void find(const QString &typed);
    void finish(const Result<ServerInfo> &server);

    ServerPage &m_page;
    ServerFinder m_finder;
    QFuture<Result<ServerInfo>> m_search;
    int m_round = 0; ///< answers to an earlier one are dropped
};

} // namespace areacliente
