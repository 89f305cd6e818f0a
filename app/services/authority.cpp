// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/authority.h"

#include "app/domain/errorjson.h"
#include "app/services/activitysummary.h"
#include "app/services/attachmentcontent.h"
#include "app/services/audit.h"
#include "app/services/commandrunner.h"
#include "app/services/feedreader.h"
#include "app/services/visibility.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// The entry of the activity log for a command that was done.
ActivityEntry activityOf(const Command &command, const QString &subject, const Id &contact, const QDateTime &now)
{
    ActivityEntry entry;
    entry.id = newId(now);
    entry.at = now;
    entry.contactId = contact;
    entry.side = ActorSide::Customer;
    entry.action = command.name;
    entry.subjectType = command.name.section(u'.', 0, 0);
    entry.subjectId = command.target;
    entry.summary = activitySummary(subject, command);
    return entry;
}

QString hashOf(const Command &command)
{
    const QByteArray json = QJsonDocument(commandToJson(command)).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex());
}

} // namespace

Authority::Authority(Database &database, Policy policy, Now now, DocumentMaker makeDocument)
    : m_database(database)
    , m_policy(std::move(policy))
    , m_now(std::move(now))
    , m_makeDocument(std::move(makeDocument))
    , m_identity(database, m_policy, m_now)
{
}

Result<std::unique_ptr<Authority>> Authority::open(Database &database, Policy policy, Now now,
                                                   DocumentMaker makeDocument)
{
    std::unique_ptr<Authority> authority(
        new Authority(database, std::move(policy), std::move(now), std::move(makeDocument)));
    auto epoch = authority->knownEpoch();
    if (epoch && epoch->isEmpty()) // the first start; of several programs that start at once, one says what it is
        epoch = authority->makeEpoch();
    if (!epoch)
        return std::unexpected(epoch.error());
    authority->m_epoch = *epoch;
    if (auto opened = authority->m_identity.open(); !opened)
        return std::unexpected(opened.error());
    return authority;
}

Result<QString> Authority::knownEpoch()
{
    auto cursor = m_database.query(u"SELECT content FROM authority_setting WHERE name = ?"_s, {u"epoch"_s});
    if (!cursor)
        return std::unexpected(cursor.error());
    const bool isKnown = cursor->next();
    if (auto read = cursor->status(); !read)
        return std::unexpected(read.error());
    return isKnown ? cursor->value(0).toString() : QString();
}

Result<QString> Authority::makeEpoch()
{
    const auto made = m_database.execute(
        u"INSERT INTO authority_setting (name, content) VALUES (?, ?) ON CONFLICT (name) DO NOTHING"_s,
        {u"epoch"_s, newId(m_now())});
    return made ? knownEpoch() : std::unexpected(made.error());
}

Capabilities Authority::capabilities() const
{
    return {m_identity.providerName(), runnableCommands(), true, true, true, true};
}

Result<SignedIn> Authority::resume(const QString &sessionToken)
{
    const auto session = authenticate(sessionToken);
    if (!session)
        return std::unexpected(session.error());
    return m_identity.describe(*session, sessionToken);
}

Result<void> Authority::checkOwn(const QString &sessionToken, const QString &command)
{
    const auto session = authenticate(sessionToken);
    return session ? m_policy.check(session->actor(), command, {.own = true}) : std::unexpected(session.error());
}

Result<FeedPosition> Authority::startPosition(const Session &session, const QString &since)
{
    if (since.isEmpty())
        return FeedPosition{m_epoch, session.account, session.contact.id, session.aclEpoch, 0, session.accountVersion};
    const auto key = m_identity.keys().find(signingKeyId(since));
    if (!key)
        return std::unexpected(key.error());
    const auto position = *key ? openFeedToken(since, **key) : std::nullopt;
    // Of an account that was deleted, and imported again, a token may be ahead of all that there is.
    const bool isUsable = position && position->epoch == m_epoch && position->account == session.account
                          && position->contact == session.contact.id && position->aclEpoch == session.aclEpoch
                          && position->version <= session.accountVersion;
    if (!isUsable)
        return fail(ErrorCode::Conflict, u"the token cannot be followed"_s, u"since"_s);
    return *position;
}

Result<ChangesPage> Authority::changes(const QString &sessionToken, const QString &since, int limit,
                                       std::span<const FoundSession> known)
{
    const auto session = authenticate(sessionToken, known);
    if (!session)
        return std::unexpected(session.error());
    auto position = startPosition(*session, since);
    if (!position)
        return std::unexpected(position.error());
    // Rows are for whoever may see them as they are read, and what is known may be from before a page for somebody else.
    if (!known.empty() && position->version < session->accountVersion)
        return changes(sessionToken, since, limit);
    const FeedPosition start = *position;
    ChangesPage page;
    if (auto collected = collect(*session, *position, std::clamp(limit, 1, 5000), page); !collected)
        return std::unexpected(collected.error());
    const auto key = m_identity.keys().newest();
    if (!key)
        return std::unexpected(key.error());
    // Most replicas ask at the end of the feed: their token stays what it is, until the key changes.
    const bool isSame = *position == start && signingKeyId(since) == key->id;
    page.token = isSame ? since : sealFeedToken(*position, *key);
    return page;
}

Result<void> Authority::collect(const Session &session, FeedPosition &position, int limit, ChangesPage &page)
{
    // What nearly every poll is about, told from what the session was read with: there is nothing behind this.
    if (position.version >= session.accountVersion)
        return {};
    const RecordStore store(m_database, session.account, nullptr, nullptr);
    const Visibility visibility(m_policy, session.actor(), store);
    return FeedReader(store, visibility).read(position, limit, page);
}

