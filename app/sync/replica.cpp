// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/replica.h"

#include "app/domain/errorjson.h"
#include "app/domain/recordjson.h"
#include "app/services/commandrunner.h"
#include "app/store/storefiles.h"

#include <QJsonDocument>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject parsed(const QVariant &json)
{
    return QJsonDocument::fromJson(json.toString().toUtf8()).object();
}

/// Runs a statement whose count of rows does not matter.
Result<void> run(Database &database, const QString &sql, const QVariantList &arguments = {})
{
    const auto done = database.execute(sql, arguments);
    if (!done)
        return std::unexpected(done.error());
    return {};
}

/// Keeps the authority's last word on each row before a local command changes it.
class ShadowJournal : public Journal
{
public:
    ShadowJournal(Database &database, const Id &account)
        : m_database(database)
        , m_store(database, account, nullptr, nullptr)
    {
    }

    Result<qint64> record(QLatin1String type, const Id &id, bool) override
    {
        Result<qint64> version = 0;
        withRecordType(type, [&]<class R>() {
            const auto current = m_store.find<R>(id);
            if (!current) {
                version = std::unexpected(current.error());
                return;
            }
            const QVariant before = *current ? QVariant(compact(recordToJson(**current))) : QVariant();
            const auto kept = m_database.execute(
                u"INSERT OR IGNORE INTO shadow (record_type, record_id, record) VALUES (?, ?, ?)"_s,
                {QString(type), id, before});
            if (!kept)
                version = std::unexpected(kept.error());
            else if (*current)
                version = (*current)->version;
        });
        return version;
    }

private:
    Database &m_database;
    RecordStore m_store;
};

Result<void> applyChange(RecordStore &store, const Change &change)
{
    if (change.record)
        return std::visit([&](const auto &record) { return store.restore(record); }, *change.record);
    Result<void> dropped = fail(ErrorCode::Corrupt, u"a change of an unknown type "_s + change.type.left(40));
    withRecordType(change.type, [&]<class R>() { dropped = store.drop<R>(change.id); });
    return dropped;
}

OutboxEntry entryFrom(const Cursor &row)
{
    OutboxEntry entry;
    entry.command.id = row.value(0).toString();
    entry.command.name = row.value(1).toString();
    entry.command.target = row.value(2).toString();
    entry.command.arguments = parsed(row.value(3));
    entry.command.givenAt = QDateTime::fromMSecsSinceEpoch(row.value(4).toLongLong(), Qt::UTC);
    entry.state = enumFromName<OutboxState>(row.value(5).toString()).value_or(OutboxState::Refused);
    if (entry.state == OutboxState::Refused)
        entry.error = errorFromJson(parsed(row.value(6)));
    entry.command.base = row.value(7).toLongLong();
    return entry;
}

} // namespace

Result<std::optional<ReplicaState>> Replica::state()
{
    auto cursor = m_database.query(
        u"SELECT account_id, contact_id, contact_kind, is_verified, token, synced_at, policy, passed_over_by "
        "FROM replica_state"_s);
    if (!cursor)
        return std::unexpected(cursor.error());
    if (!cursor->next()) {
        if (auto read = cursor->status(); !read)
            return std::unexpected(read.error());
        return std::optional<ReplicaState>();
    }
    const auto kind = enumFromName<ContactKind>(cursor->value(2).toString());
    if (!kind)
        return fail(ErrorCode::Corrupt, u"unknown kind of contact"_s);
    ReplicaState state{cursor->value(0).toString(),
                       {cursor->value(1).toString(), *kind, cursor->value(3).toInt() != 0},
                       cursor->value(4).toString(),
                       std::nullopt,
                       cursor->value(6).toString().toUtf8()};
    const QString passedOverBy = cursor->value(7).toString();
    state.isOutgrown = !passedOverBy.isEmpty() && passedOverBy != recordVocabulary();
    if (!cursor->value(5).isNull())
        state.syncedAt = QDateTime::fromMSecsSinceEpoch(cursor->value(5).toLongLong(), Qt::UTC);
    return std::optional(state);
}

Result<ReplicaState> Replica::requireState()
{
    auto found = state();
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return fail(ErrorCode::Unauthenticated, u"nobody signed in to this replica"_s);
    return std::move(**found);
}

