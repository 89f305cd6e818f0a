// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/http.h"

#include <QStringList>

#include <array>
#include <optional>

namespace areacliente {

/// An IP address; one of version 4 is kept in its form of version 6.
class NetAddress
{
public:
    using Bytes = std::array<quint8, 16>;

    /// Of its text; none when it is no address. Brackets around one of version 6, and a port behind either, are left out.
    [[nodiscard]] static std::optional<NetAddress> parse(QByteArrayView text);
    explicit NetAddress(const Bytes &bytes)
        : m_bytes(bytes)
    {
    }

    [[nodiscard]] const Bytes &bytes() const { return m_bytes; }
    [[nodiscard]] bool isVersion4() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isLoopback() const;
    /// Whom limits count as one: an address of version 4, a /64 of version 6, which is what one customer gets.
    [[nodiscard]] NetAddress peer() const;
    [[nodiscard]] bool isInside(const NetAddress &network, int prefix) const;

    friend bool operator==(const NetAddress &, const NetAddress &) = default;
    friend size_t qHash(const NetAddress &address, size_t seed = 0)
    {
        return qHashBits(address.m_bytes.data(), address.m_bytes.size(), seed);
    }

private:
    Bytes m_bytes;
};

/// The proxies whose word about whom they ask for is taken.
class TrustedProxies
{
public:
    /// Addresses, networks ("10.0.0.0/8"), and "unix" for whoever reaches the socket file. None when one is malformed.
    [[nodiscard]] static std::optional<TrustedProxies> parse(const QStringList &texts);

    /// Whether the peer of a connection is one; no address: a socket file.
    [[nodiscard]] bool trusts(const std::optional<NetAddress> &peer) const;

    /// Whom a request is from: the last of X-Forwarded-For that is no proxy of ours, else the peer.
    struct Origin {
        std::optional<NetAddress> address;
        bool isSecure = false;
    };
    /// Reads the fields of a request that came from `peer`, and takes them out whether they are believed or not.
    [[nodiscard]] Origin takeOrigin(HttpHeaders &headers, const Origin &peer) const;

private:
    struct Network {
        NetAddress address;
        int prefix;
    };
    QList<Network> m_networks;
    bool m_trustsSocket = false;
};

} // namespace areacliente
