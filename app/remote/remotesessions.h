// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/httpclient.h"
#include "app/services/opensession.h"
#include "app/wire/sessionwire.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QPointer>

#include <memory>
#include <vector>

namespace areacliente {

/// Told of a session's new token; calls `then` once it was kept, or could not be.
using TokenKept = std::function<void(const QString &before, const QString &now, std::function<void()> then)>;

/// A session at the service, under whatever tokens it had in this process.
struct RemoteSession {
    QString refresh;
    QString access; ///< empty: none that is good
    QDeadlineTimer accessUntil;
    SignedIn who; ///< as the service said last; its token is `refresh`
    bool isRefreshing = false;
    bool isEnding = false; ///< its next token is not to be kept any more

    struct Waiter {
        QPointer<QObject> scope;
        std::function<void(Result<void>)> go;
    };
    std::vector<Waiter> waiters{};
};

/// The tokens of the sessions of this process: access tokens are fetched when they are needed, once for everybody who waits.
class RemoteSessions : public QObject
{
    Q_OBJECT

public:
    using Session = std::shared_ptr<RemoteSession>;

    /// `client` must outlive it. `refreshAddress`: where refresh tokens are given in.
    RemoteSessions(HttpClient &client, QUrl refreshAddress, QObject *parent);
    ~RemoteSessions() override;

    void setKeeper(TokenKept keeper) { m_keeper = std::move(keeper); }

    /// The session that `token` means, or meant earlier in this process.
    [[nodiscard]] Session find(const QString &token);
    /// A session that was just opened.
    [[nodiscard]] Session adopt(const OpenedSession &opened);
    void forget(const Session &session);

    [[nodiscard]] static bool hasAccess(const Session &session);
    /// Goes on once there is a good access token. Errors: Unauthenticated where the session ended; those of the network.
    void withAccess(const Session &session, QObject *scope, std::function<void(Result<void>)> go);
    /// As withAccess(), with an access token and `who` that are new.
    void renew(const Session &session, QObject *scope, std::function<void(Result<void>)> go);

private:
    void take(const Session &session, const Result<HttpAnswer> &answer);
    void use(const Session &session, const OpenedSession &opened);
    static void wake(const Session &session, const Result<void> &result);

    HttpClient &m_client;
    QUrl m_refreshAddress;
    TokenKept m_keeper;
    QHash<QString, Session> m_sessions; ///< by every token they had
};

/// What a service answers to opening or refreshing a session. Errors: the service's; Offline where it is not whole; Corrupt.
[[nodiscard]] Result<OpenedSession> openedSession(const HttpAnswer &answer);

} // namespace areacliente
