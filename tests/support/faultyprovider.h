// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/provider.h"

#include <functional>

namespace areacliente {

/// A provider that passes everything on, and fails where it is told to.
class FaultyProvider : public Provider
{
public:
    explicit FaultyProvider(Provider &real)
        : m_real(real)
    {
    }

    bool isOffline = false;
    QString whyOffline = QStringLiteral("made to be offline");
    ErrorCode codeOffline = ErrorCode::Offline;
    int retryAfter = 0; ///< seconds that the provider asks to wait while it is offline
    /// The next commands are done, but their replies are lost.
    int lostReplies = 0;
    /// Answers a command instead of the real provider, where it gives an answer.
    std::function<std::optional<Result<CommandReply>>(const Command &)> judge;
    int executed = 0;
    /// Why the provider gives no page of the feed; it answers all else.
    std::optional<Error> noFeed;
    /// Told, with its number, before a page of the feed is asked for.
    std::function<void(int asked)> askedForChanges;
    int changesAsked = 0;

    QFuture<Result<SignedIn>> signIn(const QString &email, const QString &password, const QString &code) override
    {
        return isOffline ? offline<SignedIn>() : m_real.signIn(email, password, code);
    }
    QFuture<Result<SignedIn>> signInAgain(const Id &account, const Id &contact, const QString &password,
                                          const QString &code) override
    {
        return isOffline ? offline<SignedIn>() : m_real.signInAgain(account, contact, password, code);
    }
    QFuture<Result<SignedIn>> resume(const QString &token) override
    {
        return isOffline ? offline<SignedIn>() : m_real.resume(token);
    }
    QFuture<Result<void>> signOut(const QString &token) override
    {
        return isOffline ? offline<void>() : m_real.signOut(token);
    }
    QFuture<Result<ChangesPage>> changes(const QString &token, const QString &since, int limit) override
    {
        ++changesAsked;
        if (askedForChanges)
            askedForChanges(changesAsked);
        if (noFeed)
            return QtFuture::makeReadyFuture(Result<ChangesPage>(std::unexpected(*noFeed)));
        return isOffline ? offline<ChangesPage>() : m_real.changes(token, since, limit);
    }
    QFuture<Result<CommandReply>> execute(const QString &token, const Command &command) override
    {
        if (isOffline)
            return offline<CommandReply>();
        if (const auto reply = judge ? judge(command) : std::nullopt)
            return QtFuture::makeReadyFuture(*reply);
        ++executed;
        auto done = m_real.execute(token, command);
        if (lostReplies == 0)
            return done;
        --lostReplies;
        done.waitForFinished();
        return offline<CommandReply>();
    }
    QFuture<Result<QByteArray>> document(const QString &token, const QString &type, const Id &id) override
    {
        return isOffline ? offline<QByteArray>() : m_real.document(token, type, id);
    }

    QFuture<Result<Capabilities>> capabilities() override
    {
        return isOffline ? offline<Capabilities>() : m_real.capabilities();
    }
    QFuture<Result<QList<SessionInfo>>> sessions(const QString &token) override
    {
        return isOffline ? offline<QList<SessionInfo>>() : m_real.sessions(token);
    }
    QFuture<Result<void>> endSession(const QString &token, const Id &session) override
    {
        return isOffline ? offline<void>() : m_real.endSession(token, session);
    }
    QFuture<Result<void>> changePassword(const QString &token, const QString &current, const QString &next) override
    {
        return isOffline ? offline<void>() : m_real.changePassword(token, current, next);
    }

private:
    template <class T>
    QFuture<Result<T>> offline() const
    {
        const Error error{codeOffline, {}, whyOffline, Rule::None, retryAfter};
        return QtFuture::makeReadyFuture(Result<T>(std::unexpected(error)));
    }

    Provider &m_real;
};

} // namespace areacliente
