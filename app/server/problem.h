// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/server/http.h"

#include <chrono>

namespace areacliente {

/// What is wrong with a request as HTTP, whatever it asks for.
enum class HttpFault : quint8 {
    None,
    BadRequest,       ///< a target, header or body that cannot be read
    MethodNotAllowed, ///< nothing has this method here
    NotAcceptable,    ///< the client does not take JSON
    TooSlow,          ///< the request did not come in time
    TooLarge,         ///< a body larger than the route, or the service, takes
    TargetTooLong,    ///< the request line
    UnsupportedMedia, ///< a body of another type or coding
    BadRange,         ///< no byte of the document is in the range
    BadExpectation,   ///< another than 100-continue
    FieldsTooLarge,   ///< too many header fields, or too long ones
    Failed,           ///< the service broke off
    UnknownCoding,    ///< a transfer coding other than chunked
    UnknownVersion,   ///< of HTTP
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

/// The whole answer where the interface is not reached, or has none: the problem with what every answer says. `isSecure`: it goes
/// over TLS.
[[nodiscard]] HttpResponse refusalResponse(const Fault &fault, bool isSecure);

/// The service broke off, for no reason of the request's.
[[nodiscard]] Fault failedFault();

/// A body of more than `limit` bytes.
[[nodiscard]] Fault tooLargeFault(qsizetype limit);

/// There is more to do than the service can.
[[nodiscard]] Fault busyFault(std::chrono::seconds retryAfter);

} // namespace areacliente
