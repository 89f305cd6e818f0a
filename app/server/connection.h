// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/accesslog.h"
#include "app/server/httpserver.h"
#include "app/server/metrics.h"
#include "app/server/netaddress.h"
#include "app/server/netstream.h"
#include "app/server/problem.h"
#include "app/server/ratelimiter.h"
#include "app/server/tlscontext.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>

#include <list>
#include <memory>
#include <vector>

/// The two classes that know Asio; included by connection.cpp and httpserver.cpp alone.
namespace areacliente {

class Connection;
using SteadyClock = std::chrono::steady_clock;

/// What the connections of one server share. All of it belongs to the server's thread; `io` alone is for every thread. Whoever
/// still owes an answer keeps it, so that the answer finds a place to go to, even if nobody waits for it any more.
struct ServerCore : std::enable_shared_from_this<ServerCore> {
    ServerCore(HttpServerOptions serverOptions, TrustedProxies trustedProxies, HttpSubmit submitTo, Metrics &counters,
               AccessLog *accessLog);
    ~ServerCore();
    Q_DISABLE_COPY_MOVE(ServerCore)

    /// Makes a connection of an accepted socket, or closes it where a limit is reached.
    void accept(boost::asio::posix::stream_descriptor socket, const std::optional<NetAddress> &peer);
    void remove(Connection &connection);
    /// The present time for the field Date.
    [[nodiscard]] const QByteArray &date();

    boost::asio::io_context io{1};
    const HttpServerOptions options;
    const TrustedProxies proxies;
    const HttpSubmit submit;
    Metrics &metrics;
    AccessLog *const log;
    RateLimiter<NetAddress> limiter; ///< of requests
    std::shared_ptr<TlsContext> tls{};
    std::list<std::shared_ptr<Connection>> connections{};
    QHash<NetAddress, int> perPeer{};
    qsizetype heldBytes = 0;   ///< bodies of the requests at hand
    qsizetype answerBytes = 0; ///< large bodies that wait to be read
    QHash<NetAddress, qsizetype> answerBytesPerPeer{};
    bool isStopping = false;
    std::vector<char> scratch; ///< where everything that is read arrives first

private:
    [[nodiscard]] bool hasRoom(const std::optional<NetAddress> &peer);

    RateLimiter<NetAddress> m_newcomers; ///< a handshake costs more than most requests
    qint64 m_second = 0;
    QByteArray m_date{};
};

/// One peer. Reads a request, hands it on, writes the answer, and so on, one after the other: a peer that sends ahead waits in
/// the kernel's buffers. Between two requests it holds next to no memory.
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    Connection(ServerCore &core, boost::asio::posix::stream_descriptor socket, const std::optional<NetAddress> &peer,
               ssl_st *session);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    void start(std::list<std::shared_ptr<Connection>>::iterator place);
    /// Ends what takes too long.
    void checkTime(SteadyClock::time_point now);
    /// Closes at the next chance: now, or behind the answer.
    void stop();
    void close();

    [[nodiscard]] const std::optional<NetAddress> &peer() const { return m_peer; }
    [[nodiscard]] std::list<std::shared_ptr<Connection>>::iterator place() const { return m_place; }

private:
    enum class Phase : quint8 { Handshake, Idle, Reading, Handling, Writing, Lingering, Closed };
    struct Exchange;

    void advance();
    [[nodiscard]] bool shakeHands();
    [[nodiscard]] bool read();
    [[nodiscard]] bool write();
    [[nodiscard]] bool linger();
    /// Waits for `next`, then advances; closes where there is nothing to wait for. False, for advance().
    [[nodiscard]] bool await(NetStream::Next next);

    void consume(QByteArrayView bytes);
    void beginExchange();
    [[nodiscard]] bool acceptHead(bool isBodyHere);
    [[nodiscard]] bool holdBody();
    void releaseBody();
    void dispatch();
    void refuse(const Fault &fault, bool closes = true);
    void respond(HttpResponse response, bool closes);
    /// Whether there is room for a body of `size` bytes until it is read. A single one always has it.
    [[nodiscard]] bool holdAnswer(qsizetype size);
    void releaseAnswer(Exchange &exchange);
    void finishExchange();
    /// From when the body, or the answer, began: `time` and what `bytes` may take besides.
    [[nodiscard]] SteadyClock::time_point rateDeadline(std::chrono::milliseconds time, qsizetype bytes) const;

    ServerCore &m_core;
    boost::asio::posix::stream_descriptor m_socket;
    NetStream m_stream;
    const std::optional<NetAddress> m_peer;
    std::list<std::shared_ptr<Connection>>::iterator m_place{};
    std::unique_ptr<Exchange> m_exchange; ///< from the first byte of a request to the last of its answer
    QByteArray m_pending{};               ///< read, and not yet understood
    SteadyClock::time_point m_deadline;
    SteadyClock::time_point m_phaseBegan{};
    quint32 m_turn = 0; ///< tells a wait that is no longer of interest
    int m_requests = 0;
    Phase m_phase;
};

} // namespace areacliente
