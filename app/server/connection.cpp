// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/connection.h"

#include "app/server/requestreader.h"
#include "app/server/responsehead.h"

#include <boost/asio/post.hpp>

#include <QDateTime>

namespace areacliente {

using namespace Qt::StringLiterals;
using boost::asio::posix::stream_descriptor;

namespace {

constexpr std::size_t scratchBytes = 64 * 1024;
constexpr qsizetype joinedBytes = 16 * 1024; ///< a body up to here is sent together with its head
constexpr auto never = SteadyClock::time_point::max();

} // namespace

ServerCore::ServerCore(HttpServerOptions serverOptions, TrustedProxies trustedProxies, HttpSubmit submitTo,
                       Metrics &counters, AccessLog *accessLog)
    : options(std::move(serverOptions))
    , proxies(std::move(trustedProxies))
    , submit(std::move(submitTo))
    , metrics(counters)
    , log(accessLog)
    , limiter(options.limits.requestsPerSecond, options.limits.requestBurst, options.limits.rateEntries)
    , scratch(scratchBytes)
    , m_newcomers(options.limits.requestsPerSecond, options.limits.requestBurst, options.limits.rateEntries)
{
}

ServerCore::~ServerCore() = default;

bool ServerCore::hasRoom(const std::optional<NetAddress> &peer)
{
    if (connections.size() >= static_cast<std::size_t>(options.limits.connections))
        return false;
    if (!peer || proxies.trusts(peer))
        return true;
    return perPeer.value(peer->peer()) < options.limits.connectionsPerAddress
           && m_newcomers.take(peer->peer(), SteadyClock::now()).count() == 0;
}

void ServerCore::accept(stream_descriptor socket, const std::optional<NetAddress> &peer)
{
    ++metrics.connectionsAccepted;
    if (!hasRoom(peer)) {
        ++metrics.connectionsRefused;
        return;
    }
    ssl_st *session = tls ? tls->makeSession() : nullptr;
    if (tls && !session)
        return;
    if (peer)
        ++perPeer[peer->peer()];
    ++metrics.connectionsOpen;
    const auto place = connections.insert(connections.end(),
                                          std::make_shared<Connection>(*this, std::move(socket), peer, session));
    const std::shared_ptr<Connection> connection = *place;
    connection->start(place);
}

void ServerCore::remove(Connection &connection)
{
    if (const auto &peer = connection.peer()) {
        const auto count = perPeer.find(peer->peer());
        if (--*count == 0)
            perPeer.erase(count);
    }
    --metrics.connectionsOpen;
    connections.erase(connection.place());
    if (isStopping && connections.empty())
        io.stop();
}

const QByteArray &ServerCore::date()
{
    if (const qint64 second = QDateTime::currentSecsSinceEpoch(); second != m_second) {
        m_second = second;
        m_date = httpDate(second);
    }
    return m_date;
}

struct Connection::Exchange {
    explicit Exchange(const HttpLimits &limits)
        : reader(limits)
    {
    }

    RequestReader reader;
    TrustedProxies::Origin origin{};
    QByteArray method{};
    SteadyClock::time_point complete = SteadyClock::now(); ///< when the request was
    qsizetype held = 0;                                    ///< of ServerCore::heldBytes
    qsizetype received = 0;
    qsizetype heldAnswer = 0; ///< of ServerCore::answerBytes
    bool keepsAlive = false;

