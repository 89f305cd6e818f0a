// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/certificates.h"

#include <QMap>
#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>
#include <mutex>

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

/// Stands between clients, who speak TLS to it, and a server on this machine, which trusts it as its proxy, and disturbs them
/// as a seed says: the n-th request through it always suffers the same. Works on a thread of its own.
class FaultProxy
{
public:
    struct Options {
        CertificateFiles certificate;
        quint32 seed = 0;
        int faultsPerHundred = 30;
    };

    explicit FaultProxy(Options options);
    ~FaultProxy();
    Q_DISABLE_COPY_MOVE(FaultProxy)

    /// Where clients reach it; 0: it could not listen.
    [[nodiscard]] quint16 port() const { return m_port; }
    /// Where the server listens now; 0: nowhere, it is down.
    void setServer(quint16 port) { m_server = port; }
    /// From now on nothing is disturbed.
    void calm() { m_isCalm = true; }

    /// How often each fault happened so far.
    [[nodiscard]] QMap<NetworkFault, int> counts() const;

private:
    friend class ProxiedConnection;

    /// The fault that the next request suffers.
    [[nodiscard]] NetworkFault next();

    Options m_options;
    std::atomic<quint16> m_server = 0;
    std::atomic<bool> m_isCalm = false;
    std::atomic<quint32> m_requests = 0;
    mutable std::mutex m_mutex;
    QMap<NetworkFault, int> m_counts;
    quint16 m_port = 0;
    QThread m_thread;
    QObject *m_listener = nullptr;
};

} // namespace areacliente::test
