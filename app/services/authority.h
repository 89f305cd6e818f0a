// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/changefeed.h"
#include "app/services/changes.h"
#include "app/services/command.h"
#include "app/services/feedtoken.h"
#include "app/services/identity.h"
#include "app/services/servicecontext.h"

#include <functional>

namespace areacliente {

/// The provider's truth: who is who, what happened, and every rule once more. It trusts nothing that a replica checked.
/// Used by one thread, the one that opened `database`.
class Authority
{
public:
    using Now = std::function<QDateTime()>;
    /// Makes a document (PDF) of a record: `type` is its type name. Errors: NotFound.
    using DocumentMaker
        = std::function<Result<QByteArray>(const RecordStore &store, const QString &type, const Id &id)>;

    /// Reads, or at the first start makes, the epoch and the keys. Once they are made, `database` may be one opened to read:
    /// what would write ends in a Storage error then.
    [[nodiscard]] static Result<std::unique_ptr<Authority>> open(Database &database, Policy policy, Now now,
                                                                 DocumentMaker makeDocument);

    [[nodiscard]] Capabilities capabilities() const;

    // As the functions of the same names of Identity.

    [[nodiscard]] Result<void> setCredential(const Id &account, const Id &contact, const QString &email,
                                             const QString &password)
    {
        return m_identity.setCredential(account, contact, email, password);
    }
    [[nodiscard]] Result<SignedIn> signIn(const QString &email, const QString &password, const QString &code = {})
    {
        return m_identity.signIn(email, password, code);
    }
    [[nodiscard]] Result<SignedIn> signInAgain(const Id &account, const Id &contact, const QString &password,
                                               const QString &code = {})
    {
        return m_identity.signInAgain(account, contact, password, code);
    }
    [[nodiscard]] Result<OpenedSession> openSession(const QString &email, const QString &password, const QString &code,
                                                    const DeviceInfo &device)
    {
        return m_identity.openSession(email, password, code, device);
    }
    [[nodiscard]] Result<OpenedSession> reopenSession(const Id &account, const Id &contact, const QString &password,
                                                      const QString &code, const DeviceInfo &device)
    {
        return m_identity.reopenSession(account, contact, password, code, device);
    }
    [[nodiscard]] Result<OpenedSession> refresh(const QString &refreshToken, const DeviceInfo &device)
    {
        return m_identity.refresh(refreshToken, device);
    }
    /// Who a session is, as of now. Errors: Unauthenticated where it ended or its contact is gone.
    [[nodiscard]] Result<SignedIn> resume(const QString &sessionToken);
    /// Whether the session's contact may run a command on what is its own. Errors: Unauthenticated, Forbidden.
    [[nodiscard]] Result<void> checkOwn(const QString &sessionToken, const QString &command);
    [[nodiscard]] Result<void> signOut(const QString &sessionToken) { return m_identity.signOut(sessionToken); }
    [[nodiscard]] Result<QList<SessionInfo>> sessions(const QString &sessionToken)
    {
        return m_identity.sessions(sessionToken);
    }
    [[nodiscard]] Result<void> endSession(const QString &sessionToken, const Id &session)
    {
        return m_identity.endSession(sessionToken, session);
    }
    [[nodiscard]] Result<void> changePassword(const QString &sessionToken, const QString &current, const QString &next)
    {
        return m_identity.changePassword(sessionToken, current, next);
    }
    [[nodiscard]] Result<TwoFactorOffer> beginTwoFactor(const QString &sessionToken, const QString &password)
    {
        return m_identity.beginTwoFactor(sessionToken, password);
    }
    [[nodiscard]] Result<QStringList> confirmTwoFactor(const QString &sessionToken, const QString &code)
    {
        return m_identity.confirmTwoFactor(sessionToken, code);
    }
    [[nodiscard]] Result<void> disableTwoFactor(const QString &sessionToken, const QString &password,
                                                const QString &code)
    {
        return m_identity.disableTwoFactor(sessionToken, password, code);
    }
    /// For the operator's tools.
    [[nodiscard]] Identity &identity() { return m_identity; }

    /// The rows changed since `since` (empty: all) that the session's contact may see, oldest change first.
    /// Errors: Conflict where the token cannot be followed (another epoch, role or key): a clean resync is due.
    /// `known`: what sessionsOf() gave for this request and others. It says that nothing is new; where something is, the session
    /// is read anew.
    [[nodiscard]] Result<ChangesPage> changes(const QString &sessionToken, const QString &since, int limit,
                                              std::span<const FoundSession> known = {});
    /// As Identity::sessionsOf(): what changes() begins with, for several that are answered one after the other.
    [[nodiscard]] QList<FoundSession> sessionsOf(const QStringList &sessionTokens)
    {
        return m_identity.sessionsOf(sessionTokens);
    }

    /// Runs a command once: a repeated id gives the first reply again, another command under a known id is a Conflict.
    /// What the rules refuse is a reply too; errors are those that say nothing about the command (Storage, Unauthenticated).
    [[nodiscard]] Result<CommandReply> execute(const QString &sessionToken, const Command &command);

    /// The PDF of an invoice or a credit note, what the file of an attachment holds.
    /// Errors: NotFound also for a record the session's contact may not see.
    [[nodiscard]] Result<QByteArray> document(const QString &sessionToken, const QString &type, const Id &id);

private:
    using Session = Identity::Session;

    Authority(Database &database, Policy policy, Now now, DocumentMaker makeDocument);

    [[nodiscard]] Result<QString> knownEpoch(); ///< empty: there is none yet
    [[nodiscard]] Result<QString> makeEpoch();
    [[nodiscard]] Result<Session> authenticate(const QString &sessionToken, std::span<const FoundSession> known = {})
    {
        return m_identity.authenticate(sessionToken, known);
    }
    [[nodiscard]] Result<FeedPosition> startPosition(const Session &session, const QString &since);
    [[nodiscard]] Result<void> collect(const Session &session, FeedPosition &position, int limit, ChangesPage &page);
    /// Locks the account, reads who the contact is, and gives the reply that was given before, if one was.
    [[nodiscard]] Result<std::optional<CommandReply>> takeUp(const QString &sessionToken, const Command &command,
                                                             const QString &hash, Session &session);
    [[nodiscard]] Result<std::optional<CommandReply>> earlierReply(const Session &session, const Command &command,
                                                                   const QString &hash);
    [[nodiscard]] Result<CommandReply> run(const Session &session, const Command &command);
    /// Keeps the reply for a repetition, and in the audit chain.
    [[nodiscard]] Result<CommandReply> settle(const Session &session, const Command &command, const QString &hash,
                                              const CommandReply &reply);

    Database &m_database;
    Policy m_policy;
    Now m_now;
    DocumentMaker m_makeDocument;
    QString m_epoch;
    Identity m_identity;
};

} // namespace areacliente
