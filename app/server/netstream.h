// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <memory>
#include <span>

struct ssl_st;

namespace areacliente {

/// Bytes over a connected, non-blocking socket, in the clear or through TLS. It waits for nothing: it says what to wait for. There
/// are no buffers in it, and those of an idle TLS session are given back: an idle connection is to cost little. The calling thread
/// has SIGPIPE blocked.
class NetStream
{
public:
    enum class Next {
        Go,       ///< done, or some of it: go on
        Readable, ///< wait until the socket can be read, then do the same again
        Writable, ///< the same for writing
        Closed,   ///< the peer has sent its last
        Broken,   ///< no way to go on
    };
    struct Step {
        Next next = Next::Broken;
        qsizetype bytes = 0;
    };

    /// `socket` stays the caller's; `session` (none: in the clear) becomes the stream's.
    NetStream(int socket, ssl_st *session);
    ~NetStream();
    Q_DISABLE_COPY_MOVE(NetStream)

    [[nodiscard]] bool isSecure() const { return m_session != nullptr; }

    [[nodiscard]] Next handshake();
    [[nodiscard]] Step read(std::span<char> into);
    [[nodiscard]] Step write(QByteArrayView bytes);
    /// Says that nothing more will be sent, as far as that is possible without waiting.
    void finishWriting();
    /// What still comes, past TLS: only its end matters.
    [[nodiscard]] Step discard(std::span<char> scratch) const;

private:
    [[nodiscard]] Step stepOf(int result) const;

    int m_socket;
    ssl_st *m_session;
};

} // namespace areacliente
