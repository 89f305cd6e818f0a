// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/server/http.h"

namespace areacliente {

/// What is wrong with a request as HTTP, whatever it asks for.
enum class HttpFault : quint8 {
    None,
    BadRequest,       ///< a target, header or body that cannot be read
    MethodNotAllowed, ///< nothing has this method here
    NotAcceptable,    ///< the client does not take JSON
    TooLarge,         ///< a body larger than the route takes
    UnsupportedMedia, ///< a body of another type or coding
    BadRange,         ///< no byte of the document is in the range
};

/// Why a request is not answered with what it asks for.
struct Fault {
    Error error{};
    HttpFault http = HttpFault::None;
    bool isSettled = false; ///< the lasting answer to a command; see Problem
    HttpHeaders headers{};  ///< what the status needs besides

    Fault(Error what) // implicit: most faults are errors of the services
        : error(std::move(what))
    {
    }
    Fault(HttpFault what, QString field, Rule rule, QString detail, HttpHeaders with = {})
        : error{codeOf(what), std::move(field), std::move(detail), rule}
        , http(what)
        , headers(std::move(with))
    {
    }

private:
    [[nodiscard]] static ErrorCode codeOf(HttpFault fault);
};

/// The only place that makes statuses of errors.
[[nodiscard]] int statusOf(const Fault &fault);

/// The problem (RFC 9457) that tells of it, with the headers its status calls for.
[[nodiscard]] HttpResponse problemResponse(const Fault &fault);

} // namespace areacliente