Result<std::optional<CommandReply>> Authority::earlierReply(const Session &session, const Command &command,
                                                            const QString &hash)
{
    auto cursor = m_database.query(
        u"SELECT request_hash, reply FROM command_reply WHERE account_id = ? AND command_id = ?"_s,
        {session.account, command.id});
    if (!cursor)
        return std::unexpected(cursor.error());
    if (!cursor->next())
        return std::optional<CommandReply>();
    if (cursor->value(0).toString() != hash)
        return fail(ErrorCode::Conflict, u"this command id was used for another command"_s, commandIdTaken);
    const QJsonObject reply = QJsonDocument::fromJson(cursor->value(1).toString().toUtf8()).object();
    CommandReply earlier{reply.value(u"version"_s).toInteger(), reply.value(u"target_before"_s).toInteger(), {}};
    if (reply.contains(u"refusal"_s))
        earlier.refusal = errorFromJson(reply.value(u"refusal"_s).toObject());
    return std::optional(earlier);
}

Result<CommandReply> Authority::settle(const Session &session, const Command &command, const QString &hash,
                                       const CommandReply &reply)
{
    QJsonObject json{{u"version"_s, reply.version}, {u"target_before"_s, reply.targetBefore}};
    if (reply.refusal)
        json.insert(u"refusal"_s, errorToJson(*reply.refusal));
    const QDateTime now = m_now();
    const auto kept = m_database.execute(
        u"INSERT INTO command_reply (account_id, command_id, request_hash, reply, settled_at) VALUES (?, ?, ?, ?, ?)"_s,
        {session.account, command.id, hash, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)),
         now.toMSecsSinceEpoch()});
    if (!kept)
        return std::unexpected(kept.error());
    if (auto logged = appendAudit(m_database, session.account, session.contact.id, command, reply, now); !logged)
        return std::unexpected(logged.error());
    return reply;
}

Result<CommandReply> Authority::run(const Session &session, const Command &command)
{
    ChangeFeed feed(m_database, session.account);
    RecordStore store(m_database, session.account, &feed, nullptr);
    const ServiceContext context{store, m_policy, session.actor(), m_now()};
    auto subject = activitySubject(store, command); // what is removed has a name only before
    if (!subject)
        return std::unexpected(subject.error());
    const qint64 before = subject->version;
    if (auto done = runCommand(context, command); !done)
        return std::unexpected(done.error());
    if (command.name.startsWith("contact."_L1)) {
        if (auto followed = m_identity.followContact(store, command.target); !followed)
            return std::unexpected(followed.error());
    }
    if (subject->name.isEmpty()) // what is made has one only afterwards
        subject = activitySubject(store, command);
    if (!subject)
        return std::unexpected(subject.error());
    const ActivityEntry entry = activityOf(command, subject->name, session.contact.id, context.now);
    if (auto logged = store.put(entry); !logged)
        return std::unexpected(logged.error());
    return CommandReply{feed.lastVersion(), before, {}};
}

Result<std::optional<CommandReply>> Authority::takeUp(const QString &sessionToken, const Command &command,
                                                      const QString &hash, Session &session)
{
    const auto account = m_identity.accountOf(sessionToken);
    if (!account)
        return std::unexpected(account.error());
    if (const auto locked = lockAccount(m_database, *account); !locked)
        return std::unexpected(locked.error());
    // Only now: who the contact is, whatever was committed while the lock was waited for.
    auto current = authenticate(sessionToken);
    if (!current)
        return std::unexpected(current.error());
    session = std::move(*current);
    return earlierReply(session, command, hash);
}

Result<CommandReply> Authority::execute(const QString &sessionToken, const Command &command)
{
    const QString hash = hashOf(command);
    Session session;
    bool isJudged = false; // the rules themselves had their say
    auto reply = m_database.runInTransaction([&]() -> Result<CommandReply> {
        isJudged = false;
        const auto earlier = takeUp(sessionToken, command, hash, session);
        if (!earlier)
            return std::unexpected(earlier.error());
        if (*earlier)
            return **earlier;
        isJudged = true;
        auto done = run(session, command);
        return done ? settle(session, command, hash, *done) : done;
    });
    if (reply || !isJudged || reply.error().code == ErrorCode::Storage || reply.error().code == ErrorCode::Corrupt)
        return reply;
    // The transaction was rolled back with whatever the command had written; the refusal itself is kept for a repetition.
    const CommandReply refused{.refusal = reply.error()};
    return m_database.runInTransaction([&]() -> Result<CommandReply> {
        // The same command may have come on another connection too, and have been settled there in between.
        const auto earlier = takeUp(sessionToken, command, hash, session);
        if (!earlier)
            return std::unexpected(earlier.error());
        return *earlier ? Result<CommandReply>(**earlier) : settle(session, command, hash, refused);
    });
}

Result<QByteArray> Authority::document(const QString &sessionToken, const QString &type, const Id &id)
{
    const auto session = authenticate(sessionToken);
    if (!session)
        return std::unexpected(session.error());
    const RecordStore store(m_database, session->account, nullptr, nullptr);
    const Visibility visibility(m_policy, session->actor(), store);
    Result<bool> visible = false;
    withRecordType(type, [&]<class R>() {
        const auto record = store.find<R>(id);
        if (!record)
            visible = std::unexpected(record.error());
        else if (*record)
            visible = visibility.isVisible(**record);
    });
    if (!visible)
        return std::unexpected(visible.error());
    if (!*visible)
        return fail(ErrorCode::NotFound, type + u' ' + id);
    if (type == QLatin1String(Attachment::typeName))
        return attachmentContent(m_database, session->account, id);
    return m_makeDocument(store, type, id);
}

} // namespace areacliente
