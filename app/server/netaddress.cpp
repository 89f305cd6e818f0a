// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/netaddress.h"

#include <algorithm>
#include <cstring>

#include <arpa/inet.h>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr NetAddress::Bytes version4Prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr int version4Bits = 96; ///< before the four bytes

std::optional<NetAddress::Bytes> bytesOf(const QByteArray &text)
{
    NetAddress::Bytes bytes = version4Prefix;
    if (::inet_pton(AF_INET, text.constData(), bytes.data() + 12) == 1
        || ::inet_pton(AF_INET6, text.constData(), bytes.data()) == 1)
        return bytes;
    return std::nullopt;
}

QByteArray withoutPort(QByteArrayView text)
{
    if (text.startsWith('[')) {
        const qsizetype end = text.indexOf(']');
        return end < 0 ? QByteArray() : text.sliced(1, end - 1).toByteArray();
    }
    const qsizetype colon = text.indexOf(':');
    const bool isVersion6 = colon >= 0 && text.lastIndexOf(':') != colon;
    return (colon < 0 || isVersion6 ? text : text.first(colon)).toByteArray();
}

bool isForwarding(const QByteArray &name)
{
    return name.startsWith("x-forwarded-") || name == "forwarded" || name == "x-real-ip";
}

} // namespace

std::optional<NetAddress> NetAddress::parse(QByteArrayView text)
{
    const auto bytes = bytesOf(withoutPort(text.trimmed()));
    return bytes ? std::optional(NetAddress(*bytes)) : std::nullopt;
}

bool NetAddress::isVersion4() const
{
    return std::equal(m_bytes.begin(), m_bytes.begin() + 12, version4Prefix.begin());
}

QString NetAddress::text() const
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    const bool isOld = isVersion4();
    ::inet_ntop(isOld ? AF_INET : AF_INET6, m_bytes.data() + (isOld ? 12 : 0), text.data(), text.size());
    return QString::fromLatin1(text.data());
}

bool NetAddress::isLoopback() const
{
    static constexpr Bytes loopback{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    return isVersion4() ? m_bytes[12] == 127 : m_bytes == loopback;
}

NetAddress NetAddress::peer() const
{
    Bytes bytes = m_bytes;
    if (!isVersion4())
        std::fill(bytes.begin() + 8, bytes.end(), 0);
    return NetAddress(bytes);
}

bool NetAddress::isInside(const NetAddress &network, int prefix) const
{
    for (int bit = 0; bit < prefix; ++bit) {
        const auto byte = static_cast<std::size_t>(bit / 8);
        if (((m_bytes[byte] ^ network.m_bytes[byte]) & (0x80 >> (bit % 8))) != 0)
            return false;
    }
    return true;
}

std::optional<TrustedProxies> TrustedProxies::parse(const QStringList &texts)
{
    TrustedProxies proxies;
    for (const QString &text : texts) {
        if (text == "unix"_L1) {
            proxies.m_trustsSocket = true;
            continue;
        }
        const QString host = text.section(u'/', 0, 0);
        const auto bytes = bytesOf(host.toLatin1());
        const int most = host.contains(u':') ? 128 : 32;
        bool isNumber = true;
        const int prefix = text.contains(u'/') ? text.section(u'/', 1).toInt(&isNumber) : most;
        if (!bytes || !isNumber || prefix < 0 || prefix > most)
            return std::nullopt;
        proxies.m_networks.append({NetAddress(*bytes), prefix + (most == 32 ? version4Bits : 0)});
    }
    return proxies;
}

bool TrustedProxies::trusts(const std::optional<NetAddress> &peer) const
{
    if (!peer)
        return m_trustsSocket;
    return std::ranges::any_of(m_networks, [&](const Network &n) { return peer->isInside(n.address, n.prefix); });
}

TrustedProxies::Origin TrustedProxies::takeOrigin(HttpHeaders &headers, const Origin &peer) const
{
    Origin origin = peer;
    if (trusts(peer.address)) {
        QByteArrayList chain;
        for (const auto &[name, value] : std::as_const(headers)) {
            if (name == "x-forwarded-for")
                chain += value.split(',');
            else if (name == "x-forwarded-proto")
                origin.isSecure = value.toLower() == "https";
        }
        // From the nearest on, as far as proxies of ours vouch for what stands before them.
        for (auto text = chain.crbegin(); text != chain.crend() && trusts(origin.address); ++text) {
            const auto address = NetAddress::parse(*text);
            if (!address)
                break;
            origin.address = address;
        }
    }
    headers.removeIf([](const auto &field) { return isForwarding(field.first); });
    return origin;
}

} // namespace areacliente
