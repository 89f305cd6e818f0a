// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/changes.h"

namespace areacliente {

/// Where a session is asked from.
struct DeviceInfo {
    QString name{};    ///< as the program there calls its computer; may be empty
    QString address{}; ///< of the network; empty: this computer
};

/// What a session over the network goes on with. Both tokens are secrets.
struct SessionTokens {
    Id session;
    QString access;
    int accessSeconds = 0; ///< how long `access` holds from now
    QString refresh;       ///< good for one exchange against the next pair

    friend bool operator==(const SessionTokens &, const SessionTokens &) = default;
};

struct OpenedSession {
    SignedIn who; ///< its session token is the access token
    SessionTokens tokens;
};

} // namespace areacliente
