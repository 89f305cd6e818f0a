// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/connectproxy.h"

#include <QTcpSocket>

#include <memory>

namespace areacliente::test {

using namespace Qt::StringLiterals;

ConnectProxy::ConnectProxy(Rules rules)
    : m_rules(std::move(rules))
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no proxy for the test: %s", qPrintable(m_server.errorString()));
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection())
            serve(client);
    });
}

QUrl ConnectProxy::url(const QString &user, const QString &password) const
{
    QUrl url(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
    url.setUserName(user);
    url.setPassword(password);
    return url;
}

void ConnectProxy::serve(QTcpSocket *client)
{
    auto received = std::make_shared<QByteArray>();
    connect(client, &QAbstractSocket::disconnected, client, &QObject::deleteLater);
    connect(client, &QIODevice::readyRead, this, [this, client, received] {
        const QByteArray bytes = client->readAll();
        m_seen += bytes;
        *received += bytes;
        // A client that was refused may ask again on the same connection.
        for (qsizetype end = received->indexOf("\r\n\r\n"); end >= 0; end = received->indexOf("\r\n\r\n")) {
            const QByteArray head = received->first(end);
            received->remove(0, end + 4);
            takeHead(client, head);
        }
    });
}

bool ConnectProxy::isAllowed(const QByteArray &head) const
{
    const QByteArray wanted = "\r\nproxy-authorization: basic " + m_rules.credentials.toBase64();
    return m_rules.credentials.isEmpty() || head.toLower().contains(wanted.toLower());
}

void ConnectProxy::takeHead(QTcpSocket *client, const QByteArray &head)
{
    m_requests.append(head);
    const QByteArrayList words = head.left(head.indexOf('\r')).split(' ');
    if (m_rules.closes)
        client->disconnectFromHost();
    else if (m_rules.isSilent)
        return;
    else if (!m_rules.answer.isEmpty())
        client->write(m_rules.answer);
    else if (words.value(0) != "CONNECT")
        client->write("HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n");
    else if (!isAllowed(head))
        client->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"Empresa\"\r\n"
                      "Content-Length: 0\r\n\r\n");
    else
        dig(client, words.value(1));
}

void ConnectProxy::dig(QTcpSocket *client, const QByteArray &target)
{
    auto *server = new QTcpSocket(client); // the two end together
    const quint16 port = m_rules.leadsTo ? m_rules.leadsTo() : target.sliced(target.lastIndexOf(':') + 1).toUShort();
    client->disconnect(this);
    connect(server, &QAbstractSocket::connected, this, [this, client, server] {
        ++m_tunnels;
        client->write("HTTP/1.1 200 Connection established\r\n\r\n");
        pass(client, server);
        pass(server, client);
    });
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

void ConnectProxy::pass(QTcpSocket *from, QTcpSocket *to)
{
    const auto pass = [this, from, to] {
        const QByteArray bytes = from->readAll();
        m_seen += bytes;
        to->write(bytes);
    };
    connect(from, &QIODevice::readyRead, this, pass);
    connect(from, &QAbstractSocket::disconnected, to, &QAbstractSocket::disconnectFromHost);
    pass();
}

} // namespace areacliente::test
