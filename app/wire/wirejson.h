// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace areacliente {

/// What JSON may be before it is parsed at all.
struct WireLimits {
    qsizetype maxBytes = 0;
    int maxDepth = 0;         ///< of objects and arrays within each other
    qsizetype maxMembers = 0; ///< of one object, whose names must differ; 0: not looked at
};

/// What a client asks is small and flat. The longest is a ticket's text, 20,000 characters of up to six bytes each.
inline constexpr WireLimits requestLimits{qsizetype{256} * 1024, 12, 64};
/// What a service answers may be large, and newer than the client: it may hold more than the client knows.
inline constexpr WireLimits replyLimits{qsizetype{64} * 1024 * 1024, 32, 0};

/// The object that `json` is. Errors: Validation with Rule::TooLong, Format (also for what is nested too deeply, no object, or
/// holds a number of absurd length), UnknownField for too many members, or Duplicate for one that stands twice, which
/// QJsonDocument would take without a word.
[[nodiscard]] Result<QJsonObject> parseWire(const QByteArray &json, const WireLimits &limits);

/// The text of `object` as it is sent: UTF-8, without blanks.
[[nodiscard]] QByteArray wireBytes(const QJsonObject &object);

} // namespace areacliente
