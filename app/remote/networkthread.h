// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/remoteservice.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <QThread>

namespace areacliente {

/// The answer that a call waits for; copies stand for the same call. Used on the network's thread.
template <class T>
class RemoteReply
{
public:
    RemoteReply(std::shared_ptr<QPromise<Result<T>>> promise, QObject *scope)
        : m_promise(std::move(promise))
        , m_scope(scope)
    {
    }

    void operator()(Result<T> result) const
    {
        m_promise->addResult(std::move(result));
        m_promise->finish();
        if (m_scope)
            m_scope->deleteLater();
    }
    void progress(qint64 done, qint64 total) const
    {
        m_promise->setProgressRange(0, static_cast<int>(total));
        m_promise->setProgressValue(static_cast<int>(done));
    }

private:
    std::shared_ptr<QPromise<Result<T>>> m_promise;
    QPointer<QObject> m_scope;
};

/// The thread of a RemoteService, begun when it is first asked. Belongs to one thread.
class NetworkThread
{
public:
    NetworkThread(QUrl api, NetworkOptions options);
    /// Drops what was not answered.
    ~NetworkThread();
    Q_DISABLE_COPY_MOVE(NetworkThread)

    void setKeeper(TokenKept keeper);
    void setDeviceTokens(DeviceTokens tokens);
    /// Runs it there, after what was asked before.
    void post(std::function<void()> job);

    /// Runs `question(RemoteService &, QObject *scope, RemoteReply<T>)` there. Cancelling the future deletes the scope, and with
    /// it the requests that are its own.
    template <class T, class Question>
    [[nodiscard]] QFuture<Result<T>> ask(Question question)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        auto future = promise->future();
        RemoteService *there = service();
        QMetaObject::invokeMethod(there, [there, promise = std::move(promise), question = std::move(question)] {
            auto *scope = there->newScope();
            auto *watcher = new QFutureWatcher<Result<T>>(scope);
            QObject::connect(watcher, &QFutureWatcherBase::canceled, scope, [promise, scope] {
                promise->finish();
                scope->deleteLater();
            });
            watcher->setFuture(promise->future());
            question(*there, scope, RemoteReply<T>(promise, scope));
        }, Qt::QueuedConnection);
        return future;
    }

private:
    [[nodiscard]] RemoteService *service();

    QUrl m_api;
    NetworkOptions m_options;
    TokenKept m_keeper;
    DeviceTokens m_deviceTokens;
    QThread m_thread;
    RemoteService *m_service = nullptr; ///< lives on the thread, and ends with it
};

} // namespace areacliente
