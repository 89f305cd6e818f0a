// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace areacliente::test {

/// A proxy as companies have one: lets programs through by CONNECT (RFC 9110, 9.3.6), to this computer whatever host they name.
/// It keeps all that it could read of them. Used on one thread, with its event loop.
class ConnectProxy : public QObject
{
    Q_OBJECT

public:
    struct Rules {
        QByteArray credentials{};           ///< `user:password` that it asks for; empty: it asks nobody
        QByteArray answer{};                ///< what it says to each CONNECT instead of making the connection
        bool closes = false;                ///< it hangs up instead of answering
        bool isSilent = false;              ///< it never answers
        std::function<quint16()> leadsTo{}; ///< the port it really connects to, instead of the one that was asked for
    };

    explicit ConnectProxy(Rules rules);

    /// As the variables of the environment have it.
    [[nodiscard]] QUrl url(const QString &user = {}, const QString &password = {}) const;
    /// The heads of the requests that came, in order.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    /// Everything that it could read, in both directions.
    [[nodiscard]] const QByteArray &seen() const { return m_seen; }
    /// Connections that it made.
    [[nodiscard]] int tunnels() const { return m_tunnels; }

private:
    void serve(QTcpSocket *client);
    [[nodiscard]] bool isAllowed(const QByteArray &head) const;
    void takeHead(QTcpSocket *client, const QByteArray &head);
    void dig(QTcpSocket *client, const QByteArray &target);
    void pass(QTcpSocket *from, QTcpSocket *to);

    QTcpServer m_server;
    Rules m_rules;
    QList<QByteArray> m_requests;
    QByteArray m_seen;
    int m_tunnels = 0;
};

} // namespace areacliente::test
