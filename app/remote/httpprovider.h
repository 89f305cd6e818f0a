// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/remote/networkoptions.h"
#include "app/sync/provider.h"

#include <memory>

namespace areacliente {

class NetworkThread;

/// Finds the service of a provider by its address. Nothing is opened before it is first asked.
class ServerFinder
{
public:
    explicit ServerFinder(NetworkOptions options);
    /// What was not answered yet is cancelled.
    ~ServerFinder();
    Q_DISABLE_COPY_MOVE(ServerFinder)

    /// `typed`: see serverAddress(). Errors: those named there and at readDiscovery(); Offline, Timeout, Untrusted with one of
    /// the fields of remoteerrors.h. Cancelling the future ends the search.
    [[nodiscard]] QFuture<Result<ServerInfo>> find(const QString &typed);

private:
    std::unique_ptr<NetworkThread> m_network;
};

/// A provider over the network: its API, version 1, over HTTPS (resources/api). It lives on a thread of its own, begun
/// when it is first asked; its futures may be awaited by any thread, and cancelling one drops its request.
///
/// The session token of the seam is the refresh token. It changes as time goes by: every token a session ever had in this
/// process goes on to mean it; see setTokenKeeper() for what outlives the process. Access tokens are only ever in memory.
/// While a document comes, the future's progress tells its bytes.
///
/// Errors besides those of Provider: the `field` says why, see remoteerrors.h. An answer that is not whole is Offline or
/// Timeout; one that contradicts itself is never taken.
class HttpProvider : public Provider
{
public:
    /// `server` as a ServerFinder found it.
    HttpProvider(const ServerInfo &server, NetworkOptions options);
    /// What was not answered yet is cancelled.
    ~HttpProvider() override;
    Q_DISABLE_COPY_MOVE(HttpProvider)

    [[nodiscard]] QFuture<Result<SignedIn>> signIn(const QString &email, const QString &password,
                                                   const QString &code) override;
    [[nodiscard]] QFuture<Result<SignedIn>> signInAgain(const Id &account, const Id &contact, const QString &password,
                                                        const QString &code) override;
    [[nodiscard]] QFuture<Result<SignedIn>> resume(const QString &sessionToken) override;
    [[nodiscard]] QFuture<Result<void>> signOut(const QString &sessionToken) override;
    [[nodiscard]] QFuture<Result<ChangesPage>> changes(const QString &sessionToken, const QString &since,
                                                       int limit) override;
    [[nodiscard]] QFuture<Result<CommandReply>> execute(const QString &sessionToken, const Command &command) override;
    [[nodiscard]] QFuture<Result<QByteArray>> document(const QString &sessionToken, const QString &type,
                                                       const Id &id) override;

    [[nodiscard]] QFuture<Result<Capabilities>> capabilities() override;
    [[nodiscard]] QFuture<Result<QList<SessionInfo>>> sessions(const QString &sessionToken) override;
    [[nodiscard]] QFuture<Result<void>> endSession(const QString &sessionToken, const Id &session) override;
    [[nodiscard]] QFuture<Result<void>> changePassword(const QString &sessionToken, const QString &current,
                                                       const QString &next) override;
    [[nodiscard]] QFuture<Result<TwoFactorOffer>> beginTwoFactor(const QString &sessionToken,
                                                                 const QString &password) override;
    [[nodiscard]] QFuture<Result<QStringList>> confirmTwoFactor(const QString &sessionToken,
                                                                const QString &code) override;
    [[nodiscard]] QFuture<Result<void>> disableTwoFactor(const QString &sessionToken, const QString &password,
                                                         const QString &code) override;

    // Both are called on the thread that sets them, which needs an event loop.

    void setDeviceMemory(DeviceMemory memory) override;
    /// Its error does not end the session.
    void setTokenKeeper(TokenKeeper keeper) override;

private:
    [[nodiscard]] QObject *callerContext();
    template <class T, class MakeCall, class Read>
    [[nodiscard]] QFuture<Result<T>> askAs(const QString &sessionToken, MakeCall makeCall, Read read);

    std::unique_ptr<QObject> m_callerContext; ///< on the thread that is called back; outlives who calls it
    std::unique_ptr<NetworkThread> m_network;
};

} // namespace areacliente