    int status = 0;
    QByteArray route{};
    QByteArray head{};
    QByteArray body{};
    qsizetype bodySize = 0;
    qsizetype written = 0; ///< of both
};

Connection::Connection(ServerCore &core, stream_descriptor socket, const std::optional<NetAddress> &peer,
                       ssl_st *session)
    : m_core(core)
    , m_socket(std::move(socket))
    , m_stream(m_socket.native_handle(), session)
    , m_peer(peer)
    , m_deadline(SteadyClock::now() + core.options.limits.headerTime)
    , m_phase(session ? Phase::Handshake : Phase::Idle)
{
}

Connection::~Connection() = default;

void Connection::start(std::list<std::shared_ptr<Connection>>::iterator place)
{
    m_place = place;
    advance();
}

void Connection::checkTime(SteadyClock::time_point now)
{
    if (now < m_deadline)
        return;
    if (m_phase == Phase::Handshake)
        ++m_core.metrics.handshakesFailed;
    if (m_phase != Phase::Reading)
        return close();
    ++m_core.metrics.requestsTimedOut;
    refuse({HttpFault::TooSlow, {}, Rule::None, u"the request did not come in time"_s});
    advance();
}

void Connection::stop()
{
    if (m_phase == Phase::Handshake || m_phase == Phase::Idle)
        close();
}

void Connection::close()
{
    if (m_phase == Phase::Closed)
        return;
    const std::shared_ptr<Connection> self = shared_from_this(); // remove() lets go of it
    m_phase = Phase::Closed;
    releaseBody();
    if (m_exchange)
        releaseAnswer(*m_exchange);
    boost::system::error_code ignored;
    m_socket.close(ignored);
    m_core.remove(*this);
}

void Connection::advance()
{
    bool goesOn = true;
    while (goesOn) {
        switch (m_phase) {
        case Phase::Handshake: goesOn = shakeHands(); break;
        case Phase::Idle:
        case Phase::Reading: goesOn = read(); break;
        case Phase::Writing: goesOn = write(); break;
        case Phase::Lingering: goesOn = linger(); break;
        case Phase::Handling:
        case Phase::Closed: goesOn = false; break;
        }
    }
}

bool Connection::await(NetStream::Next next)
{
    if (next != NetStream::Next::Readable && next != NetStream::Next::Writable) {
        close();
        return false;
    }
    const auto what = next == NetStream::Next::Readable ? stream_descriptor::wait_read : stream_descriptor::wait_write;
    m_socket.async_wait(what, [self = shared_from_this(), turn = ++m_turn](const boost::system::error_code &error) {
        if (!error && turn == self->m_turn)
            self->advance();
    });
    return false;
}

bool Connection::shakeHands()
{
    const NetStream::Next next = m_stream.handshake();
    if (next == NetStream::Next::Go) {
        m_phase = Phase::Idle;
        return true;
    }
    if (next == NetStream::Next::Closed || next == NetStream::Next::Broken)
        ++m_core.metrics.handshakesFailed;
    return await(next);
}

bool Connection::read()
{
    const NetStream::Step step = m_stream.read(m_core.scratch);
    if (step.next != NetStream::Next::Go)
        return await(step.next);
    const QByteArrayView bytes(m_core.scratch.data(), step.bytes);
    if (m_pending.isEmpty()) {
        consume(bytes);
    } else {
        const QByteArray joined = std::exchange(m_pending, {}) + bytes;
        consume(joined);
    }
    return true;
}

void Connection::consume(QByteArrayView bytes)
{
    if (!m_exchange)
        beginExchange();
    RequestReader &reader = m_exchange->reader;
    while (m_phase == Phase::Reading) {
        const RequestReader::State before = reader.state();
        const auto taken = reader.feed(bytes);
        if (!taken) {
            ++m_core.metrics.requestsMalformed;
            return refuse(taken.error());
        }
        bytes = bytes.sliced(*taken);
        if (before == RequestReader::State::Head && reader.state() != before && !acceptHead(!bytes.isEmpty()))
            break;
        if (!holdBody())
            return;
        if (reader.state() == RequestReader::State::Complete)
            dispatch();
        else if (*taken == 0 || bytes.isEmpty())
            break;
    }
    if (m_phase != Phase::Closed)
        m_pending = bytes.toByteArray();
}

void Connection::beginExchange()
{
    m_exchange = std::make_unique<Exchange>(m_core.options.limits);
    m_exchange->origin = {m_peer, m_stream.isSecure()};
    m_phase = Phase::Reading;
    if (m_requests++ > 0)
        m_deadline = SteadyClock::now() + m_core.options.limits.headerTime;
}

/// Whether the request may be read to its end; else it has been answered.
bool Connection::acceptHead(bool isBodyHere)
{
    Exchange &exchange = *m_exchange;
    HttpRequest &request = exchange.reader.request();
    const bool isComplete = exchange.reader.state() == RequestReader::State::Complete;
    exchange.method = request.method;
    exchange.origin = m_core.proxies.takeOrigin(request.headers, exchange.origin);
    exchange.keepsAlive = exchange.reader.keepsAlive() && m_requests < m_core.options.limits.requestsPerConnection;
    const SteadyClock::time_point now = SteadyClock::now();
    if (exchange.origin.address) {
        if (const auto wait = m_core.limiter.take(exchange.origin.address->peer(), now); wait.count() > 0) {
            ++m_core.metrics.rateLimited;
            const int seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(wait).count());
            refuse(Error{ErrorCode::RateLimited, {}, u"too many requests of one address"_s, Rule::None, seconds},
                   !exchange.keepsAlive || !isComplete);
            return false;
        }
    }
    m_phaseBegan = now;
    m_deadline = rateDeadline(m_core.options.limits.bodyTime, 0);
    static constexpr QByteArrayView goOn = "HTTP/1.1 100 Continue\r\n\r\n";
    if (exchange.reader.wantsContinue() && !isComplete && !isBodyHere && m_stream.write(goOn).bytes != goOn.size()) {
        close(); // half of it may be on its way, and nothing else may come in between
        return false;
    }
    return true;
}

