// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <string>

namespace areacliente::bench {

/// nginx with one file, over TLS: what HTTP costs where next to nothing stands behind it.
class StaticServer
{
public:
    StaticServer();
    ~StaticServer();
    Q_DISABLE_COPY_MOVE(StaticServer)

    [[nodiscard]] quint16 port() const { return m_port; }
    /// Asks for the file, of which the asker has the present edition: the answer is 304.
    [[nodiscard]] const std::string &conditionalRequest() const { return m_request; }

private:
    void configure();
    [[nodiscard]] bool start();

    QTemporaryDir m_folder;
    QProcess m_nginx;
    quint16 m_port = 0;
    std::string m_request;
};

} // namespace areacliente::bench
