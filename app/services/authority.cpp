// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/authority.h"

#include "app/domain/errorjson.h"
#include "app/services/activitysummary.h"
#include "app/services/commandrunner.h"
#include "app/services/contactservice.h"
#include "app/services/password.h"
#include "app/services/visibility.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> sessionEnded()
{
    return fail(ErrorCode::Unauthenticated, u"no such session"_s);
}

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

Result<qint64> ChangeFeed::record(QLatin1String type, const Id &id, bool deleted)
{
    const auto raised = m_database.execute(
        u"INSERT INTO account_state (account_id, version) VALUES (?, 1) "
        "ON CONFLICT (account_id) DO UPDATE SET version = account_state.version + 1"_s,
        {m_account});
    if (!raised)
        return std::unexpected(raised.error());
    qint64 version = 0;
    {
        auto cursor = m_database.query(u"SELECT version FROM account_state WHERE account_id = ?"_s, {m_account});
        if (!cursor)
            return std::unexpected(cursor.error());
        if (!cursor->next())
            return fail(ErrorCode::Storage, u"the account has no version"_s);
        version = cursor->value(0).toLongLong();
    }
    const auto logged = m_database.execute(
        u"INSERT INTO change_log (account_id, version, record_type, record_id, is_deleted) VALUES (?, ?, ?, ?, ?)"_s,
        {m_account, version, QString(type), id, deleted ? 1 : 0});
    if (!logged)
        return std::unexpected(logged.error());
    return version;
}

Actor Authority::Session::actor() const
{
    return {contact.id, contact.kind, isVerified(contact)};
}

Authority::Authority(Database &database, Policy policy, Now now, DocumentMaker makeDocument)
    : m_database(database)
    , m_policy(std::move(policy))
    , m_now(std::move(now))
    , m_makeDocument(std::move(makeDocument))
{
}

Result<std::unique_ptr<Authority>> Authority::open(Database &database, Policy policy, Now now,
                                                   DocumentMaker makeDocument)
{
    std::unique_ptr<Authority> authority(
        new Authority(database, std::move(policy), std::move(now), std::move(makeDocument)));
    auto read = database.runInTransaction([&]() -> Result<void> {
        const auto epoch = authority->setting(u"epoch"_s, newId(authority->m_now()));
        const auto key = authority->setting(u"token_key"_s, randomToken());
        if (!epoch)
            return std::unexpected(epoch.error());
        if (!key)
            return std::unexpected(key.error());
        authority->m_epoch = *epoch;
        authority->m_key = key->toLatin1();
        return {};
    });
    if (!read)
        return std::unexpected(read.error());
    return authority;
}

Result<QString> Authority::setting(const QString &name, const QString &initial)
{
    const auto made = m_database.execute(
        u"INSERT INTO authority_setting (name, content) VALUES (?, ?) ON CONFLICT (name) DO NOTHING"_s,
        {name, initial});
    if (!made)
        return std::unexpected(made.error());
    auto cursor = m_database.query(u"SELECT content FROM authority_setting WHERE name = ?"_s, {name});
    if (!cursor)
        return std::unexpected(cursor.error());
    if (!cursor->next())
        return fail(ErrorCode::Storage, u"setting "_s + name);
    return cursor->value(0).toString();
}

Result<void> Authority::setCredential(const Id &account, const Id &contact, const QString &email,
                                      const QString &password)
{
    const auto hash = hashPassword(password);
    if (!hash)
        return std::unexpected(hash.error());
    const auto written = m_database.execute(
        u"INSERT INTO credential (email, account_id, contact_id, password_hash) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (email) DO UPDATE SET account_id = excluded.account_id, contact_id = excluded.contact_id, "
        "password_hash = excluded.password_hash"_s,
        {email.trimmed().toLower(), account, contact, *hash});
    if (!written)
        return std::unexpected(written.error());
    return {};
}

