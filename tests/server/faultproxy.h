// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/certificates.h"

#include <QMap>
#include <QObject>
#include <QThread>

#include <atomic>
#include <mutex>
#include <vector>

namespace areacliente::test {

/// What a bad network, or a server in trouble, does to one request.
enum class NetworkFault {
    None,
    CutBefore,   ///< the connection breaks before the server hears of it
    LoseReply,   ///< the server has done it, and nobody is told
    HalfReply,   ///< the connection breaks in the middle of the reply
    Delay,       ///< it comes late
    Reorder,     ///< a later request overtakes it
    Duplicate,   ///< it comes twice
    TooMany,     ///< 429 with Retry-After
    Unavailable, ///< 503 with Retry-After
};

/// Stands between clients, who speak TLS to it, each at a port of its own, and a server on this machine, which trusts it as its
/// proxy, and disturbs them as a seed says: the n-th request of a client always suffers the same, whatever the others do.
/// Works on a thread of its own.
class FaultProxy
{
public:
    struct Options {
        CertificateFiles certificate;
        quint32 seed = 0;
        int clients = 1;
        int faultsPerHundred = 30;
    };

    explicit FaultProxy(Options options);
    ~FaultProxy();
    Q_DISABLE_COPY_MOVE(FaultProxy)

    /// Where each client reaches it; fewer than there are clients where it could not listen.
    [[nodiscard]] const std::vector<quint16> &ports() const { return m_ports; }
    /// Where the server listens now; 0: nowhere, it is down.
    void setServer(quint16 port) { m_server = port; }
    /// From now on nothing is disturbed.
    void calm() { m_isCalm = true; }

    /// How often each fault came about so far: a reply is lost only where the server gave one, and a request is overtaken
    /// only where another came.
    [[nodiscard]] QMap<NetworkFault, int> counts() const;
    /// How many answers of the server had this status so far.
    [[nodiscard]] int answers(int status) const;

private:
    friend class ProxiedConnection;

    void listen();
    /// The fault that the client's next request suffers.
    [[nodiscard]] NetworkFault next(std::size_t client);
    void count(NetworkFault fault);
    void countAnswer(const QByteArray &message);

    Options m_options;
    std::atomic<quint16> m_server = 0;
    std::atomic<bool> m_isCalm = false;
    std::vector<quint32> m_requests; ///< of each client
    quint64 m_passed = 0;            ///< requests that went on to the server
    mutable std::mutex m_mutex;
    QMap<NetworkFault, int> m_counts;
    QMap<int, int> m_answers; ///< by status
    std::vector<quint16> m_ports;
    QThread m_thread;
    QObject *m_listener = nullptr;
};

} // namespace areacliente::test
