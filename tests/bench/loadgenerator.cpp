// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/loadgenerator.h"

#include "tests/bench/measure.h"

#include <openssl/ssl.h>

#include <array>
#include <cstring>
#include <span>
#include <string_view>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace areacliente::bench {

namespace {

using namespace Qt::StringLiterals;

[[noreturn]] void fails(const char *what, std::string_view detail = {})
{
    giveUp(what,
           Error{ErrorCode::Offline, {}, QString::fromUtf8(detail.data(), static_cast<qsizetype>(detail.size()))});
}

SSL_CTX *context()
{
    static SSL_CTX *const made = SSL_CTX_new(TLS_client_method());
    return made;
}

int connectedSocket(quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int on = 1;
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        || ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) != 0)
        fails("connect");
    return socket;
}

} // namespace

/// One connection. Of an answer it keeps the head, and of the body no more than tells what went wrong.
class LoadConnection
{
public:
    LoadConnection(quint16 port, int status)
        : m_socket(connectedSocket(port))
        , m_session(SSL_new(context()))
        , m_status(status)
    {
        SSL_set_fd(m_session, m_socket);
        if (SSL_connect(m_session) != 1)
            fails("shake hands");
        ::fcntl(m_socket, F_SETFL, O_NONBLOCK);
    }
    ~LoadConnection()
    {
        SSL_free(m_session);
        ::close(m_socket);
    }
    Q_DISABLE_COPY_MOVE(LoadConnection)

    [[nodiscard]] int socket() const { return m_socket; }

    void send(const std::string &request)
    {
        // Far smaller than the socket's buffer, in which there is nothing else.
        if (SSL_write(m_session, request.data(), static_cast<int>(request.size())) != static_cast<int>(request.size()))
            fails("send a request");
        m_head.clear();
        m_missing = -1;
    }

    /// Reads what there is. True once the answer is complete.
    [[nodiscard]] bool receive()
    {
        static std::array<char, 64 * 1024> buffer;
        for (;;) {
            const int got = SSL_read(m_session, buffer.data(), buffer.size());
            if (got <= 0 && SSL_get_error(m_session, got) == SSL_ERROR_WANT_READ)
                return false;
            if (got <= 0)
                fails("read an answer", m_head);
            if (take({buffer.data(), static_cast<std::size_t>(got)}))
                return true;
        }
    }

private:
    [[nodiscard]] bool take(std::string_view bytes)
    {
        if (m_missing < 0) {
            const std::size_t before = m_head.size();
            m_head += bytes;
            const std::size_t end = m_head.find("\r\n\r\n");
            if (end == std::string::npos)
                return false;
            bytes.remove_prefix(end + 4 - before);
            m_missing = bodySize();
        }
        m_missing -= static_cast<qint64>(bytes.size());
        return m_missing <= 0;
    }

    [[nodiscard]] qint64 bodySize() const
    {
        constexpr std::size_t statusAt = sizeof "HTTP/1.1";
        if (std::atoi(m_head.c_str() + statusAt) != m_status)
            fails("get the answer it hoped for", m_head);
        const char *length = ::strcasestr(m_head.c_str(), "\r\ncontent-length:");
        return length && m_status != 304 ? std::atoll(length + std::strlen("\r\ncontent-length:")) : 0;
    }

    int m_socket;
    SSL *m_session;
    int m_status;
    std::string m_head;
    qint64 m_missing = -1; ///< bytes of the body; below 0: the head is not complete
};

LoadGenerator::LoadGenerator(quint16 port, int connections, int status)
    : m_poll(::epoll_create1(EPOLL_CLOEXEC))
{
    for (int i = 0; i < connections; ++i) {
        m_connections.push_back(std::make_unique<LoadConnection>(port, status));
        epoll_event event{.events = EPOLLIN, .data = {.u32 = static_cast<quint32>(i)}};
        if (::epoll_ctl(m_poll, EPOLL_CTL_ADD, m_connections.back()->socket(), &event) != 0)
            fails("watch a connection");
    }
}

LoadGenerator::~LoadGenerator()
{
    ::close(m_poll);
}

double LoadGenerator::run(std::chrono::milliseconds time, const Next &next)
{
    constexpr int patience = 60'000; // milliseconds
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    for (std::size_t i = 0; i < m_connections.size(); ++i)
        m_connections[i]->send(next(static_cast<int>(i)));
    std::size_t waiting = m_connections.size();
    qint64 answers = 0;
    std::array<epoll_event, 64> events{};
    while (waiting > 0) {
        const int ready = ::epoll_wait(m_poll, events.data(), events.size(), patience);
        if (ready <= 0)
            fails("wait any longer for an answer");
        const bool goesOn = Clock::now() - start < time;
        for (const epoll_event &event : std::span(events).first(static_cast<std::size_t>(ready))) {
            LoadConnection &connection = *m_connections[event.data.u32];
            if (!connection.receive())
                continue;
            ++answers;
            if (goesOn)
                connection.send(next(static_cast<int>(event.data.u32)));
            else
                --waiting;
        }
    }
    return static_cast<double>(answers) / std::chrono::duration<double>(Clock::now() - start).count();
}

} // namespace areacliente::bench
