// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>

#include <functional>
#include <utility>

namespace areacliente {

/// Names are lower-case.
using RemoteHeaders = QList<std::pair<QByteArray, QByteArray>>;

struct HttpAnswer;

/// A request as a value.
struct HttpCall {
    QByteArray method{"GET"};
    QUrl url{};
    QByteArray body{}; ///< JSON
    RemoteHeaders headers{};
    qint64 maxBytes = qint64{1024} * 1024; ///< of the answer's body, once inflated
    /// Takes the body of a 200 or a 206 as it comes, instead of the answer, with the head first given. Such an answer is
    /// neither compressed nor bound in time as a whole. False: it is not wanted, and the call ends.
    std::function<bool(const HttpAnswer &head, const QByteArray &chunk)> sink{};
};

/// An answer, whole unless it went to a sink.
struct HttpAnswer {
    int status = 0;
    RemoteHeaders headers{};
    QByteArray body{};

    /// Empty where there is none.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /// The media type, lower-case and without its parameters.
    [[nodiscard]] QByteArray mediaType() const;
};

/// The seconds a Retry-After (RFC 9110) asks for, given as seconds or as a date after `now`; at most a day. 0: nothing is asked.
[[nodiscard]] int retryAfterSeconds(const QByteArray &value, const QDateTime &now);

/// What an answer other than the one hoped for says: a problem (RFC 9457) of the service, or somebody else's words.
[[nodiscard]] Error answerError(const HttpAnswer &answer, const QDateTime &now);

/// What a body is that should be JSON and is not: a page of somebody else, or not whole. Offline.
[[nodiscard]] Error foreignAnswer(const HttpAnswer &answer);

/// Whether an answer is a problem that settles the command it answers for good.
[[nodiscard]] bool isSettled(const HttpAnswer &answer);

} // namespace areacliente
