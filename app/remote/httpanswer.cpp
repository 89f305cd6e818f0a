// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/httpanswer.h"

#include "app/remote/remoteerrors.h"
#include "app/wire/problemwire.h"
#include "app/wire/wirejson.h"

#include <QLocale>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestWait = 24 * 60 * 60; ///< seconds

/// The date of an HTTP header (RFC 9110): always English, always UTC.
QDateTime httpDate(const QByteArray &value)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(value), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

std::optional<Problem> problemOf(const HttpAnswer &answer)
{
    if (answer.mediaType() != problemContentType)
        return std::nullopt;
    const auto object = parseWire(answer.body, replyLimits);
    return object ? std::optional(problemFromJson(*object, answer.status)) : std::nullopt;
}

Error offline(QLatin1StringView field, int status)
{
    return {ErrorCode::Offline, field, u"HTTP %1 without a problem of the service"_s.arg(status)};
}

/// What somebody on the way says: a proxy, a gateway, a page of the network.
Error statusError(const HttpAnswer &answer)
{
    switch (answer.status) {
    case 407: return offline(remotefield::proxySignIn, answer.status);
    case 408:
    case 504: return {ErrorCode::Timeout, remotefield::serverFailed, u"HTTP %1"_s.arg(answer.status)};
    case 429: return {ErrorCode::RateLimited, {}, u"HTTP 429"_s};
    case 511: return offline(remotefield::captivePortal, answer.status);
    default: break;
    }
    if (answer.status >= 500)
        return offline(remotefield::serverFailed, answer.status);
    // Nothing but the service itself may say that something is not there, or not allowed.
    return answer.status < 300 ? foreignAnswer(answer) : offline(remotefield::notAService, answer.status);
}

/// The disk and the data in question are the service's: nothing of it is about this computer.
void moveToTheirSide(Error &error)
{
    if (error.code != ErrorCode::Storage && error.code != ErrorCode::Corrupt
        && error.code != ErrorCode::KeychainUnavailable)
        return;
    error.code = ErrorCode::Offline;
    error.field = remotefield::serverFailed;
}

} // namespace

QByteArray HttpAnswer::header(QByteArrayView name) const
{
    const auto found = std::ranges::find(headers, name, [](const auto &h) { return QByteArrayView(h.first); });
    return found == headers.end() ? QByteArray() : found->second;
}

QByteArray HttpAnswer::mediaType() const
{
    const QByteArray type = header("content-type");
    const qsizetype end = type.indexOf(';');
    return (end < 0 ? type : type.first(end)).trimmed().toLower();
}

int retryAfterSeconds(const QByteArray &value, const QDateTime &now)
{
    bool isNumber = false;
    qint64 seconds = value.toLongLong(&isNumber);
    if (!isNumber) {
        const QDateTime date = httpDate(value);
        seconds = date.isValid() ? now.secsTo(date) : 0;
    }
    return static_cast<int>(std::clamp<qint64>(seconds, 0, longestWait));
}

Error answerError(const HttpAnswer &answer, const QDateTime &now)
{
    const auto problem = problemOf(answer);
    Error error = problem ? problem->error : statusError(answer);
    if (problem)
        moveToTheirSide(error);
    const int wait = retryAfterSeconds(answer.header("retry-after"), now);
    error.retryAfter = std::max(error.retryAfter, wait);
    return error;
}

Error foreignAnswer(const HttpAnswer &answer)
{
    const bool isPage = answer.mediaType() == "text/html" || answer.mediaType() == "application/xhtml+xml";
    return {ErrorCode::Offline, isPage ? remotefield::captivePortal : remotefield::answer,
            isPage ? u"a page instead of an answer"_s : u"no whole JSON in the answer"_s};
}

bool isSettled(const HttpAnswer &answer)
{
    const auto problem = problemOf(answer);
    return problem && problem->isSettled;
}

} // namespace areacliente
