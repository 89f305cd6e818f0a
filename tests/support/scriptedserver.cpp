// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedserver.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

#include <algorithm>
#include <memory>

namespace areacliente::test {

using namespace Qt::StringLiterals;

Scripted Scripted::json(const QByteArray &body, int status)
{
    return {.status = status, .body = body, .headers = {{"Content-Type", "application/json"}}};
}

Scripted Scripted::problem(int status, const QByteArray &members)
{
    return {.status = status, .body = '{' + members + '}', .headers = {{"Content-Type", "application/problem+json"}}};
}

ScriptedServer::ScriptedServer(const TlsIdentity &identity, Script script)
    : m_script(std::move(script))
{
    setIdentity(identity);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no server for the test: %s", qPrintable(m_server.errorString()));
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (auto *socket = qobject_cast<QSslSocket *>(m_server.nextPendingConnection()))
            serve(socket);
    });
}

void ScriptedServer::setIdentity(const TlsIdentity &identity)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(identity.certificate));
    tls.setPrivateKey(QSslKey(identity.key, QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_server.setSslConfiguration(tls);
    const auto sockets = m_server.findChildren<QSslSocket *>();
    for (QSslSocket *socket : sockets)
        socket->abort();
}

QUrl ScriptedServer::url(const QString &path) const
{
    return QUrl(u"https://localhost:%1%2"_s.arg(m_server.serverPort()).arg(path));
}

qsizetype ScriptedServer::askedFor(const QByteArray &method, const QByteArray &path) const
{
    return std::ranges::count_if(m_asked, [&](const Asked &asked) {
        return asked.method == method && (asked.target == path || asked.target.startsWith(QByteArray(path + '?')));
    });
}

void ScriptedServer::serve(QSslSocket *socket)
{
    auto received = std::make_shared<QByteArray>();
    const auto read = [this, socket, received] {
        *received += socket->readAll();
        take(socket, *received);
    };
    connect(socket, &QIODevice::readyRead, this, read);
    connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    read();
}

/// Answers what is complete of what came.
void ScriptedServer::take(QSslSocket *socket, QByteArray &received)
{
    for (qsizetype end = received.indexOf("\r\n\r\n"); end >= 0; end = received.indexOf("\r\n\r\n")) {
        const QList<QByteArray> lines = received.first(end).split('\n');
        const QList<QByteArray> words = lines.first().split(' ');
        Asked asked{words.value(0), words.value(1)};
        for (const QByteArray &line : lines.sliced(1)) {
            const qsizetype colon = line.indexOf(':');
            asked.headers.insert(line.first(colon).trimmed().toLower(), line.sliced(colon + 1).trimmed());
        }
        const qsizetype length = asked.headers.value("content-length").toLongLong();
        if (received.size() < end + 4 + length)
            return;
        asked.body = received.sliced(end + 4, length);
        received.remove(0, end + 4 + length);
        m_asked.append(asked);
        answer(socket, asked);
    }
}

void ScriptedServer::answer(QSslSocket *socket, const Asked &asked)
{
    const Scripted reply = m_script ? m_script(asked) : Scripted{.status = 404};
    if (reply.fault == Fault::Silence)
        return;
    if (reply.fault == Fault::Drop) {
        socket->abort();
        return;
    }
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(reply.status) + " Status\r\n";
    for (const auto &[name, value] : reply.headers)
        bytes += name + ": " + value + "\r\n";
    const bool isCut = reply.fault != Fault::None;
    const QByteArray body = isCut ? reply.body.first(reply.cutAt) : reply.body;
    if (reply.fault == Fault::HalfChunks)
        bytes += "Transfer-Encoding: chunked\r\n\r\n" + QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n";
    else if (reply.status == 204 || reply.status == 304)
        bytes += "\r\n";
    else
        bytes += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n\r\n" + body;
    socket->write(bytes);
    if (isCut)
        socket->disconnectFromHost();
}

} // namespace areacliente::test