Result<Authority::Credential> Authority::credential(const QString &condition, const QVariantList &arguments)
{
    auto cursor = m_database.query(u"SELECT account_id, contact_id, password_hash FROM credential WHERE "_s + condition,
                                   arguments);
    if (!cursor)
        return std::unexpected(cursor.error());
    if (cursor->next())
        return Credential{cursor->value(0).toString(), cursor->value(1).toString(), cursor->value(2).toString()};
    if (auto read = cursor->status(); !read)
        return std::unexpected(read.error());
    return Credential();
}

Result<SignedIn> Authority::signIn(const QString &email, const QString &password)
{
    const auto known = credential(u"email = ?"_s, {email.trimmed().toLower()});
    return known ? openSession(*known, password) : std::unexpected(known.error());
}

Result<SignedIn> Authority::signInAgain(const Id &account, const Id &contact, const QString &password)
{
    const auto known = credential(u"account_id = ? AND contact_id = ?"_s, {account, contact});
    return known ? openSession(*known, password) : std::unexpected(known.error());
}

Result<SignedIn> Authority::openSession(const Credential &credential, const QString &password)
{
    // Also where there is none: the answer takes as long.
    if (!verifyPassword(credential.passwordHash, password))
        return fail(ErrorCode::Unauthenticated, u"wrong e-mail or password"_s);
    const auto session = sessionOf(credential.account, credential.contact);
    if (!session)
        return std::unexpected(session.error());
    if (const Actor actor = session->actor(); !m_policy.may(actor, Area::Access, Action::Use, {.own = true}))
        return fail(ErrorCode::Forbidden, u"this kind of contact may not sign in"_s);
    const QString token = randomToken();
    const auto kept = m_database.execute(
        u"INSERT INTO session (token_hash, account_id, contact_id, started_at) VALUES (?, ?, ?, ?)"_s,
        {tokenHash(token), credential.account, credential.contact, m_now().toMSecsSinceEpoch()});
    if (!kept)
        return std::unexpected(kept.error());
    return describe(*session, token);
}

Result<SignedIn> Authority::describe(const Session &session, const QString &sessionToken) const
{
    return SignedIn{sessionToken,          session.account, session.actor(), fullName(session.contact),
                    session.contact.email, m_policy.json()};
}

Result<SignedIn> Authority::resume(const QString &sessionToken)
{
    const auto session = authenticate(sessionToken);
    if (!session)
        return std::unexpected(session.error());
    return describe(*session, sessionToken);
}

Result<void> Authority::signOut(const QString &sessionToken)
{
    const auto ended = m_database.execute(u"DELETE FROM session WHERE token_hash = ?"_s, {tokenHash(sessionToken)});
    if (!ended)
        return std::unexpected(ended.error());
    return {};
}

Result<Authority::Session> Authority::authenticate(const QString &sessionToken)
{
    Id account;
    Id contact;
    {
        auto cursor = m_database.query(u"SELECT account_id, contact_id FROM session WHERE token_hash = ?"_s,
                                       {tokenHash(sessionToken)});
        if (!cursor)
            return std::unexpected(cursor.error());
        if (!cursor->next())
            return sessionEnded();
        account = cursor->value(0).toString();
        contact = cursor->value(1).toString();
    }
    return sessionOf(account, contact);
}

Result<Authority::Session> Authority::sessionOf(const Id &account, const Id &contact)
{
    auto found = RecordStore(m_database, account, nullptr, nullptr).find<Contact>(contact);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return sessionEnded();
    Session session{account, std::move(**found), 0};
    // What a contact may see follows from the matrix, its kind and its identity: another value, another view.
    session.aclEpoch = qint64{m_policy.version()} * 16 + static_cast<qint64>(session.contact.kind) * 2
                       + (isVerified(session.contact) ? 1 : 0);
    return session;
}

Result<qint64> Authority::currentVersion(const Id &account)
{
    auto cursor = m_database.query(u"SELECT version FROM account_state WHERE account_id = ?"_s, {account});
    if (!cursor)
        return std::unexpected(cursor.error());
    return cursor->next() ? cursor->value(0).toLongLong() : 0;
}

