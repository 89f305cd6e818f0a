// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/remote/httpanswer.h"
#include "app/remote/networkoptions.h"

#include <QByteArray>

namespace areacliente {

/// The server that a user means by `typed`: `ejemplo.es`, `ejemplo.es:8443`, `https://ejemplo.es/`. Gives `https://HOST[:PORT]`.
/// Errors: Untrusted in "address.insecure" for http; Validation in "address" for anything else that is no address.
[[nodiscard]] Result<QUrl> serverAddress(const QString &typed);

/// Whether both are of the same scheme, host and port.
[[nodiscard]] bool isSameOrigin(const QUrl &one, const QUrl &other);
/// Whether `url` is an https address of a host, without a user, a query or a fragment.
[[nodiscard]] bool isSafeAddress(const QUrl &url);

/// Where a server at `address` tells about itself.
[[nodiscard]] QUrl discoveryAddress(const QUrl &address);
/// Reads what it tells: `{"name", "api", "versions"}`. Errors: Offline in "service" where it is something else;
/// NewerVersion where it no longer speaks v1; Untrusted in "address.insecure" where its API is not at an https address.
[[nodiscard]] Result<ServerInfo> readDiscovery(const QUrl &address, const QByteArray &json);
/// What an answer other than that means there.
[[nodiscard]] Error discoveryError(const HttpAnswer &answer);

} // namespace areacliente
