// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/problem.h"

#include "app/server/safety.h"
#include "app/wire/problemwire.h"
#include "app/wire/wirejson.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseSeconds = 5; ///< what a client is asked to wait where nothing else is known

int statusOf(HttpFault fault)
{
    switch (fault) {
    case HttpFault::None: return 500;
    case HttpFault::BadRequest: return 400;
    case HttpFault::MethodNotAllowed: return 405;
    case HttpFault::NotAcceptable: return 406;
    case HttpFault::TooSlow: return 408;
    case HttpFault::TooLarge: return 413;
    case HttpFault::TargetTooLong: return 414;
    case HttpFault::UnsupportedMedia: return 415;
    case HttpFault::BadRange: return 416;
    case HttpFault::BadExpectation: return 417;
    case HttpFault::FieldsTooLarge: return 431;
    case HttpFault::Failed: return 500;
    case HttpFault::UnknownCoding: return 501;
    case HttpFault::UnknownVersion: return 505;
    }
    Q_UNREACHABLE();
}

int statusOf(ErrorCode code, bool isSettled)
{
    switch (code) {
    case ErrorCode::Validation:
    case ErrorCode::Unsupported: return 422;
    case ErrorCode::NotFound: return 404;
    case ErrorCode::Forbidden:
    case ErrorCode::Untrusted: return 403;
    case ErrorCode::Conflict: return isSettled ? 412 : 409;
    case ErrorCode::Unauthenticated:
    case ErrorCode::SecondFactor: return 401;
    case ErrorCode::RateLimited: return 429;
    case ErrorCode::Storage:
    case ErrorCode::Offline:
    case ErrorCode::Timeout:
    case ErrorCode::Cancelled: return 503;
    case ErrorCode::Corrupt:
    case ErrorCode::NewerVersion:
    case ErrorCode::Incomplete:
    case ErrorCode::KeychainUnavailable: return 500;
    }
    Q_UNREACHABLE();
}

} // namespace

ErrorCode Fault::codeOf(HttpFault fault)
{
    switch (fault) {
    case HttpFault::None: return ErrorCode::Corrupt;
    case HttpFault::BadRequest:
    case HttpFault::TooLarge:
    case HttpFault::TargetTooLong:
    case HttpFault::FieldsTooLarge:
    case HttpFault::BadRange: return ErrorCode::Validation;
    case HttpFault::MethodNotAllowed:
    case HttpFault::NotAcceptable:
    case HttpFault::UnsupportedMedia:
    case HttpFault::BadExpectation:
    case HttpFault::UnknownCoding:
    case HttpFault::UnknownVersion: return ErrorCode::Unsupported;
    case HttpFault::TooSlow: return ErrorCode::Timeout;
    case HttpFault::Failed: return ErrorCode::Storage;
    }
    Q_UNREACHABLE();
}

int statusOf(const Fault &fault)
{
    return fault.http == HttpFault::None ? statusOf(fault.error.code, fault.isSettled) : statusOf(fault.http);
}

HttpResponse problemResponse(const Fault &fault)
{
    const int status = statusOf(fault);
    Problem problem{fault.error, fault.isSettled};
    HttpHeaders headers = fault.headers;
    headers.emplaceBack("content-type", problemContentType);
    if (status == 401)
        headers.emplaceBack("www-authenticate", "Bearer realm=\"areacliente\"");
    if (status == 429 || status == 503) {
        problem.error.retryAfter = problem.error.retryAfter > 0 ? problem.error.retryAfter : pauseSeconds;
        headers.emplaceBack("retry-after", QByteArray::number(problem.error.retryAfter));
    }
    return {status, headers, wireBytes(problemToJson(problem, status))};
}

HttpResponse refusalResponse(const Fault &fault, bool isSecure)
{
    HttpResponse response = problemResponse(fault);
    addSafety(response, isSecure);
    return response;
}

Fault failedFault()
{
    return {HttpFault::Failed, {}, Rule::None, {}};
}

Fault tooLargeFault(qsizetype limit)
{
    return {HttpFault::TooLarge, u"body"_s, Rule::TooLong, u"at most %1 bytes"_s.arg(limit)};
}

Fault busyFault(std::chrono::seconds retryAfter)
{
    return Error{ErrorCode::Offline,
                 {},
                 u"more is asked than can be answered"_s,
                 Rule::None,
                 static_cast<int>(retryAfter.count())};
}

} // namespace areacliente