Result<void> Replica::adopt(const SignedIn &signedIn)
{
    const auto current = state();
    if (!current)
        return std::unexpected(current.error());
    const bool isSame = *current && (*current)->accountId == signedIn.accountId
                        && (*current)->actor.contactId == signedIn.actor.contactId;
    if (*current && !isSame) {
        if (auto wiped = wipe(); !wiped)
            return wiped;
    }
    return run(
        m_database,
        u"INSERT INTO replica_state (account_id, contact_id, contact_kind, is_verified, token, synced_at, policy) "
        "VALUES (?, ?, ?, ?, '', NULL, ?) ON CONFLICT (account_id) DO UPDATE SET contact_kind = excluded.contact_kind, "
        "is_verified = excluded.is_verified, policy = excluded.policy"_s,
        {signedIn.accountId, signedIn.actor.contactId, QString(enumName(signedIn.actor.kind)),
         signedIn.actor.verified ? 1 : 0, QString::fromUtf8(signedIn.policy)});
}

Result<void> Replica::eraseRows()
{
    Result<void> erased;
    forEachRecordType([&]<class R>() {
        if (erased)
            erased = run(m_database, u"DELETE FROM "_s + QLatin1String(R::typeName));
    });
    for (const auto &sql : {u"DELETE FROM shadow"_s, u"DELETE FROM search_entry"_s,
                            u"INSERT INTO search_text (search_text) VALUES ('delete-all')"_s}) {
        if (erased)
            erased = run(m_database, sql);
    }
    return erased;
}

Result<void> Replica::wipe()
{
    // Deleted rows would stay readable in the file's free pages, and in the journal until it is written over.
    if (auto begun = run(m_database, u"PRAGMA secure_delete = ON"_s); !begun)
        return begun;
    auto wiped = m_database.runInTransaction([&]() -> Result<void> {
        auto erased = eraseRows();
        for (const auto &sql : {u"DELETE FROM outbox"_s, u"DELETE FROM replica_state"_s}) {
            if (erased)
                erased = run(m_database, sql);
        }
        return erased;
    });
    for (const auto &sql : {u"PRAGMA wal_checkpoint(TRUNCATE)"_s, u"PRAGMA secure_delete = OFF"_s}) {
        if (wiped)
            wiped = run(m_database, sql);
    }
    const auto copies = removeCopiesOf(m_database.path());
    return wiped ? copies : wiped;
}

Result<RecordStore> Replica::reader()
{
    const auto current = requireState();
    if (!current)
        return std::unexpected(current.error());
    return RecordStore(m_database, current->accountId, nullptr, nullptr);
}

Result<void> Replica::runLocally(const ReplicaState &state, const Command &command, const QDateTime &now)
{
    const auto policy = Policy::fromService(state.policy);
    if (!policy)
        return std::unexpected(policy.error());
    if (!policy->isQueueable(command.name))
        return fail(ErrorCode::Offline, command.name + u" cannot wait in the outbox"_s);
    ShadowJournal journal(m_database, state.accountId);
    RecordStore store(m_database, state.accountId, &journal, &m_search);
    return runCommand({store, *policy, state.actor, now}, command);
}

Result<void> Replica::submit(const Command &command, const QDateTime &now)
{
    return m_database.runInTransaction([&]() -> Result<void> {
        const auto current = requireState();
        if (!current)
            return std::unexpected(current.error());
        const auto base = command.base > 0 ? Result<qint64>(command.base) : knownVersion(*current, command);
        if (!base)
            return std::unexpected(base.error());
        if (auto done = runLocally(*current, command, now); !done)
            return done;
        return run(
            m_database,
            u"INSERT INTO outbox (position, command_id, name, target_id, arguments, given_at, state, error, base) "
            "SELECT COALESCE(MAX(position), 0) + 1, ?, ?, ?, ?, ?, 'pending', '', ? FROM outbox"_s,
            {command.id, command.name, command.target, compact(command.arguments), command.givenAt.toMSecsSinceEpoch(),
             *base});
    });
}

/// The version at which the customer sees the command's target: that of the row, which local changes leave as it is, or of a
/// later command of its own that was accepted and has not come back with the feed.
Result<qint64> Replica::knownVersion(const ReplicaState &state, const Command &command)
{
    const auto version = targetVersion(RecordStore(m_database, state.accountId, nullptr, nullptr), command);
    if (!version)
        return std::unexpected(version.error());
    auto cursor = m_database.query(
        u"SELECT COALESCE(MAX(COALESCE(done_version, base)), 0) FROM outbox WHERE target_id = ? AND state = 'accepted'"_s,
        {command.target});
    if (!cursor)
        return std::unexpected(cursor.error());
    if (!cursor->next())
        return fail(ErrorCode::Storage, u"no base"_s);
    return std::max(version->value_or(0), cursor->value(0).toLongLong());
}

Result<QList<OutboxEntry>> Replica::outbox()
{
    auto cursor = m_database.query(
        u"SELECT command_id, name, target_id, arguments, given_at, state, error, base FROM outbox ORDER BY position"_s);
    if (!cursor)
        return std::unexpected(cursor.error());
    QList<OutboxEntry> entries;
    while (cursor->next())
        entries.append(entryFrom(*cursor));
    if (auto read = cursor->status(); !read)
        return std::unexpected(read.error());
    return entries;
}

