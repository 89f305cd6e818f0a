// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/problemwire.h"

#include "app/domain/errorjson.h"

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestWait = 24 * 60 * 60; ///< seconds

/// RFC 9457 §3.1.4: for developers, the same for every problem of a type.
QLatin1String titleOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Validation: return "A value breaks a rule"_L1;
    case ErrorCode::NotFound: return "There is no such thing here"_L1;
    case ErrorCode::Forbidden: return "The role does not allow it"_L1;
    case ErrorCode::Conflict: return "Something changed meanwhile"_L1;
    case ErrorCode::Offline: return "The service cannot be reached"_L1;
    case ErrorCode::Timeout: return "It took too long"_L1;
    case ErrorCode::Unauthenticated: return "Wrong credentials, or the session ended"_L1;
    case ErrorCode::Storage: return "The service cannot store or read its data now"_L1;
    case ErrorCode::KeychainUnavailable: return "There is no keychain"_L1;
    case ErrorCode::Corrupt: return "The service found data it cannot trust"_L1;
    case ErrorCode::NewerVersion: return "A newer version is needed"_L1;
    case ErrorCode::Unsupported: return "This service does not offer it"_L1;
    case ErrorCode::Cancelled: return "It was stopped"_L1;
    case ErrorCode::SecondFactor: return "The one-time code is missing or wrong"_L1;
    case ErrorCode::RateLimited: return "Too many attempts"_L1;
    case ErrorCode::Incomplete: return "A part of the service is missing"_L1;
    case ErrorCode::Untrusted: return "The way here is not protected"_L1;
    }
    Q_UNREACHABLE();
}

bool isInternal(ErrorCode code)
{
    return code == ErrorCode::Storage || code == ErrorCode::Corrupt || code == ErrorCode::Incomplete;
}

} // namespace

QJsonObject problemToJson(const Problem &problem, int status)
{
    const Error &error = problem.error;
    QJsonObject object = errorToJson(error);
    if (error.detail.isEmpty() || isInternal(error.code))
        object.remove("detail"_L1);
    if (error.retryAfter > 0)
        object.insert(u"retry_after"_s, error.retryAfter);
    object.insert(u"type"_s, QString("urn:areacliente:error:"_L1 + enumName(error.code)));
    object.insert(u"title"_s, titleOf(error.code));
    object.insert(u"status"_s, status);
    object.insert(u"settled"_s, problem.isSettled);
    return object;
}

Problem problemFromJson(const QJsonObject &object, int status)
{
    Problem problem{errorFromJson(object), object.value("settled"_L1).toBool()};
    if (!enumFromName<ErrorCode>(object.value("code"_L1).toString()))
        problem.error.code = errorCodeOfStatus(status);
    problem.error.retryAfter = std::clamp(object.value("retry_after"_L1).toInt(), 0, longestWait);
    return problem;
}

ErrorCode errorCodeOfStatus(int status)
{
    switch (status) {
    case 400:
    case 413:
    case 422: return ErrorCode::Validation;
    case 401: return ErrorCode::Unauthenticated;
    case 403: return ErrorCode::Forbidden;
    case 404:
    case 410: return ErrorCode::NotFound;
    case 408:
    case 504: return ErrorCode::Timeout;
    case 409:
    case 412: return ErrorCode::Conflict;
    case 426: return ErrorCode::NewerVersion;
    case 405:
    case 406:
    case 415:
    case 501: return ErrorCode::Unsupported;
    case 429: return ErrorCode::RateLimited;
    case 502:
    case 503: return ErrorCode::Offline;
    case 500:
    case 507: return ErrorCode::Storage;
    default: return ErrorCode::Corrupt;
    }
}

} // namespace areacliente
