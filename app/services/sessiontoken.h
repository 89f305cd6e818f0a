// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/id.h"
#include "app/services/signedtoken.h"

namespace areacliente {

/// What a signed token of a session says.
struct SessionClaims {
    Id account;
    Id session;
    qint64 generation = 0;
    qint64 expiresAt = 0; ///< milliseconds since 1970, UTC; 0 in a refresh token, whose session says whether it is over
    Id contact{};         ///< whose session it is; empty in tokens of earlier versions

    friend bool operator==(const SessionClaims &, const SessionClaims &) = default;
};

/// The same text whenever the claims and the key are the same.
[[nodiscard]] QString signSessionToken(TokenUse use, const SessionClaims &claims, const TokenKey &key);
/// None for text that was not signed for this use with this key.
[[nodiscard]] std::optional<SessionClaims> openSessionToken(TokenUse use, const QString &token, const TokenKey &key);

} // namespace areacliente