Result<FeedPosition> Authority::startPosition(const Session &session, const QString &since)
{
    if (since.isEmpty()) {
        const auto version = currentVersion(session.account);
        if (!version)
            return std::unexpected(version.error());
        return FeedPosition{m_epoch, session.account, session.contact.id, session.aclEpoch, 0, *version};
    }
    const auto position = openFeedToken(since, m_key);
    const bool isUsable = position && position->epoch == m_epoch && position->account == session.account
                          && position->contact == session.contact.id && position->aclEpoch == session.aclEpoch;
    if (!isUsable)
        return fail(ErrorCode::Conflict, u"the token cannot be followed"_s, u"since"_s);
    return *position;
}

Result<ChangesPage> Authority::changes(const QString &sessionToken, const QString &since, int limit)
{
    const auto session = authenticate(sessionToken);
    if (!session)
        return std::unexpected(session.error());
    auto position = startPosition(*session, since);
    if (!position)
        return std::unexpected(position.error());
    ChangesPage page;
    if (auto collected = collect(*session, *position, std::clamp(limit, 1, 5000), page); !collected)
        return std::unexpected(collected.error());
    page.token = sealFeedToken(*position, m_key);
    return page;
}

Result<void> Authority::collect(const Session &session, FeedPosition &position, int limit, ChangesPage &page)
{
    const RecordStore store(m_database, session.account, nullptr, nullptr);
    const Visibility visibility(m_policy, session.actor(), store);
    auto log = m_database.query(u"SELECT version, record_type, record_id, is_deleted FROM change_log "
                                "WHERE account_id = ? AND version > ? ORDER BY version"_s,
                                {session.account, position.version});
    if (!log)
        return std::unexpected(log.error());
    while (log->next()) {
        if (page.changes.size() == limit) {
            page.hasMore = true;
            return {};
        }
        const qint64 version = log->value(0).toLongLong();
        Change change{log->value(1).toString(), log->value(2).toString(), std::nullopt};
        Result<void> read;
        bool isStale = false;
        withRecordType(change.type, [&]<class R>() {
            const auto found = store.find<R>(change.id);
            if (!found) {
                read = std::unexpected(found.error());
            } else if (*found) {
                // A row that changed again later is told of once, at its last change.
                isStale = (*found)->version > version;
                const auto visible = visibility.isVisible(**found);
                if (!visible)
                    read = std::unexpected(visible.error());
                else if (*visible)
                    change.record = **found;
            }
        });
        if (!read)
            return read;
        position.version = version;
        const bool tellsOfLoss = !change.record && version > position.base
                                 && visibility.mayHoldType(QLatin1String(change.type.toLatin1()));
        if (!isStale && (change.record || tellsOfLoss))
            page.changes.append(std::move(change));
    }
    return log->status();
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
        return fail(ErrorCode::Conflict, u"this command id was used for another command"_s, u"id"_s);
    const QJsonObject reply = QJsonDocument::fromJson(cursor->value(1).toString().toUtf8()).object();
    CommandReply earlier{reply.value(u"version"_s).toInteger(), std::nullopt};
    if (reply.contains(u"refusal"_s))
        earlier.refusal = errorFromJson(reply.value(u"refusal"_s).toObject());
    return std::optional(earlier);
}

Result<void> Authority::keepReply(const Session &session, const Command &command, const QString &hash,
                                  const CommandReply &reply)
{
    QJsonObject json{{u"version"_s, reply.version}};
    if (reply.refusal)
        json.insert(u"refusal"_s, errorToJson(*reply.refusal));
    const auto kept = m_database.execute(
        u"INSERT INTO command_reply (account_id, command_id, request_hash, reply, settled_at) VALUES (?, ?, ?, ?, ?)"_s,
        {session.account, command.id, hash, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)),
         m_now().toMSecsSinceEpoch()});
    if (!kept)
        return std::unexpected(kept.error());
    return {};
}

