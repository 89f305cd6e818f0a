// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/singleinstance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace areacliente {

namespace {

constexpr QByteArrayView answer("ok\n");
constexpr auto lockWait = 50ms; // how long one try for the lock lasts
constexpr auto senderTime = 5s; // how long a start may take to say what it wants
constexpr int maxConnections = 8;

/// The socket lies in the data folder, which is closed to others. Its path must fit the operating system's short limit
/// (108 bytes, of which Qt needs some), else it goes to the user's private run-time folder under a hash of the path.
[[nodiscard]] QString socketPath(const QString &dataDirectory)
{
    constexpr qsizetype longest = 80;
    const QString path = QDir(dataDirectory).absoluteFilePath(u"instance.socket"_s);
    const QByteArray hash
        = QCryptographicHash::hash(QFile::encodeName(path), QCryptographicHash::Sha256).toHex().first(24);
    const QString name = "areacliente-"_L1 + QString::fromLatin1(hash);
#ifdef Q_OS_UNIX
    if (QFile::encodeName(path).size() <= longest)
        return path;
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)).filePath(name);
#else
    Q_UNUSED(longest);
    return name; // a named pipe
#endif
}

[[nodiscard]] QByteArray encode(const QStringList &arguments)
{
    return QJsonDocument(QJsonArray::fromStringList(arguments)).toJson(QJsonDocument::Compact) + '\n';
}

[[nodiscard]] int remaining(const QDeadlineTimer &deadline)
{
    return int(std::max<qint64>(deadline.remainingTime(), 0));
}

/// Sends `message` and waits for the answer; false when nobody listens yet or any more.
[[nodiscard]] bool deliverMessage(const QString &path, const QByteArray &message, const QDeadlineTimer &deadline)
{
    QLocalSocket socket;
    socket.connectToServer(path);
    if (!socket.waitForConnected(remaining(deadline)))
        return false;
    socket.write(message);
    while (socket.bytesToWrite() > 0) {
        if (!socket.waitForBytesWritten(remaining(deadline)))
            return false;
    }
    while (socket.bytesAvailable() < answer.size()) {
        if (!socket.waitForReadyRead(remaining(deadline)))
            return false;
    }
    return socket.readAll() == answer;
}

} // namespace

SingleInstance::SingleInstance(const QString &dataDirectory, QObject *parent)
    : QObject(parent)
    , m_socketPath(socketPath(dataDirectory))
    , m_lock(QDir(dataDirectory).filePath(lockName))
{
    m_lock.setStaleLockTime(0ms); // age says nothing: only a lock whose process has ended is stale
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(maxConnections);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
}

Result<SingleInstance::Role> SingleInstance::start(const QStringList &arguments, std::chrono::milliseconds timeout)
{
    const QByteArray message = encode(arguments);
    if (message.size() > maxMessageSize)
        return invalid(u"arguments"_s, Rule::TooLong);

    // The first may be on its way up, not listening yet, or on its way out, with the lock about to be free.
    const QDeadlineTimer deadline(timeout);
    do {
        if (m_lock.tryLock(lockWait)) {
            if (const Result<void> listening = listen(); !listening)
                return std::unexpected(listening.error());
            return Role::First;
        }
        if (m_lock.error() != QLockFile::LockFailedError)
            return fail(ErrorCode::Storage, u"the lock cannot be made in the data folder"_s);
        if (deliverMessage(m_socketPath, message, deadline))
            return Role::Second;
    } while (!deadline.hasExpired());
    return fail(ErrorCode::Timeout, u"the program that has the data folder does not answer"_s);
}

Result<void> SingleInstance::listen()
{
    // Whoever made a socket before is gone, or the lock would not be free.
    QLocalServer::removeServer(m_socketPath);
    if (!m_server.listen(m_socketPath)) {
        m_lock.unlock();
        return fail(ErrorCode::Storage, m_server.errorString());
    }
    return {};
}

void SingleInstance::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(maxMessageSize + 1);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        QTimer::singleShot(senderTime, socket, &QLocalSocket::abort);
        read(socket);
    }
}

void SingleInstance::read(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > maxMessageSize)
            socket->abort();
        return;
    }
    const QJsonDocument message = QJsonDocument::fromJson(socket->readLine(maxMessageSize + 1));
    if (!message.isArray()) {
        socket->abort();
        return;
    }
    QStringList arguments;
    for (const QJsonValue &argument : message.array())
        arguments.append(argument.toString());
    socket->write(answer.data(), answer.size());
    socket->flush();
    socket->disconnectFromServer();
    Q_EMIT raiseRequested(arguments);
}

} // namespace areacliente
