// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/netstream.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <cerrno>

#include <sys/socket.h>

namespace areacliente {

namespace {

NetStream::Step plainStep(ssize_t result, NetStream::Next wait)
{
    if (result > 0)
        return {NetStream::Next::Go, result};
    if (result == 0)
        return {NetStream::Next::Closed};
    const bool mayGoOn = errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
    return {mayGoOn ? wait : NetStream::Next::Broken};
}

} // namespace

NetStream::NetStream(int socket, ssl_st *session)
    : m_socket(socket)
    , m_session(session)
{
    if (m_session)
        SSL_set_fd(m_session, socket);
}

NetStream::~NetStream()
{
    SSL_free(m_session);
}

NetStream::Step NetStream::stepOf(int result) const
{
    if (result > 0)
        return {Next::Go, result};
    switch (SSL_get_error(m_session, result)) {
    case SSL_ERROR_WANT_READ: return {Next::Readable};
    case SSL_ERROR_WANT_WRITE: return {Next::Writable};
    case SSL_ERROR_ZERO_RETURN: return {Next::Closed};
    default: return {Next::Broken};
    }
}

NetStream::Next NetStream::handshake()
{
    ERR_clear_error();
    return stepOf(SSL_do_handshake(m_session)).next;
}

NetStream::Step NetStream::read(std::span<char> into)
{
    if (!m_session)
        return plainStep(::recv(m_socket, into.data(), into.size(), 0), Next::Readable);
    ERR_clear_error();
    return stepOf(SSL_read(m_session, into.data(), static_cast<int>(into.size())));
}

NetStream::Step NetStream::write(QByteArrayView bytes)
{
    if (!m_session)
        return plainStep(::send(m_socket, bytes.data(), static_cast<std::size_t>(bytes.size()), 0), Next::Writable);
    ERR_clear_error();
    return stepOf(SSL_write(m_session, bytes.data(), static_cast<int>(bytes.size())));
}

void NetStream::finishWriting()
{
    if (m_session && SSL_is_init_finished(m_session)) {
        ERR_clear_error();
        SSL_shutdown(m_session);
    }
    ::shutdown(m_socket, SHUT_WR);
}

NetStream::Step NetStream::discard(std::span<char> scratch) const
{
    return plainStep(::recv(m_socket, scratch.data(), scratch.size(), 0), Next::Readable);
}

} // namespace areacliente
