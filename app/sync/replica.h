// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/changes.h"
#include "app/services/servicecontext.h"
#include "app/sync/outboxentry.h"

#include <QSet>

namespace areacliente {

/// Whose replica a store is, and how far it followed the feed.
struct ReplicaState {
    Id accountId;
    Actor actor;
    QString token;
    std::optional<QDateTime>
        syncedAt; ///< when the last page of a round was written; none before a first round has ended
    QByteArray policy;
    bool isOutgrown = false; ///< rows are missing that an earlier program could not hold, and this one may be able to
};

/// What one contact of one account may see, kept on the desktop, with the commands that wait for the provider.
///
/// Commands take effect here at once. The authority's last word on every row they touch is kept as that row's shadow, so
/// what is shown is always: the authority's rows, with the unsettled commands applied in order. Every function that
/// changes something does so in one transaction: never a row without its outbox entry, never the reverse.
/// Used by one thread, the one that opened `database`. Errors of all: Storage, Corrupt, and those named.
class Replica
{
public:
    explicit Replica(Database &database)
        : m_database(database)
        , m_search(database)
    {
    }

    /// None in a store that nobody signed in to yet.
    [[nodiscard]] Result<std::optional<ReplicaState>> state();
    /// Makes the store the replica of this contact; what another one left is erased.
    [[nodiscard]] Result<void> adopt(const SignedIn &signedIn);
    /// Erases every row, the index, the outbox and the state, from the file too, and the copies that were made of it.
    [[nodiscard]] Result<void> wipe();

    /// Runs the command here and puts it into the outbox. Where it says no base, that is the version its target has here: the
    /// authority's, local changes aside. Errors: the service's (nothing is kept then); Forbidden.
    [[nodiscard]] Result<void> submit(const Command &command, const QDateTime &now);
    /// Takes back a command that was not sent. Errors: Conflict where it was, NotFound.
    [[nodiscard]] Result<void> withdraw(const Id &commandId);
    /// Forgets a refused command. Errors: NotFound.
    [[nodiscard]] Result<void> discard(const Id &commandId);

    /// Whether the provider has accepted what the feed has not brought yet.
    [[nodiscard]] Result<bool> hasAccepted();
    /// What the provider has accepted is to be sent again, where the feed does not tell what became of it.
    [[nodiscard]] Result<void> doubtAccepted();
    /// All unsettled commands, oldest first.
    [[nodiscard]] Result<QList<OutboxEntry>> outbox();
    /// The oldest command the provider has not answered, marked as sent; none where all are answered.
    [[nodiscard]] Result<std::optional<Command>> takeNext();
    /// The reply's version becomes the base of the commands that wait behind an accepted one on the same target, and of those
    /// that are sent again behind one that had to be done anew: a customer's own queue is never in conflict with itself. Where
    /// somebody else changed the target before, it does not: the customer has not seen that.
    [[nodiscard]] Result<void> settle(const Id &commandId, const CommandReply &reply);

    /// Writes a page of the feed and its token, and applies the unsettled commands anew. With the last page the accepted
    /// commands leave the outbox; with the first page of all they are to be sent again instead, for this feed may be that of a
    /// restored backup, which knows nothing of them. That changes were passed over is remembered, for the program after an
    /// update of it (see ReplicaState::isOutgrown). Gives the types of the records that may have changed.
    [[nodiscard]] Result<QSet<QString>> applyPage(const ChangesPage &page, const QDateTime &now);
    /// Begins a clean resync with its first page: what the feed brought before is forgotten and this is written, both or
    /// neither; the outbox is kept, with what was accepted to be sent again. Every type of record may have changed, whichever it gives.
    [[nodiscard]] Result<QSet<QString>> beginAnew(const ChangesPage &page, const QDateTime &now);

    /// Rows to read. Writes go through submit() and applyPage() alone.
    [[nodiscard]] Result<RecordStore> reader();
    [[nodiscard]] SearchIndex &search() { return m_search; }
    [[nodiscard]] Database &database() { return m_database; }

private:
    [[nodiscard]] Result<ReplicaState> requireState();
    [[nodiscard]] Result<void> runLocally(const ReplicaState &state, const Command &command, const QDateTime &now);
    [[nodiscard]] Result<qint64> knownVersion(const ReplicaState &state, const Command &command);
    [[nodiscard]] Result<void> accept(const Id &commandId, const CommandReply &reply);
    [[nodiscard]] Result<void> restoreShadows(RecordStore &store, QSet<QString> &types);
    [[nodiscard]] Result<void> replay(const ReplicaState &state);
    [[nodiscard]] Result<void> rebase(const ReplicaState &state);
    [[nodiscard]] Result<void> eraseRows();
    [[nodiscard]] Result<QSet<QString>> writePage(const ChangesPage &page, const QDateTime &now);
    [[nodiscard]] Result<void> follow(const ChangesPage &page, const QDateTime &now);
    [[nodiscard]] Result<void> endRound(const QDateTime &now);
    [[nodiscard]] Result<void> setState(const Id &commandId, OutboxState state, const Error *error = nullptr);
    [[nodiscard]] Result<void> remove(const Id &commandId, OutboxState expected);

    Database &m_database;
    SearchIndex m_search;
};

} // namespace areacliente
