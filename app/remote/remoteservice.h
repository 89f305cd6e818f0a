// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/partialdocuments.h"
#include "app/remote/remotesessions.h"

namespace areacliente {

/// By what the service knows this computer again; see Provider::DeviceMemory. Called on the network's thread; `then` comes
/// there too.
struct DeviceTokens {
    std::function<void(std::function<void(QString token)> then)> recall;
    std::function<void(const QString &token)> keep;
};

/// A service's API as requests and answers, on the network's thread. Callbacks come later, unless their `scope` is deleted
/// before: then what was asked is dropped.
class RemoteService : public QObject
{
    Q_OBJECT

public:
    using Done = HttpExchange::Done;
    using Signed = std::function<void(Result<SignedIn>)>;

    RemoteService(const QUrl &api, NetworkOptions options);

    void setKeeper(TokenKept keeper) { m_sessions.setKeeper(std::move(keeper)); }
    void setDeviceTokens(DeviceTokens tokens) { m_deviceTokens = std::move(tokens); }
    /// What the callbacks and requests of one call belong to; deleted with it.
    [[nodiscard]] QObject *newScope() { return new QObject(&m_calls); }
    [[nodiscard]] PartialDocuments &partialDocuments() { return m_partialDocuments; }

    /// The address of `path`, whose parts are percent-encoded where they need it, e.g. `/sessions`.
    [[nodiscard]] static QUrl address(const QUrl &api, const QString &path, const QString &query = {});
    [[nodiscard]] QUrl address(const QString &path, const QString &query = {}) const
    {
        return address(m_api, path, query);
    }

    /// Asks without a session.
    void send(HttpCall call, QObject *scope, Done done);
    /// Asks as a session: with a new access token once, where the service no longer takes the one there is.
    void sendAs(const QString &sessionToken, HttpCall call, QObject *scope, Done done);

    void signIn(SignInRequest request, QObject *scope, Signed done);
    void resume(const QString &sessionToken, QObject *scope, Signed done);
    void signOut(const QString &sessionToken, QObject *scope, std::function<void(Result<void>)> done);

private:
    using Session = RemoteSessions::Session;

    void take(SignInRequest request, QObject *scope, const Signed &done, const Result<HttpAnswer> &answer);
    void sendWithAccess(const Session &session, const HttpCall &call, QObject *scope, const Done &done, bool isSecond);

    QUrl m_api;
    HttpClient m_client;
    RemoteSessions m_sessions;
    DeviceTokens m_deviceTokens;
    PartialDocuments m_partialDocuments;
    QObject m_calls{this}; // last: what they use outlives them
};

} // namespace areacliente
