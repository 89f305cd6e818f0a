// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/faultproxy.h"

#include <QFile>
#include <QHash>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

#include <array>
#include <functional>

namespace areacliente::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int lateBy = 40; // milliseconds: long enough to be overtaken, short enough for hundreds of runs

constexpr std::array faults{NetworkFault::CutBefore, NetworkFault::LoseReply,  NetworkFault::HalfReply,
                            NetworkFault::Delay,     NetworkFault::Reorder,    NetworkFault::Duplicate,
                            NetworkFault::TooMany,   NetworkFault::Unavailable};

QByteArray answer(const QByteArray &status)
{
    const QByteArray body = R"({"code":"rate_limited","title":"Later","status":)" + status.left(3) + "}";
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/problem+json\r\nRetry-After: 1\r\nContent-Length: "
           + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// The length of the whole message that `bytes` begins with; -1 while more has to come.
qsizetype messageLength(const QByteArray &bytes)
{
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    if (head < 0)
        return -1;
    qsizetype body = 0;
    for (const QByteArray &line : bytes.left(head).split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            body = line.mid(15).trimmed().toLongLong();
    }
    const qsizetype whole = head + 4 + body;
    return bytes.size() < whole ? -1 : whole;
}

/// The message without its header of this name, and with `added` behind its first line.
QByteArray withHeader(const QByteArray &message, const QByteArray &removed, const QByteArray &added)
{
    const qsizetype head = message.indexOf("\r\n\r\n");
    QByteArrayList lines = message.left(head).split('\n');
    lines.removeIf([&](const QByteArray &line) { return line.toLower().startsWith(QByteArray(removed + ':')); });
    lines.insert(1, added);
    return lines.join('\n').replace("\n\r", "\r") + message.mid(head);
}

} // namespace

/// One client's connection: its requests one after the other, each sent on over a connection of its own.
class ProxiedConnection : public QObject
{
public:
    ProxiedConnection(FaultProxy &proxy, std::size_t number, QSslSocket *client)
        : QObject(client)
        , m_proxy(proxy)
        , m_number(number)
        , m_client(client)
    {
        connect(client, &QSslSocket::readyRead, this, &ProxiedConnection::read);
        connect(client, &QSslSocket::disconnected, client, &QObject::deleteLater);
        read();
    }

private:
    void read()
    {
        m_bytes += m_client->readAll();
        const qsizetype length = messageLength(m_bytes);
        if (m_isBusy || length < 0)
            return;
        m_isBusy = true;
        const QByteArray request = withHeader(m_bytes.left(length), "connection",
                                              "Connection: close\r\nX-Forwarded-Proto: https\r");
        m_bytes.remove(0, length);
        suffer(m_proxy.next(m_number), request);
    }

    void suffer(NetworkFault fault, const QByteArray &request)
    {
        switch (fault) {
        case NetworkFault::CutBefore:
            m_proxy.count(fault);
            m_client->abort();
            return;
        case NetworkFault::TooMany: refuse(fault, "429 Too Many Requests"); return;
        case NetworkFault::Unavailable: refuse(fault, "503 Service Unavailable"); return;
        case NetworkFault::Delay:
        case NetworkFault::Reorder: sendLater(fault, request); return;
        case NetworkFault::Duplicate:
            ask(request, [this](const QByteArray &) { m_proxy.count(NetworkFault::Duplicate); });
            ask(request, [this](const QByteArray &bytes) { reply(bytes); });
            return;
        case NetworkFault::LoseReply:
            ask(request, [this](const QByteArray &) {
                m_proxy.count(NetworkFault::LoseReply);
                m_client->abort();
            });
            return;
        case NetworkFault::HalfReply:
            ask(request, [this](const QByteArray &bytes) {
                m_proxy.count(NetworkFault::HalfReply);
                m_client->write(bytes.left(bytes.size() / 2));
                m_client->flush();
                m_client->disconnectFromHost();
            });
            return;
        case NetworkFault::None: ask(request, [this](const QByteArray &bytes) { reply(bytes); }); return;
        }
        Q_UNREACHABLE();
    }

    void refuse(NetworkFault fault, const QByteArray &status)
    {
        m_proxy.count(fault);
        reply(answer(status));
    }

