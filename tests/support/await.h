// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/errorjson.h"
#include "app/platform/deliver.h"

#include <QJsonDocument>

namespace areacliente {

/// Waits for a future that another thread completes, and takes its result.
template <class T>
[[nodiscard]] Result<T> await(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return takeResult(future);
}

/// What a failed result says, for a test's message.
template <class T>
[[nodiscard]] QByteArray why(const Result<T> &result)
{
    return result ? QByteArray("no error") : QJsonDocument(errorToJson(result.error())).toJson(QJsonDocument::Compact);
}

} // namespace areacliente

/// Ends the test function with the error's own words where `expression` gives an error; evaluates it once.
#define QVERIFY_RESULT(expression)                                                                                     \
    do {                                                                                                               \
        const auto &verified = (expression);                                                                           \
        QVERIFY2(verified.has_value(), areacliente::why(verified).constData());                                        \
    } while (false)
