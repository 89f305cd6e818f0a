// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <chrono>

namespace areacliente {

/// A provider's service, as it was found under the address that the user typed.
struct ServerInfo {
    QString name; ///< of the provider, for its customers
    QUrl address; ///< `https://HOST[:PORT]`
    QUrl api;     ///< `https://HOST[:PORT]/v1`: where every question goes from then on

    friend bool operator==(const ServerInfo &, const ServerInfo &) = default;
};

/// How the network is used. TLS 1.2 at least, the system's proxy, and certificates are not up to anybody.
struct NetworkOptions {
    /// A PEM file with authorities that are trusted besides the system's: for companies that have one of their own.
    QString certificates;
    QString device; ///< how the contact's list of sessions calls this computer
    std::chrono::milliseconds connectTimeout = std::chrono::seconds(15); ///< until the connection is protected
    std::chrono::milliseconds idleTimeout = std::chrono::seconds(30);    ///< without a byte in either direction
    std::chrono::milliseconds totalTimeout = std::chrono::minutes(3);    ///< of anything but a document
};

} // namespace areacliente
