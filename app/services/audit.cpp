// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/audit.h"

#include "app/domain/errorjson.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// An entry without its own hash.
struct Entry {
    Id account;
    qint64 sequence = 0;
    qint64 at = 0; ///< milliseconds since the epoch, UTC
    Id contact;
    Id command;
    QString name;
    Id target;
    QString outcome; ///< "done", or the code of the refusal
    QString previous;
};

QString hashOf(const Entry &entry)
{
    const QJsonArray fields{entry.account, entry.sequence, entry.at,      entry.contact, entry.command,
                            entry.name,    entry.target,   entry.outcome, entry.previous};
    const QByteArray json = QJsonDocument(fields).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex());
}

/// Reads the chain's end into the entry that is to follow it.
Result<void> follow(Database &database, Entry &entry)
{
    auto cursor = database.query(
        u"SELECT sequence, hash FROM audit_entry WHERE account_id = ? ORDER BY sequence DESC LIMIT 1"_s,
        {entry.account});
    if (!cursor)
        return std::unexpected(cursor.error());
    const bool isFirst = !cursor->next();
    entry.sequence = isFirst ? 1 : cursor->value(0).toLongLong() + 1;
    entry.previous = isFirst ? u""_s : cursor->value(1).toString();
    return isFirst ? cursor->status() : Result<void>();
}

Result<void> broken(const Entry &entry, const QString &reason)
{
    return fail(ErrorCode::Corrupt,
                u"audit chain of %1, entry %2: %3"_s.arg(entry.account).arg(entry.sequence).arg(reason));
}

/// `before` is the entry that was read last, of any account, and `end` its hash.
Result<void> checkEntry(const Entry &entry, const QString &hash, const Entry &before, const QString &end)
{
    const bool isFirst = entry.account != before.account;
    if (entry.sequence != (isFirst ? 1 : before.sequence + 1))
        return broken(entry, u"entries before it are missing"_s);
    if (entry.previous != (isFirst ? QString() : end))
        return broken(entry, u"it does not follow the one before"_s);
    if (hash != hashOf(entry))
        return broken(entry, u"it was changed"_s);
    return {};
}

/// Checks the entries that follow `before`, the last that was read, and makes the last of them `before`; `end` is its hash.
/// Whether there may be more.
Result<bool> checkPage(Database &database, Entry &before, QString &end)
{
    constexpr int pageSize = 5000;
    auto cursor = database.query(
        u"SELECT account_id, sequence, at, contact_id, command_id, name, target_id, outcome, previous_hash, hash "
        "FROM audit_entry WHERE (account_id, sequence) > (?, ?) ORDER BY account_id, sequence LIMIT ?"_s,
        {before.account, before.sequence, pageSize});
    if (!cursor)
        return std::unexpected(cursor.error());
    int rows = 0;
    for (; cursor->next(); ++rows) {
        const auto text = [&](int column) { return cursor->value(column).toString(); };
        Entry entry{text(0),
                    cursor->value(1).toLongLong(),
                    cursor->value(2).toLongLong(),
                    text(3),
                    text(4),
                    text(5),
                    text(6),
                    text(7),
                    text(8)};
        if (auto sound = checkEntry(entry, text(9), before, end); !sound)
            return std::unexpected(sound.error());
        before = std::move(entry);
        end = text(9);
    }
    if (auto read = cursor->status(); !read)
        return std::unexpected(read.error());
    return rows == pageSize;
}

/// The first row of a query that finds what should not be.
Result<void> expectNone(Database &database, const QString &sql, const QString &reason)
{
    auto cursor = database.query(sql);
    if (!cursor)
        return std::unexpected(cursor.error());
    if (cursor->next())
        return fail(ErrorCode::Corrupt, reason.arg(cursor->value(0).toString()));
    return cursor->status();
}

} // namespace

Result<void> appendAudit(Database &database, const Id &account, const Id &contact, const Command &command,
                         const CommandReply &reply, const QDateTime &now)
{
    Entry entry{account, 0, now.toMSecsSinceEpoch(), contact, command.id, command.name, command.target, u"done"_s, {}};
    if (reply.refusal)
        entry.outcome = enumName(reply.refusal->code);
    if (auto followed = follow(database, entry); !followed)
        return followed;
    const auto written = database.execute(
        u"INSERT INTO audit_entry (account_id, sequence, at, contact_id, command_id, name, target_id, outcome, previous_hash, hash) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {entry.account, entry.sequence, entry.at, entry.contact, entry.command, entry.name, entry.target, entry.outcome,
         entry.previous, hashOf(entry)});
    if (!written)
        return std::unexpected(written.error());
    return {};
}

Result<void> verifyAuditChain(Database &database)
{
    Entry before;
    before.account = u""_s; // a null string would be bound as NULL
    QString end;
    for (bool hasMore = true; hasMore;) {
        auto checked = checkPage(database, before, end);
        if (!checked)
            return std::unexpected(checked.error());
        hasMore = *checked;
    }
    // Chains began with a later version than replies: older replies have no entry.
    return expectNone(
        database,
        u"SELECT r.account_id FROM command_reply r WHERE r.settled_at >= COALESCE((SELECT CAST(s.content AS BIGINT) "
        "FROM authority_setting s WHERE s.name = 'audit_since'), 0) AND NOT EXISTS (SELECT 1 FROM audit_entry e "
        "WHERE e.account_id = r.account_id AND e.command_id = r.command_id) LIMIT 1"_s,
        u"audit chain of %1: a reply was given that it does not know"_s);
}

Result<void> verifyFeed(Database &database)
{
    auto sound = expectNone(
        database,
        u"SELECT s.account_id FROM account_state s LEFT JOIN (SELECT account_id, COUNT(*) AS changes, "
        "MIN(version) AS earliest, MAX(version) AS latest FROM change_log GROUP BY account_id) c "
        "ON c.account_id = s.account_id LEFT JOIN (SELECT account_id, SUM(version - after_version) AS versions "
        "FROM restored_feed GROUP BY account_id) r ON r.account_id = s.account_id "
        "WHERE COALESCE(c.changes, 0) + COALESCE(r.versions, 0) <> s.version OR COALESCE(c.earliest, 1) < 1 "
        "OR COALESCE(c.latest, 0) > s.version LIMIT 1"_s,
        u"change feed of %1: it does not hold every version"_s);
    if (!sound)
        return sound;
    sound = expectNone(database,
                       u"SELECT r.account_id FROM restored_feed r WHERE EXISTS (SELECT 1 FROM change_log c "
                       "WHERE c.account_id = r.account_id AND c.version > r.after_version AND c.version <= r.version) "
                       "LIMIT 1"_s,
                       u"change feed of %1: it holds a version that was left out when the store was restored"_s);
    if (!sound)
        return sound;
    return expectNone(database,
                      u"SELECT c.account_id FROM change_log c WHERE NOT EXISTS (SELECT 1 FROM account_state s "
                      "WHERE s.account_id = c.account_id) LIMIT 1"_s,
                      u"change feed of %1: the account has no state"_s);
}

} // namespace areacliente