bool Connection::holdBody()
{
    Exchange &exchange = *m_exchange;
    exchange.received = exchange.reader.request().body.size();
    m_core.heldBytes += exchange.received - exchange.held;
    exchange.held = exchange.received;
    if (exchange.reader.state() == RequestReader::State::Body)
        m_deadline = rateDeadline(m_core.options.limits.bodyTime, exchange.received);
    if (exchange.held == 0 || m_core.heldBytes <= m_core.options.limits.bodiesBytes)
        return true;
    ++m_core.metrics.queueFull;
    refuse(busyFault(m_core.options.limits.retryAfter));
    return false;
}

void Connection::releaseBody()
{
    if (m_exchange)
        m_core.heldBytes -= std::exchange(m_exchange->held, 0);
}

SteadyClock::time_point Connection::rateDeadline(std::chrono::milliseconds time, qsizetype bytes) const
{
    return m_phaseBegan + time + std::chrono::milliseconds(bytes * 1000 / m_core.options.limits.bytesPerSecond);
}

void Connection::dispatch()
{
    Exchange &exchange = *m_exchange;
    HttpRequest request = std::move(exchange.reader.request());
    request.address = exchange.origin.address ? exchange.origin.address->text() : QString();
    request.isSecure = exchange.origin.isSecure;
    exchange.complete = SteadyClock::now();
    m_phase = Phase::Handling;
    m_deadline = never;
    // The thread that answers keeps the core, not the connection: that belongs to this thread.
    auto done = [core = m_core.shared_from_this(), weak = weak_from_this()](HttpResponse response) {
        boost::asio::post(core->io, [weak, response = std::move(response)]() mutable {
            const auto self = weak.lock();
            if (!self || self->m_phase != Phase::Handling)
                return;
            self->respond(std::move(response), !self->m_exchange->keepsAlive);
            self->advance();
        });
    };
    if (m_core.submit(std::move(request), std::move(done)))
        return;
    ++m_core.metrics.queueFull;
    refuse(busyFault(m_core.options.limits.retryAfter), !exchange.keepsAlive);
}

void Connection::refuse(const Fault &fault, bool closes)
{
    respond(refusalResponse(fault, m_exchange->origin.isSecure), closes);
}

bool Connection::holdAnswer(qsizetype size)
{
    const HttpLimits &limits = m_core.options.limits;
    const auto hasRoom = [size](qsizetype held, qsizetype limit) { return held == 0 || held + size <= limit; };
    const auto &address = m_exchange->origin.address;
    const qsizetype ofPeer = address ? m_core.answerBytesPerPeer.value(address->peer()) : 0;
    if (!hasRoom(m_core.answerBytes, limits.answersBytes) || !hasRoom(ofPeer, limits.answersPerAddress))
        return false;
    m_exchange->heldAnswer = size;
    m_core.answerBytes += size;
    if (address)
        m_core.answerBytesPerPeer[address->peer()] += size;
    return true;
}

