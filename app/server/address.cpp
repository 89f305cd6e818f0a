// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/address.h"

#include <QHostAddress>

namespace areacliente {

using namespace Qt::StringLiterals;

bool ListenAddress::isLocal() const
{
    return !socket.isEmpty() || QHostAddress(host).isLoopback();
}

std::optional<ListenAddress> parseListenAddress(const QString &text)
{
    if (text.startsWith("unix:/"_L1))
        return ListenAddress{.socket = text.mid(5)};
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(colon);
    const bool isBracketed = host.startsWith(u'[') && host.endsWith(u']');
    if (isBracketed)
        host = host.mid(1, host.size() - 2);
    bool isPort = false;
    const quint16 port = text.mid(colon + 1).toUShort(&isPort);
    const QHostAddress address(host);
    if (colon < 1 || !isPort || address.isNull()
        || isBracketed != (address.protocol() == QAbstractSocket::IPv6Protocol))
        return std::nullopt;
    return ListenAddress{.host = host, .port = port};
}

bool isTrustedNetwork(const QString &text)
{
    return text == "unix"_L1 || !QHostAddress::parseSubnet(text).first.isNull();
}

} // namespace areacliente
