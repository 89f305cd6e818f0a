// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/safety.h"

namespace areacliente {

void addSafety(HttpResponse &response, bool isSecure)
{
    static const HttpHeaders always{{"cache-control", "no-store"},
                                    {"x-content-type-options", "nosniff"},
                                    {"content-security-policy", "default-src 'none'; frame-ancestors 'none'"},
                                    {"cross-origin-resource-policy", "same-origin"},
                                    {"referrer-policy", "no-referrer"}};
    static const HttpHeaders::value_type overTls{"strict-transport-security", "max-age=31536000"};
    response.headers.append(always);
    if (isSecure)
        response.headers.append(overTls);
}

} // namespace areacliente
