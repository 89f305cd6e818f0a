// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <algorithm>
#include <array>

#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

namespace areacliente::test {

/// What systemd listens to for the state of its services, in a file ($NOTIFY_SOCKET); see sd_notify(3).
class NotifySocket
{
public:
    explicit NotifySocket(const QString &file)
        : m_file(file)
    {
        const QByteArray path = QFile::encodeName(file);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        if (static_cast<std::size_t>(path.size()) >= sizeof address.sun_path)
            qFatal("too long for a socket: %s", path.constData());
        std::ranges::copy(path, address.sun_path);
        m_socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        const timeval patience{60, 0};
        if (::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
            || ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience) != 0)
            qFatal("nobody can listen at %s", path.constData());
    }
    ~NotifySocket() { ::close(m_socket); }
    Q_DISABLE_COPY_MOVE(NotifySocket)

    [[nodiscard]] const QString &file() const { return m_file; }
    /// Waits for the next thing said; empty where a minute passed without one.
    [[nodiscard]] QByteArray next() const
    {
        std::array<char, 200> datagram{};
        const auto size = ::recv(m_socket, datagram.data(), datagram.size(), 0);
        return QByteArray(datagram.data(), std::max<qsizetype>(0, size));
    }

private:
    QString m_file;
    int m_socket = -1;
};

} // namespace areacliente::test
