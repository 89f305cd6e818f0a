// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/changes.h"
#include "app/services/command.h"

#include <QFuture>

#include <functional>

namespace areacliente {

/// The `field` of an error Offline where the provider answers, and cannot serve what it is asked for.
inline constexpr QLatin1StringView providerFailed{"server"};

/// The seam to the provider: the embedded authority, or one over the network. Every call returns at once.
/// Errors of the futures: Offline, Timeout, Unauthenticated, RateLimited, Untrusted, and those named at the functions of the
/// same names of Authority and Identity.
class Provider
{
public:
    virtual ~Provider() = default;

    /// `code`: the one-time code, or a recovery code, once SecondFactor was the answer without one.
    [[nodiscard]] virtual QFuture<Result<SignedIn>> signIn(const QString &email, const QString &password,
                                                           const QString &code)
        = 0;
    [[nodiscard]] virtual QFuture<Result<SignedIn>> signInAgain(const Id &account, const Id &contact,
                                                                const QString &password, const QString &code)
        = 0;
    [[nodiscard]] virtual QFuture<Result<SignedIn>> resume(const QString &sessionToken) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> signOut(const QString &sessionToken) = 0;
    [[nodiscard]] virtual QFuture<Result<ChangesPage>> changes(const QString &sessionToken, const QString &since,
                                                               int limit)
        = 0;
    [[nodiscard]] virtual QFuture<Result<CommandReply>> execute(const QString &sessionToken, const Command &command)
        = 0;
    [[nodiscard]] virtual QFuture<Result<QByteArray>> document(const QString &sessionToken, const QString &type,
                                                               const Id &id)
        = 0;

    // What not every provider offers; see capabilities(). The others answer Unsupported.

    [[nodiscard]] virtual QFuture<Result<Capabilities>> capabilities() { return unsupported<Capabilities>(); }
    [[nodiscard]] virtual QFuture<Result<QList<SessionInfo>>> sessions(const QString & /*sessionToken*/)
    {
        return unsupported<QList<SessionInfo>>();
    }
    [[nodiscard]] virtual QFuture<Result<void>> endSession(const QString & /*sessionToken*/, const Id & /*session*/)
    {
        return unsupported<void>();
    }
    /// Ends every other session of the contact.
    [[nodiscard]] virtual QFuture<Result<void>> changePassword(const QString & /*sessionToken*/,
                                                               const QString & /*current*/, const QString & /*next*/)
    {
        return unsupported<void>();
    }
    [[nodiscard]] virtual QFuture<Result<TwoFactorOffer>> beginTwoFactor(const QString & /*sessionToken*/,
                                                                         const QString & /*password*/)
    {
        return unsupported<TwoFactorOffer>();
    }
    /// Gives the recovery codes, which are told this once.
    [[nodiscard]] virtual QFuture<Result<QStringList>> confirmTwoFactor(const QString & /*sessionToken*/,
                                                                        const QString & /*code*/)
    {
        return unsupported<QStringList>();
    }
    [[nodiscard]] virtual QFuture<Result<void>> disableTwoFactor(const QString & /*sessionToken*/,
                                                                 const QString & /*password*/, const QString & /*code*/)
    {
        return unsupported<void>();
    }

    /// Where the token is kept that a sign-in on this computer gives, and that makes the provider know the computer at the next
    /// one: only asked for where a sign-in was one of too many, as because of attempts from elsewhere. Both are called on the thread
    /// that sets it; whatever goes wrong, the sign-in goes on without.
    struct DeviceMemory {
        /// The token, empty where there is none; `context` as in deliver().
        std::function<void(QObject *context, std::function<void(Result<QString>)> callback)> recall;
        std::function<QFuture<Result<void>>(const QString &token)> keep;
    };
    virtual void setDeviceMemory(DeviceMemory /*memory*/) { }

    /// Told when a session goes on under another token than before. What it gives is waited for before the new token is
    /// used, so that a program that ends in between is not shut out by a token it never kept.
    using TokenKeeper = std::function<QFuture<Result<void>>(const QString &before, const QString &now)>;
    virtual void setTokenKeeper(TokenKeeper /*keeper*/) { }

protected:
    template <class T>
    [[nodiscard]] static QFuture<Result<T>> unsupported()
    {
        return QtFuture::makeReadyFuture(Result<T>(fail(ErrorCode::Unsupported, QStringLiteral("this provider"))));
    }
};

} // namespace areacliente