Result<std::optional<Command>> Replica::takeNext()
{
    return m_database.runInTransaction([&]() -> Result<std::optional<Command>> {
        const auto entries = outbox();
        if (!entries)
            return std::unexpected(entries.error());
        for (const OutboxEntry &entry : *entries) {
            if (entry.state != OutboxState::Pending && entry.state != OutboxState::Sent)
                continue;
            if (auto marked = setState(entry.command.id, OutboxState::Sent); !marked)
                return std::unexpected(marked.error());
            return std::optional(entry.command);
        }
        return std::optional<Command>();
    });
}

Result<void> Replica::setState(const Id &commandId, OutboxState state, const Error *error)
{
    return run(m_database, u"UPDATE outbox SET state = ?, error = ? WHERE command_id = ?"_s,
               {QString(enumName(state)), error ? compact(errorToJson(*error)) : u""_s, commandId});
}

/// What the customer saw of the target is then what this command made of it, also for those that follow, unless somebody
/// else had changed it in between: then it stays what it was, and what depends on it is refused. Those that were accepted too
/// must be the same commands when they are sent again, unless this one was done anew: then they will be as well. What was sent
/// and not answered may be done already, whatever became of this one. The command's own base stays in any case.
Result<void> Replica::accept(const Id &commandId, const CommandReply &reply)
{
    if (auto raised = run(
            m_database,
            u"UPDATE outbox AS later SET base = ? FROM outbox AS done WHERE done.command_id = ? "
            "AND later.target_id = done.target_id AND later.position > done.position "
            "AND later.base < ? AND later.base >= ? AND (later.state = 'pending' "
            "OR (later.state = 'sent' AND later.reply_version IS NOT NULL AND done.reply_version <> ?))"_s,
            {reply.version, commandId, reply.version, reply.targetBefore, reply.version});
        !raised)
        return raised;
    if (auto noted = run(m_database,
                         u"UPDATE outbox SET done_version = CASE WHEN base >= ? THEN ? ELSE base END, "
                         "reply_version = ? WHERE command_id = ?"_s,
                         {reply.targetBefore, reply.version, reply.version, commandId});
        !noted)
        return noted;
    return setState(commandId, OutboxState::Accepted);
}

/// Whether the feed that begins now knows of what was accepted is not certain: the provider may have restored a backup from
/// before. Where it does know, the repeated command gets the reply it got, and nothing is done twice. What an older program
/// left accepted is not the command any more that it sent (see 0013_done.replica.sql).
Result<void> Replica::doubtAccepted()
{
    return run(m_database, u"UPDATE outbox SET state = 'sent' WHERE state = 'accepted' AND done_version IS NOT NULL"_s);
}

Result<bool> Replica::hasAccepted()
{
    auto cursor = m_database.query(u"SELECT 1 FROM outbox WHERE state = 'accepted' LIMIT 1"_s);
    if (!cursor)
        return std::unexpected(cursor.error());
    const bool has = cursor->next();
    if (auto read = cursor->status(); !read)
        return std::unexpected(read.error());
    return has;
}

Result<void> Replica::settle(const Id &commandId, const CommandReply &reply)
{
    return m_database.runInTransaction([&]() -> Result<void> {
        if (!reply.refusal)
            return accept(commandId, reply);
        const auto current = requireState();
        if (!current)
            return std::unexpected(current.error());
        if (auto marked = setState(commandId, OutboxState::Refused, &*reply.refusal); !marked)
            return marked;
        return rebase(*current);
    });
}

Result<void> Replica::remove(const Id &commandId, OutboxState expected)
{
    return m_database.runInTransaction([&]() -> Result<void> {
        const auto removed = m_database.execute(u"DELETE FROM outbox WHERE command_id = ? AND state = ?"_s,
                                                {commandId, QString(enumName(expected))});
        if (!removed)
            return std::unexpected(removed.error());
        if (*removed == 0)
            return fail(ErrorCode::Conflict, u"the command is not "_s + enumName(expected));
        const auto current = requireState();
        if (!current)
            return std::unexpected(current.error());
        return rebase(*current);
    });
}

Result<void> Replica::withdraw(const Id &commandId)
{
    return remove(commandId, OutboxState::Pending);
}

Result<void> Replica::discard(const Id &commandId)
{
    return remove(commandId, OutboxState::Refused);
}