/// Who signs in with what follows the contact's record, in the transaction that changed it: a new address is the one to sign
/// in with, and a contact that is gone leaves neither a password nor a session.
Result<void> Authority::followContact(const RecordStore &store, const Id &contact)
{
    const auto found = store.find<Contact>(contact);
    if (!found)
        return std::unexpected(found.error());
    return *found ? moveCredential(store.account(), **found) : forgetCredential(store.account(), contact);
}

Result<void> Authority::moveCredential(const Id &account, const Contact &contact)
{
    const QString email = contact.email.trimmed().toLower();
    const auto holder = credential(u"email = ?"_s, {email});
    if (!holder)
        return std::unexpected(holder.error());
    if (!holder->contact.isEmpty() && (holder->account != account || holder->contact != contact.id))
        return invalid(u"email"_s, Rule::Duplicate);
    const auto moved = m_database.execute(u"UPDATE credential SET email = ? WHERE account_id = ? AND contact_id = ?"_s,
                                          {email, account, contact.id});
    if (!moved)
        return std::unexpected(moved.error());
    return {};
}

Result<void> Authority::forgetCredential(const Id &account, const Id &contact)
{
    for (const auto &sql : {u"DELETE FROM credential WHERE account_id = ? AND contact_id = ?"_s,
                            u"DELETE FROM session WHERE account_id = ? AND contact_id = ?"_s}) {
        if (const auto gone = m_database.execute(sql, {account, contact}); !gone)
            return std::unexpected(gone.error());
    }
    return {};
}

Result<CommandReply> Authority::run(const Session &session, const Command &command)
{
    ChangeFeed feed(m_database, session.account);
    RecordStore store(m_database, session.account, &feed, nullptr);
    const ServiceContext context{store, m_policy, session.actor(), m_now()};
    auto subject = activitySubject(store, command); // what is removed has a name only before
    if (!subject)
        return std::unexpected(subject.error());
    if (auto done = runCommand(context, command); !done)
        return std::unexpected(done.error());
    if (command.name.startsWith("contact."_L1)) {
        if (auto followed = followContact(store, command.target); !followed)
            return std::unexpected(followed.error());
    }
    if (subject->isEmpty()) // what is made has one only afterwards
        subject = activitySubject(store, command);
    if (!subject)
        return std::unexpected(subject.error());
    const ActivityEntry entry = activityOf(command, *subject, session.contact.id, context.now);
    if (auto logged = store.put(entry); !logged)
        return std::unexpected(logged.error());
    const auto written = store.get<ActivityEntry>(entry.id);
    if (!written)
        return std::unexpected(written.error());
    return CommandReply{written->version, std::nullopt};
}

Result<CommandReply> Authority::execute(const QString &sessionToken, const Command &command)
{
    const QString hash = hashOf(command);
    Session session;
    bool isJudged = false; // the rules themselves had their say
    auto reply = m_database.runInTransaction([&]() -> Result<CommandReply> {
        isJudged = false;
        const auto found = authenticate(sessionToken);
        if (!found)
            return std::unexpected(found.error());
        session = *found;
        const auto earlier = earlierReply(session, command, hash);
        if (!earlier)
            return std::unexpected(earlier.error());
        if (*earlier)
            return **earlier;
        isJudged = true;
        auto done = run(session, command);
        if (!done)
            return done;
        if (auto kept = keepReply(session, command, hash, *done); !kept)
            return std::unexpected(kept.error());
        return done;
    });
    if (reply || !isJudged || reply.error().code == ErrorCode::Storage || reply.error().code == ErrorCode::Corrupt)
        return reply;
    // The transaction was rolled back with whatever the command had written; the refusal itself is kept for a repetition.
    const CommandReply refused{0, reply.error()};
    auto kept = m_database.runInTransaction([&] { return keepReply(session, command, hash, refused); });
    if (!kept)
        return std::unexpected(kept.error());
    return refused;
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
    return m_makeDocument(store, type, id);
}

} // namespace areacliente
