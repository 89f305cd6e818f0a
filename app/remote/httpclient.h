// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/httpexchange.h"

#include <QSslConfiguration>

#include <memory>

class QNetworkAccessManager;

namespace areacliente {

/// Sends requests over TLS, through the proxy of the system. Nothing of Qt's network is loaded before the first one.
class HttpClient
{
public:
    explicit HttpClient(NetworkOptions options);
    ~HttpClient();
    Q_DISABLE_COPY_MOVE(HttpClient)

    [[nodiscard]] const NetworkOptions &options() const { return m_options; }

    /// `done` is called later, unless `scope` is deleted before: then the request is dropped.
    void send(HttpCall call, QObject *scope, HttpExchange::Done done);

private:
    [[nodiscard]] Result<void> open();

    NetworkOptions m_options;
    QSslConfiguration m_tls;
    std::unique_ptr<QNetworkAccessManager> m_manager;
};

} // namespace areacliente