    void sendLater(NetworkFault fault, const QByteArray &request)
    {
        const bool isOvertaken = fault == NetworkFault::Reorder;
        QTimer::singleShot(isOvertaken ? lateBy : lateBy / 4, this,
                           [this, fault, request, isOvertaken, passed = m_proxy.m_passed] {
            if (!isOvertaken || m_proxy.m_passed > passed)
                m_proxy.count(fault);
            ask(request, [this](const QByteArray &bytes) { reply(bytes); });
        });
    }

    /// Sends `request` to the server and hands on its whole reply. A server that is down, or dies over it, cuts the client off.
    void ask(const QByteArray &request, const std::function<void(const QByteArray &)> &then)
    {
        auto *server = new QTcpSocket(this);
        connect(server, &QTcpSocket::disconnected, this, [this, server, then] {
            server->deleteLater();
            const QByteArray bytes = server->readAll();
            if (messageLength(bytes) < 0) {
                m_client->abort();
                return;
            }
            m_proxy.countAnswer(bytes);
            then(withHeader(bytes, "connection", "Connection: keep-alive\r"));
        });
        connect(server, &QTcpSocket::errorOccurred, this, [this, server](QAbstractSocket::SocketError error) {
            if (error != QAbstractSocket::RemoteHostClosedError && server->state() != QAbstractSocket::ConnectedState)
                m_client->abort();
        });
        server->connectToHost(u"127.0.0.1"_s, m_proxy.m_server);
        server->write(request);
        ++m_proxy.m_passed;
    }

    void reply(const QByteArray &bytes)
    {
        m_isBusy = false;
        m_client->write(bytes);
        read();
    }

    FaultProxy &m_proxy;
    std::size_t m_number; ///< of the client
    QSslSocket *m_client;
    QByteArray m_bytes;
    bool m_isBusy = false;
};

FaultProxy::FaultProxy(Options options)
    : m_options(std::move(options))
    , m_requests(static_cast<std::size_t>(m_options.clients))
{
    m_listener = new QObject;
    m_listener->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_listener, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(m_listener, [this] { listen(); }, Qt::BlockingQueuedConnection);
}

void FaultProxy::listen()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    const auto chain = QSslCertificate::fromPath(m_options.certificate.certificate);
    QFile key(m_options.certificate.key);
    if (chain.isEmpty() || !key.open(QIODevice::ReadOnly))
        return;
    configuration.setLocalCertificate(chain.constFirst());
    configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
    for (std::size_t client = 0; client < m_requests.size(); ++client) {
        auto *server = new QSslServer(m_listener);
        server->setSslConfiguration(configuration);
        QObject::connect(server, &QSslServer::pendingConnectionAvailable, server, [this, server, client] {
            while (QTcpSocket *socket = server->nextPendingConnection())
                new ProxiedConnection(*this, client, qobject_cast<QSslSocket *>(socket));
        });
        if (server->listen(QHostAddress::LocalHost))
            m_ports.push_back(server->serverPort());
    }
}

FaultProxy::~FaultProxy()
{
    m_thread.quit();
    m_thread.wait();
}

NetworkFault FaultProxy::next(std::size_t client)
{
    const auto chance = static_cast<quint32>(qHashMulti(m_options.seed, client, m_requests[client]++));
    const bool isDisturbed = !m_isCalm && chance % 100 < static_cast<quint32>(m_options.faultsPerHundred);
    return isDisturbed ? faults[chance / 100 % faults.size()] : NetworkFault::None;
}

void FaultProxy::count(NetworkFault fault)
{
    const std::scoped_lock lock(m_mutex);
    ++m_counts[fault];
}

void FaultProxy::countAnswer(const QByteArray &message)
{
    const std::scoped_lock lock(m_mutex);
    ++m_answers[message.mid(message.indexOf(' ') + 1, 3).toInt()];
}

int FaultProxy::answers(int status) const
{
    const std::scoped_lock lock(m_mutex);
    return m_answers.value(status);
}

QMap<NetworkFault, int> FaultProxy::counts() const
{
    const std::scoped_lock lock(m_mutex);
    return m_counts;
}

} // namespace areacliente::test
