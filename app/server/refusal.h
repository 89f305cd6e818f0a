// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/http.h"

#include <chrono>

namespace areacliente {

/// Why the transport itself answers a request, or ends one.
struct Refusal {
    int status = 400;
    const char *code = "malformed"; ///< the problem's code; what the type ends with
    const char *title = "";
    int retryAfter = 0; ///< seconds; 0: none

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

/// There is more to do than the server can.
[[nodiscard]] constexpr Refusal busyRefusal(std::chrono::seconds retryAfter)
{
    return {503, "busy", "The server is busy", static_cast<int>(retryAfter.count())};
}

/// The answer to it: an RFC 9457 problem, which says nothing about a command ("settled": false).
[[nodiscard]] HttpResponse refusalResponse(const Refusal &refusal);

} // namespace areacliente
