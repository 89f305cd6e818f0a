// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/certificates.h"
#include "tests/support/httppeer.h"

#include <QProcess>
#include <QTemporaryDir>

#include <vector>

#include <sys/resource.h>

namespace areacliente {

/// Many TLS connections to one server in a process of its own (tests/support/idleserver.cpp), each of which asked once and has
/// been silent since.
class IdleConnections
{
public:
    explicit IdleConnections(const QString &program)
    {
        const CertificateFiles files = makeCertificate(m_directory.path(), QStringLiteral("server"));
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, {files.certificate, files.key});
        m_port = static_cast<quint16>(readNumber());
        m_residentBefore = resident();
    }
    ~IdleConnections()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(IdleConnections)

    /// Connects and asks once, `wanted` times or as often as this process may have sockets. False when one was not answered.
    [[nodiscard]] bool open(int wanted)
    {
        rlimit files{};
        getrlimit(RLIMIT_NOFILE, &files);
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
        const auto most = static_cast<int>(std::min<rlim_t>(files.rlim_max, 1'000'000)) - reserved;
        for (int i = 0; i < std::min(wanted, most); ++i) {
            m_peers.emplace_back(m_port, HttpPeer::Tls());
            if (!asks(m_peers.back()))
                return false;
        }
        return true;
    }

    [[nodiscard]] static bool asks(HttpPeer &peer)
    {
        const auto response = peer.exchange(getRequest("/"));
        return response && response->status == 200;
    }

    /// Of the server's process, KiB.
    [[nodiscard]] qint64 resident()
    {
        m_process.write("\n");
        return readNumber();
    }
    [[nodiscard]] double residentPerConnection()
    {
        return static_cast<double>(resident() - m_residentBefore) / static_cast<double>(m_peers.size());
    }
    [[nodiscard]] std::vector<HttpPeer> &peers() { return m_peers; }
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    static constexpr int reserved = 64; ///< descriptors for everything else

    [[nodiscard]] qint64 readNumber()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(60'000)) { }
        return m_process.readLine().trimmed().toLongLong();
    }

    QTemporaryDir m_directory;
    QProcess m_process;
    quint16 m_port = 0;
    qint64 m_residentBefore = 0;
    std::vector<HttpPeer> m_peers;
};

} // namespace areacliente
