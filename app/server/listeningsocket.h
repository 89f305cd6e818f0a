// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/server/netaddress.h"

namespace areacliente {

/// Where to listen: an address of this machine and a port (0: any free one), or a socket's file.
struct ListenAddress {
    QByteArray file{};
    std::optional<NetAddress> address{}; ///< none for a file
    quint16 port = 0;

    /// Of "127.0.0.1:8443", "[::1]:8443" or "unix:/path"; none for anything else, names of hosts included.
    [[nodiscard]] static std::optional<ListenAddress> parse(const QString &text);
    /// Reached from this machine alone.
    [[nodiscard]] bool isLocal() const { return !address || address->isLoopback(); }
    friend bool operator==(const ListenAddress &, const ListenAddress &) = default;
};

/// A socket that listens on an address of this machine or on a file, which goes with it.
class ListeningSocket
{
public:
    /// `listen`: see ListenAddress. Validation with the field "listen" for anything else, Storage when the address cannot be had. The file is for its user and group; one that nobody listens on any more is replaced.
    [[nodiscard]] static Result<ListeningSocket> open(const QString &listen);
    ListeningSocket(ListeningSocket &&other) noexcept;
    ListeningSocket &operator=(ListeningSocket &&other) = delete;
    ~ListeningSocket();

    /// Refuses whoever comes from now on, and removes the file.
    void close();

    struct Accepted {
        int descriptor; ///< non-blocking; the caller's
        std::optional<NetAddress> peer;
    };
    /// The next peer that waits, or none.
    [[nodiscard]] std::optional<Accepted> accept();
    /// The last accept() failed because the process or the system has no descriptors or memory left: trying again at once would
    /// fail again.
    [[nodiscard]] bool isExhausted() const { return m_isExhausted; }

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] quint16 port() const { return m_port; }
    /// Reached from this machine alone.
    [[nodiscard]] bool isLocal() const { return m_isLocal; }

private:
    ListeningSocket() = default;
    [[nodiscard]] static Result<ListeningSocket> openFile(const QByteArray &path);
    [[nodiscard]] static Result<ListeningSocket> openAddress(const NetAddress &address, quint16 port);

    int m_descriptor = -1;
    quint16 m_port = 0;
    QByteArray m_path{};
    bool m_isLocal = true;
    bool m_isExhausted = false;
};

} // namespace areacliente
