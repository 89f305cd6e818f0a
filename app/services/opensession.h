// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/changes.h"

namespace areacliente {

/// The `field` of an error Unauthenticated where the contact is not part of the account any more.
inline constexpr QLatin1StringView contactGone{"contact"};

/// Where somebody signs in from.
struct DeviceInfo {
    QString name{};    ///< as the program there calls its computer; cut to what the list of sessions shows
    QString address{}; ///< of the network, as text; empty: on this computer
    QString token{};   ///< what an earlier sign-in there gave it; see SessionTokens::device
};

/// The tokens of a session over the network. All are secrets.
struct SessionTokens {
    Id session;
    QString access;        ///< for every request, for a short time
    int accessSeconds = 0; ///< how long; 0: as long as the session
    QString refresh;       ///< for the next pair, once; empty where the session has one token
    QString device{};      ///< for the next sign-in on that computer; empty where the session only goes on

    friend bool operator==(const SessionTokens &, const SessionTokens &) = default;
};

struct OpenedSession {
    SignedIn who; ///< its token is the one for access
    SessionTokens tokens;
};

} // namespace areacliente
