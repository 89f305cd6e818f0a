// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/changes.h"
#include "app/services/command.h"
#include "app/services/feedtoken.h"
#include "app/services/servicecontext.h"

#include <functional>

namespace areacliente {

/// Writes the change feed: raises the account's version and logs the row, before it is written, in its transaction.
class ChangeFeed : public Journal
{
public:
    ChangeFeed(Database &database, Id account)
        : m_database(database)
        , m_account(std::move(account))
    {
    }
    [[nodiscard]] Result<qint64> record(QLatin1String type, const Id &id, bool deleted) override;

private:
    Database &m_database;
    Id m_account;
};

/// The provider's truth: who is who, what happened, and every rule once more. It trusts nothing that a replica checked.
/// Used by one thread, the one that opened `database`.
class Authority
{
public:
    using Now = std::function<QDateTime()>;
    /// Makes a document (PDF) of a record: `type` is its type name. Errors: NotFound.
    using DocumentMaker
        = std::function<Result<QByteArray>(const RecordStore &store, const QString &type, const Id &id)>;

    /// Reads, or at the first start makes, the epoch and the signing key.
    [[nodiscard]] static Result<std::unique_ptr<Authority>> open(Database &database, Policy policy, Now now,
                                                                 DocumentMaker makeDocument);

    /// Gives the contact an e-mail and a password to sign in with.
    [[nodiscard]] Result<void> setCredential(const Id &account, const Id &contact, const QString &email,
                                             const QString &password);

    /// Errors: Unauthenticated, the same for an unknown e-mail and a wrong password; Forbidden for a kind that may not.
    [[nodiscard]] Result<SignedIn> signIn(const QString &email, const QString &password);
    /// As signIn(), for a contact that is known: whoever comes back to a locked program, also after its e-mail changed.
    [[nodiscard]] Result<SignedIn> signInAgain(const Id &account, const Id &contact, const QString &password);
    /// Who a session is, as of now. Errors: Unauthenticated where it ended or its contact is gone.
    [[nodiscard]] Result<SignedIn> resume(const QString &sessionToken);
    [[nodiscard]] Result<void> signOut(const QString &sessionToken);

    /// The rows changed since `since` (empty: all) that the session's contact may see, oldest change first.
    /// Errors: Conflict where the token cannot be followed (another epoch, role or key): a clean resync is due.
    [[nodiscard]] Result<ChangesPage> changes(const QString &sessionToken, const QString &since, int limit);

    /// Runs a command once: a repeated id gives the first reply again, another command under a known id is a Conflict.
    /// What the rules refuse is a reply too; errors are those that say nothing about the command (Storage, Unauthenticated).
    [[nodiscard]] Result<CommandReply> execute(const QString &sessionToken, const Command &command);

    /// Errors: NotFound also for a record the session's contact may not see.
    [[nodiscard]] Result<QByteArray> document(const QString &sessionToken, const QString &type, const Id &id);

private:
    struct Session {
        Id account;
        Contact contact;
        qint64 aclEpoch = 0;
        [[nodiscard]] Actor actor() const;
    };

    Authority(Database &database, Policy policy, Now now, DocumentMaker makeDocument);

    /// A row of the table of credentials; empty where there is none.
    struct Credential {
        Id account;
        Id contact;
        QString passwordHash;
    };

    [[nodiscard]] Result<QString> setting(const QString &name, const QString &initial);
    [[nodiscard]] Result<Credential> credential(const QString &condition, const QVariantList &arguments);
    [[nodiscard]] Result<SignedIn> openSession(const Credential &credential, const QString &password);
    [[nodiscard]] Result<void> followContact(const RecordStore &store, const Id &contact);
    [[nodiscard]] Result<void> moveCredential(const Id &account, const Contact &contact);
    [[nodiscard]] Result<void> forgetCredential(const Id &account, const Id &contact);
    [[nodiscard]] Result<Session> authenticate(const QString &sessionToken);
    [[nodiscard]] Result<Session> sessionOf(const Id &account, const Id &contact);
    [[nodiscard]] Result<SignedIn> describe(const Session &session, const QString &sessionToken) const;
    [[nodiscard]] Result<qint64> currentVersion(const Id &account);
    [[nodiscard]] Result<FeedPosition> startPosition(const Session &session, const QString &since);
    [[nodiscard]] Result<void> collect(const Session &session, FeedPosition &position, int limit, ChangesPage &page);
    [[nodiscard]] Result<std::optional<CommandReply>> earlierReply(const Session &session, const Command &command,
                                                                   const QString &hash);
    [[nodiscard]] Result<CommandReply> run(const Session &session, const Command &command);
    [[nodiscard]] Result<void> keepReply(const Session &session, const Command &command, const QString &hash,
                                         const CommandReply &reply);

    Database &m_database;
    Policy m_policy;
    Now m_now;
    DocumentMaker m_makeDocument;
    QString m_epoch;
    QByteArray m_key;
};

} // namespace areacliente
