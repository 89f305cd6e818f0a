// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/http.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

struct ssl_ctx_st;
struct ssl_st;

namespace areacliente {

/// A client that sends exactly what it is told to, in the clear or over TLS, and waits for what comes back. It verifies no
/// certificate: what a real client has to verify is tested with a real client.
class HttpPeer
{
public:
    struct Tls {
        int maxVersion = 0;           ///< TLS1_2_VERSION and so on; 0: whatever there is
        QByteArray ciphers{};         ///< of TLS 1.2 and before; empty: the library's choice
        bool withLowSecurity = false; ///< also offers what the library holds to be unsafe
        QByteArray protocols{};       ///< for ALPN, in its wire format

        friend bool operator==(const Tls &, const Tls &) = default;
    };

    HttpPeer() = default;
    explicit HttpPeer(quint16 port);
    HttpPeer(quint16 port, const Tls &tls);
    explicit HttpPeer(const QString &socketFile);
    HttpPeer(HttpPeer &&other) noexcept;
    HttpPeer &operator=(HttpPeer &&other) noexcept;
    ~HttpPeer();

    /// Connected, and where there is TLS the hands are shaken.
    [[nodiscard]] bool isConnected() const { return m_isConnected; }
    [[nodiscard]] int tlsVersion() const;
    /// The certificate the server showed, as DER.
    [[nodiscard]] QByteArray certificate() const;

    /// False when the other side does not take it any more.
    bool send(const QByteArray &bytes);
    /// Sends no more.
    void finish();
    /// The next answer: none when the connection ends before it is complete.
    [[nodiscard]] std::optional<HttpResponse> receive(bool hasBody = true);
    /// Whether something to read comes within `time`, an end included.
    [[nodiscard]] bool hasNews(std::chrono::milliseconds time) const;
    /// Asks for the hands to be shaken anew (TLS 1.2), and whether the other side does.
    [[nodiscard]] bool renegotiates();
    /// Whether the other side ends the connection without another byte.
    [[nodiscard]] bool seesEnd();
    /// A request and its answer.
    [[nodiscard]] std::optional<HttpResponse> exchange(const QByteArray &bytes);

private:
    void connectTo(quint16 port);
    void limitWaiting() const;
    [[nodiscard]] bool readMore();
    /// For exchangeFaults(), where it is a problem: what else is answered here is no interface's.
    void keep(const HttpResponse &response);

    int m_socket = -1;
    ssl_st *m_session = nullptr;
    QByteArray m_read{};
    QByteArray m_requestLine{}; ///< of what is not answered yet
    bool m_isConnected = false;
};

/// A GET of `target` that keeps the connection.
[[nodiscard]] QByteArray getRequest(const QByteArray &target);

} // namespace areacliente
