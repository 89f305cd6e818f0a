// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace areacliente {

/// Where to listen: an address of this machine and a port (0: any free one), or a socket's path.
struct ListenAddress {
    QString host{};
    quint16 port = 0;
    QString socket{};

    /// Reached from this machine alone.
    [[nodiscard]] bool isLocal() const;
    friend bool operator==(const ListenAddress &, const ListenAddress &) = default;
};

/// Of "127.0.0.1:8443", "[::1]:8443" or "unix:/path"; none for anything else, names of hosts included.
[[nodiscard]] std::optional<ListenAddress> parseListenAddress(const QString &text);

/// Whether `text` is an address, a network ("10.0.0.0/8"), or `unix`: whoever reaches the socket.
[[nodiscard]] bool isTrustedNetwork(const QString &text);

} // namespace areacliente
