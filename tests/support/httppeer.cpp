// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httppeer.h"

#include "tests/support/exchanges.h"

#include <QFile>

#include <openssl/ssl.h>

#include <array>
#include <csignal>
#include <cstring>
#include <memory>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

namespace areacliente {

namespace {

constexpr int patience = 60; ///< seconds; a test that waits that long has failed
constexpr qsizetype longestLine = 1024;

template <class Address>
bool connectSocket(int socket, const Address &address)
{
    return ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
}

using Context = std::shared_ptr<SSL_CTX>;

Context makeContext(const HttpPeer::Tls &tls)
{
    Context context(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
    SSL_CTX_set_mode(context.get(), SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_max_proto_version(context.get(), tls.maxVersion);
    if (tls.withLowSecurity) {
        SSL_CTX_set_security_level(context.get(), 0);
        SSL_CTX_set_min_proto_version(context.get(), 0);
        SSL_CTX_set_cipher_list(context.get(), "ALL:COMPLEMENTOFALL:@SECLEVEL=0");
    }
    if (!tls.ciphers.isEmpty())
        SSL_CTX_set_cipher_list(context.get(), tls.ciphers.constData());
    if (!tls.protocols.isEmpty())
        SSL_CTX_set_alpn_protos(context.get(), reinterpret_cast<const unsigned char *>(tls.protocols.constData()),
                                static_cast<unsigned>(tls.protocols.size()));
    return context;
}

/// Ten thousand peers that want nothing special share one.
Context contextOf(const HttpPeer::Tls &tls)
{
    static const Context usual = makeContext({});
    return tls == HttpPeer::Tls() ? usual : makeContext(tls);
}

} // namespace

HttpPeer::HttpPeer(quint16 port)
{
    connectTo(port);
}

HttpPeer::HttpPeer(quint16 port, const Tls &tls)
{
    connectTo(port);
    m_session = SSL_new(contextOf(tls).get());
    SSL_set_fd(m_session, m_socket);
    m_isConnected = m_isConnected && SSL_connect(m_session) == 1;
}

HttpPeer::HttpPeer(const QString &socketFile)
    : m_socket(::socket(AF_UNIX, SOCK_STREAM, 0))
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(socketFile);
    std::memcpy(address.sun_path, path.constData(), std::min<std::size_t>(path.size(), sizeof address.sun_path - 1));
    limitWaiting();
    m_isConnected = connectSocket(m_socket, address);
}

HttpPeer::HttpPeer(HttpPeer &&other) noexcept
{
    *this = std::move(other);
}

HttpPeer &HttpPeer::operator=(HttpPeer &&other) noexcept
{
    std::swap(m_socket, other.m_socket);
    std::swap(m_session, other.m_session);
    std::swap(m_read, other.m_read);
    std::swap(m_requestLine, other.m_requestLine);
    std::swap(m_isConnected, other.m_isConnected);
    return *this;
}

HttpPeer::~HttpPeer()
{
    SSL_free(m_session);
    if (m_socket >= 0)
        ::close(m_socket);
}

void HttpPeer::connectTo(quint16 port)
{
    ::signal(SIGPIPE, SIG_IGN); // writing to a connection that was cut off is what these tests do
    m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    limitWaiting();
    m_isConnected = connectSocket(m_socket, address);
}

void HttpPeer::limitWaiting() const
{
    const timeval time{.tv_sec = patience, .tv_usec = 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
    ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &time, sizeof time);
}

int HttpPeer::tlsVersion() const
{
    return m_session ? SSL_version(m_session) : 0;
}

QByteArray HttpPeer::certificate() const
{
    const std::unique_ptr<X509, decltype(&X509_free)> shown(SSL_get1_peer_certificate(m_session), X509_free);
    QByteArray der(i2d_X509(shown.get(), nullptr), '\0');
    auto *out = reinterpret_cast<unsigned char *>(der.data());
    i2d_X509(shown.get(), &out);
    return der;
}

bool HttpPeer::send(const QByteArray &bytes)
{
    if (m_requestLine.isEmpty())
        m_requestLine = bytes.first(std::min(bytes.size(), longestLine)).split('\r').first();
    for (QByteArrayView rest(bytes); !rest.isEmpty();) {
        const auto size = static_cast<std::size_t>(rest.size());
        const ssize_t sent = m_session ? SSL_write(m_session, rest.data(), static_cast<int>(size))
                                       : ::send(m_socket, rest.data(), size, 0);
        if (sent <= 0)
            return false;
        rest = rest.sliced(sent);
    }
    return true;
}

void HttpPeer::finish()
{
    if (m_session)
        SSL_shutdown(m_session);
    ::shutdown(m_socket, SHUT_WR);
}

bool HttpPeer::readMore()
{
    std::array<char, 16 * 1024> buffer{};
    const ssize_t got = m_session ? SSL_read(m_session, buffer.data(), buffer.size())
                                  : ::recv(m_socket, buffer.data(), buffer.size(), 0);
    if (got <= 0)
        return false;
    m_read.append(buffer.data(), got);
    return true;
}

std::optional<HttpResponse> HttpPeer::receive(bool hasBody)
{
    while (!m_read.contains("\r\n\r\n")) {
        if (!readMore())
            return std::nullopt;
    }
    const qsizetype headEnd = m_read.indexOf("\r\n\r\n");
    QByteArrayList lines = m_read.first(headEnd).split('\n');
    HttpResponse response;
    response.status = lines.takeFirst().mid(9, 3).toInt();
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        response.headers.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
    }
    m_read.remove(0, headEnd + 4);
    const qsizetype size = hasBody && response.status >= 200 ? response.header("content-length").toLongLong() : 0;
    while (m_read.size() < size) {
        if (!readMore())
            return std::nullopt;
    }
    response.body = m_read.first(size);
    m_read.remove(0, size);
    if (response.status >= 200) {
        if (hasBody && response.header("content-type") == "application/problem+json")
            keep(response);
        m_requestLine.clear();
    }
    return response;
}

void HttpPeer::keep(const HttpResponse &response)
{
    const QByteArrayList words = m_requestLine.split(' ');
    const bool isRead = words.size() == 3;
    test::keepExchange({isRead ? words[0] : QByteArray(), isRead ? words[1] : QByteArray()}, response);
}

bool HttpPeer::hasNews(std::chrono::milliseconds time) const
{
    pollfd entry{.fd = m_socket, .events = POLLIN, .revents = 0};
    return ::poll(&entry, 1, static_cast<int>(time.count())) > 0;
}

bool HttpPeer::renegotiates()
{
    return SSL_renegotiate(m_session) == 1 && SSL_do_handshake(m_session) == 1 && readMore();
}

bool HttpPeer::seesEnd()
{
    return m_read.isEmpty() && !readMore();
}

std::optional<HttpResponse> HttpPeer::exchange(const QByteArray &bytes)
{
    return send(bytes) ? receive() : std::nullopt;
}

QByteArray getRequest(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
}

} // namespace areacliente