Result<void> Replica::restoreShadows(RecordStore &store, QSet<QString> &types)
{
    QList<Change> changes;
    {
        auto cursor = m_database.query(u"SELECT record_type, record_id, record FROM shadow"_s);
        if (!cursor)
            return std::unexpected(cursor.error());
        while (cursor->next()) {
            Change change{cursor->value(0).toString(), cursor->value(1).toString(), std::nullopt};
            if (!cursor->value(2).isNull()) {
                auto record = anyRecordFromJson(parsed(cursor->value(2)));
                if (!record)
                    return fail(ErrorCode::Corrupt, u"a shadow row cannot be read: "_s + record.error().field);
                change.record = std::move(*record);
            }
            changes.append(std::move(change));
        }
        if (auto read = cursor->status(); !read)
            return read;
    }
    for (const Change &change : std::as_const(changes)) {
        types.insert(change.type);
        if (auto applied = applyChange(store, change); !applied)
            return applied;
    }
    return run(m_database, u"DELETE FROM shadow"_s);
}

Result<void> Replica::replay(const ReplicaState &state)
{
    const auto entries = outbox();
    if (!entries)
        return std::unexpected(entries.error());
    for (const OutboxEntry &entry : *entries) {
        if (entry.state == OutboxState::Refused)
            continue;
        if (auto begun = run(m_database, u"SAVEPOINT replay"_s); !begun)
            return begun;
        // A command that no longer fits what the authority says stays in the outbox: the authority will judge it.
        if (auto done = runLocally(state, entry.command, entry.command.givenAt); !done) {
            if (done.error().code == ErrorCode::Storage || done.error().code == ErrorCode::Corrupt)
                return done;
            if (auto undone = run(m_database, u"ROLLBACK TO replay"_s); !undone)
                return undone;
        }
        if (auto released = run(m_database, u"RELEASE replay"_s); !released)
            return released;
    }
    return {};
}

Result<void> Replica::rebase(const ReplicaState &state)
{
    RecordStore store(m_database, state.accountId, nullptr, &m_search);
    QSet<QString> types;
    if (auto restored = restoreShadows(store, types); !restored)
        return restored;
    return replay(state);
}

/// Notes how far the feed was followed, and whether something of it had to be left behind.
Result<void> Replica::follow(const ChangesPage &page, const QDateTime &now)
{
    if (auto moved = run(m_database, u"UPDATE replica_state SET token = ?"_s, {page.token}); !moved)
        return moved;
    if (page.passedOver > 0) {
        if (auto noted = run(m_database, u"UPDATE replica_state SET passed_over_by = ?"_s, {recordVocabulary()});
            !noted)
            return noted;
    }
    return page.hasMore ? Result<void>() : endRound(now);
}

/// The last page of a round is written: what the provider had accepted has come with the feed, which is one and the same since
/// before it was accepted (see doubtAccepted()).
Result<void> Replica::endRound(const QDateTime &now)
{
    if (auto settled = run(m_database, u"DELETE FROM outbox WHERE state = 'accepted'"_s); !settled)
        return settled;
    return run(m_database, u"UPDATE replica_state SET synced_at = ?"_s, {now.toMSecsSinceEpoch()});
}

Result<QSet<QString>> Replica::beginAnew(const ChangesPage &page, const QDateTime &now)
{
    return m_database.runInTransaction([&]() -> Result<QSet<QString>> {
        auto begun = eraseRows();
        if (begun)
            begun = run(m_database, u"UPDATE replica_state SET token = '', synced_at = NULL, passed_over_by = ''"_s);
        return begun ? writePage(page, now) : std::unexpected(begun.error());
    });
}

Result<QSet<QString>> Replica::applyPage(const ChangesPage &page, const QDateTime &now)
{
    return m_database.runInTransaction([&] { return writePage(page, now); });
}

Result<QSet<QString>> Replica::writePage(const ChangesPage &page, const QDateTime &now)
{
    const auto current = requireState();
    if (!current)
        return std::unexpected(current.error());
    if (auto doubted = current->token.isEmpty() ? doubtAccepted() : Result<void>(); !doubted)
        return std::unexpected(doubted.error());
    SearchIndex search(m_database, SearchIndex::Writing::Together);
    RecordStore store(m_database, current->accountId, nullptr, &search);
    QSet<QString> types;
    if (auto restored = restoreShadows(store, types); !restored)
        return std::unexpected(restored.error());
    for (const Change &change : page.changes) {
        types.insert(change.type);
        if (auto applied = applyChange(store, change); !applied)
            return std::unexpected(applied.error());
    }
    if (auto indexed = search.flush(); !indexed)
        return std::unexpected(indexed.error());
    if (auto followed = follow(page, now); !followed)
        return std::unexpected(followed.error());
    if (auto replayed = replay(*current); !replayed)
        return std::unexpected(replayed.error());
    return types;
}

} // namespace areacliente
