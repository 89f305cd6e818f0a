// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/postgresproxy.h"

#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>
#include <QtEndian>

namespace areacliente::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto socketName = "/.s.PGSQL.5432"_L1;

// https://www.postgresql.org/docs/15/protocol-message-formats.html
constexpr char query = 'Q';
constexpr char readyForQuery = 'Z';

/// The length of the whole message that `bytes` begins with; -1 while more has to come. The first of a connection has no type.
qsizetype messageLength(const QByteArray &bytes, bool isFirst)
{
    const qsizetype type = isFirst ? 0 : 1;
    if (bytes.size() < type + 4)
        return -1;
    const qsizetype whole = type + qFromBigEndian<qint32>(bytes.constData() + type);
    return bytes.size() < whole ? -1 : whole;
}

QByteArray queryMessage(const QByteArray &sql)
{
    QByteArray length(4, '\0');
    qToBigEndian(static_cast<qint32>(sql.size() + 5), length.data());
    return query + length + sql + '\0';
}

} // namespace

/// One connection of the service, and the one to the server that it stands for.
class ProxiedStatements : public QObject
{
public:
    ProxiedStatements(PostgresProxy &proxy, QLocalSocket *client, QObject *parent)
        : QObject(parent)
        , m_proxy(proxy)
        , m_client(client)
    {
        client->setParent(this);
        connect(client, &QLocalSocket::readyRead, this, &ProxiedStatements::read);
        connect(client, &QLocalSocket::disconnected, this, &ProxiedStatements::cut);
        connect(&m_server, &QLocalSocket::readyRead, this, &ProxiedStatements::answer);
        connect(&m_server, &QLocalSocket::disconnected, this, &ProxiedStatements::cut);
        m_server.connectToServer(proxy.m_server);
        read();
    }

    void release()
    {
        if (!std::exchange(m_isHeld, false))
            return;
        --m_proxy.m_held;
        send(std::exchange(m_commit, {}));
        read();
    }

private:
    void read()
    {
        m_bytes += m_client->readAll();
        for (qsizetype length = 0; !m_isHeld && (length = messageLength(m_bytes, m_isFirst)) > 0;) {
            const QByteArray message = m_bytes.left(length);
            m_bytes.remove(0, length);
            if (std::exchange(m_isFirst, false) || !message.startsWith(query))
                send(message);
            else
                take(message);
        }
    }

    void take(const QByteArray &message)
    {
        if (m_proxy.m_left > 0 && --m_proxy.m_left == 0) {
            ++m_proxy.m_failures;
            suffer(m_proxy.m_fault, message);
        } else if (m_proxy.m_holdsCommits && message.mid(5).startsWith("COMMIT")) {
            m_isHeld = true;
            m_commit = message;
            ++m_proxy.m_held;
        } else {
            send(message);
        }
    }

    void suffer(StatementFault fault, const QByteArray &message)
    {
        switch (fault) {
        case StatementFault::Refused:
            send(queryMessage("DO 'BEGIN RAISE EXCEPTION ''made to fail'' USING ERRCODE = ''58030''; END'"));
            return;
        case StatementFault::CutBefore: cut(); return;
        case StatementFault::CutAfter:
            m_isLost = true;
            send(message);
            return;
        }
        Q_UNREACHABLE();
    }

    void send(const QByteArray &message)
    {
        m_server.write(message);
        m_server.flush();
    }

    void answer()
    {
        const QByteArray bytes = m_server.readAll();
        if (!m_isLost) {
            m_client->write(bytes);
            m_client->flush();
            return;
        }
        m_lost += bytes;
        for (qsizetype length = 0; (length = messageLength(m_lost, false)) > 0; m_lost.remove(0, length)) {
            if (m_lost.startsWith(readyForQuery)) {
                cut();
                return;
            }
        }
    }

    void cut()
    {
        m_client->disconnect(this);
        m_server.disconnect(this);
        m_client->abort();
        m_server.abort();
        if (std::exchange(m_isHeld, false))
            --m_proxy.m_held;
        deleteLater();
    }

    PostgresProxy &m_proxy;
    QLocalSocket *m_client;
    QLocalSocket m_server;
    QByteArray m_bytes;  ///< of the client, not taken yet
    QByteArray m_commit; ///< that is held
    QByteArray m_lost;   ///< the answer that nobody gets
    bool m_isFirst = true;
    bool m_isHeld = false;
    bool m_isLost = false;
};

PostgresProxy::PostgresProxy(const QString &serverFolder)
    : m_server(serverFolder + socketName)
{
    m_listener = new QObject;
    m_listener->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_listener, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(m_listener, [this] { listen(); }, Qt::BlockingQueuedConnection);
}

PostgresProxy::~PostgresProxy()
{
    m_thread.quit();
    m_thread.wait();
}

void PostgresProxy::listen()
{
    auto *server = new QLocalServer(m_listener);
    QObject::connect(server, &QLocalServer::newConnection, server, [this, server] {
        while (QLocalSocket *socket = server->nextPendingConnection())
            new ProxiedStatements(*this, socket, m_listener);
    });
    if (!server->listen(m_folder.path() + socketName))
        qFatal("nothing can stand before PostgreSQL: %s", qPrintable(server->errorString()));
}

void PostgresProxy::failAt(int n, StatementFault fault)
{
    m_fault = fault;
    m_left = n;
}

void PostgresProxy::release()
{
    m_holdsCommits = false;
    QMetaObject::invokeMethod(m_listener, [this] {
        for (QObject *child : m_listener->children()) {
            if (auto *connection = dynamic_cast<ProxiedStatements *>(child))
                connection->release();
        }
    });
}

} // namespace areacliente::test
