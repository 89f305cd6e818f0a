// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/serverconnector.h"

#include "app/platform/deliver.h"
#include "app/platform/logging.h"
#include "ui/serverpage.h"

namespace areacliente {

ServerConnector::ServerConnector(NetworkOptions options, ServerPage &page, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_finder(std::move(options))
{
    connect(&m_page, &ServerPage::connectRequested, this, &ServerConnector::find);
    connect(&m_page, &ServerPage::cancelRequested, this, [this] {
        cancel();
        m_page.setBusy(false);
    });
    connect(&m_page, &ServerPage::backRequested, this, &ServerConnector::cancel);
}

ServerConnector::~ServerConnector()
{
    cancel();
}

void ServerConnector::cancel()
{
    ++m_round;
    m_search.cancel();
    m_search = {};
}

void ServerConnector::find(const QString &typed)
{
    cancel();
    m_page.setBusy(true);
    m_search = m_finder.find(typed);
    deliver(m_search, this, [this, round = m_round](const Result<ServerInfo> &server) {
        if (round == m_round)
            finish(server);
    });
}

void ServerConnector::finish(const Result<ServerInfo> &server)
{
    m_search = {};
    if (server) {
        Q_EMIT found(*server);
        return;
    }
    logError(uiLog(), server.error());
    m_page.showError(server.error());
}

} // namespace areacliente