void Connection::releaseAnswer(Exchange &exchange)
{
    const qsizetype size = std::exchange(exchange.heldAnswer, 0);
    m_core.answerBytes -= size;
    if (size == 0 || !exchange.origin.address)
        return;
    const auto ofPeer = m_core.answerBytesPerPeer.find(exchange.origin.address->peer());
    if ((*ofPeer -= size) == 0)
        m_core.answerBytesPerPeer.erase(ofPeer);
}

void Connection::respond(HttpResponse response, bool closes)
{
    Exchange &exchange = *m_exchange;
    releaseBody();
    if (exchange.method != "HEAD" && response.body.size() > joinedBytes && !holdAnswer(response.body.size())) {
        ++m_core.metrics.queueFull;
        response = refusalResponse(busyFault(m_core.options.limits.retryAfter), exchange.origin.isSecure);
    }
    exchange.keepsAlive = !closes && !m_core.isStopping;
    exchange.route = response.header(routeHeader);
    const ResponseFrame frame{exchange.method == "HEAD", !exchange.keepsAlive, exchange.origin.isSecure, m_core.date()};
    exchange.head = responseHead(response, frame);
    exchange.status = response.status;
    if (hasBody(response, frame))
        exchange.body = std::move(response.body);
    exchange.bodySize = exchange.body.size();
    if (exchange.body.size() <= joinedBytes)
        exchange.head += std::exchange(exchange.body, {});
    m_phase = Phase::Writing;
    m_phaseBegan = SteadyClock::now();
    m_deadline = rateDeadline(m_core.options.limits.writeTime, 0);
}

bool Connection::write()
{
    Exchange &exchange = *m_exchange;
    const qsizetype headSize = exchange.head.size();
    while (exchange.written < headSize + exchange.body.size()) {
        const bool isInHead = exchange.written < headSize;
        const QByteArrayView rest = isInHead ? QByteArrayView(exchange.head).sliced(exchange.written)
                                             : QByteArrayView(exchange.body).sliced(exchange.written - headSize);
        const NetStream::Step step = m_stream.write(rest);
        if (step.next != NetStream::Next::Go)
            return await(step.next);
        exchange.written += step.bytes;
        m_deadline = rateDeadline(m_core.options.limits.writeTime, exchange.written);
    }
    finishExchange();
    return true;
}

void Connection::finishExchange()
{
    const std::unique_ptr<Exchange> exchange = std::exchange(m_exchange, {});
    releaseAnswer(*exchange);
    const auto took = SteadyClock::now() - exchange->complete;
    m_core.metrics.requestDone(exchange->route, exchange->status, took);
    if (m_core.log) {
        const auto &origin = exchange->origin;
        m_core.log->add({origin.address ? origin.address->text() : QString(), exchange->method, exchange->route,
                         exchange->status, took, exchange->received, exchange->bodySize, origin.isSecure});
    }
    if (!exchange->keepsAlive || m_core.isStopping) {
        m_pending.clear();
        m_stream.finishWriting();
        m_phase = Phase::Lingering;
        m_deadline = SteadyClock::now() + m_core.options.limits.lingerTime;
        return;
    }
    m_phase = Phase::Idle;
    m_deadline = SteadyClock::now() + m_core.options.limits.idleTime;
    if (!m_pending.isEmpty()) {
        const QByteArray bytes = std::exchange(m_pending, {});
        consume(bytes);
    }
}

/// Reads on for a while: a socket closed over unread bytes takes the answer back from under its reader.
bool Connection::linger()
{
    const NetStream::Step step = m_stream.discard(m_core.scratch);
    return step.next == NetStream::Next::Go || await(step.next);
}

} // namespace areacliente
