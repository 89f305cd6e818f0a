// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QThread>

#include <utility>

namespace areacliente {

/// The result of a finished future, moved out of it; Cancelled when it ended without one.
template <class T>
[[nodiscard]] Result<T> takeResult(QFuture<Result<T>> &future)
{
    if (future.resultCount() == 0)
        return fail(ErrorCode::Cancelled, QStringLiteral("the job ended without a result"));
    return future.takeResult();
}

/// Calls `callback(Result<T>)` on the thread of `context` when `future` finishes, always later and never from inside
/// this call. When `context` is gone by then, the result is dropped. The callback may delete `context`. Call it on the
/// thread of `context`. The result is moved to the callback, so keep no copy of `future` to read it from.
template <class T, class Callback>
void deliver(QFuture<Result<T>> future, QObject *context, Callback callback)
{
    Q_ASSERT(context && context->thread() == QThread::currentThread());
    // QFuture::then(context, …) of Qt 6.4 aborts when the context dies first; a watcher that the context owns dies with
    // it.
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, callback = std::move(callback)]() mutable {
        QFuture<Result<T>> finished = watcher->future();
        // The callback may delete the context, and a watcher must not die inside its own signal.
        watcher->setParent(nullptr);
        watcher->deleteLater();
        callback(takeResult(finished));
    });
    watcher->setFuture(std::move(future));
}

} // namespace areacliente
