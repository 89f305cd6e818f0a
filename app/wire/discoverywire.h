// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/changes.h"

#include <QJsonObject>

namespace areacliente {

/// `GET /.well-known/areacliente`: where a provider's service is.
struct Discovery {
    QString name;         ///< of the provider
    QString api;          ///< the URL that the paths of the newest common version stand under
    QStringList versions; ///< of the interface, "v1" and so on

    friend bool operator==(const Discovery &, const Discovery &) = default;
};
[[nodiscard]] QJsonObject discoveryToJson(const Discovery &discovery);
/// Errors: Corrupt; NewerVersion where the service no longer has version 1.
[[nodiscard]] Result<Discovery> discoveryFromJson(const QJsonObject &object);

[[nodiscard]] QJsonObject capabilitiesToJson(const Capabilities &capabilities);
/// What is not told of is not offered. Errors: Corrupt.
[[nodiscard]] Result<Capabilities> capabilitiesFromJson(const QJsonObject &object);

} // namespace areacliente
