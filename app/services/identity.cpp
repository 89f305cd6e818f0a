// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/identity.h"

#include "app/services/changefeed.h"
#include "app/services/contactservice.h"
#include "app/services/password.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

// Coarse: a session that is in use costs one write a minute.
constexpr qint64 noteUseEvery = 60'000; // milliseconds
constexpr qint64 clocksDiffer = 60'000;
constexpr qint64 overAfter = qint64{60} * 24 * 3600 * 1000;

std::unexpected<Error> sessionEnded()
{
    return fail(ErrorCode::Unauthenticated, u"no such session"_s);
}

} // namespace

Actor Identity::Session::actor() const
{
    return {contact.id, contact.kind, isVerified(contact)};
}

Identity::Identity(Database &database, Policy policy, Now now)
    : m_database(database)
    , m_policy(std::move(policy))
    , m_now(std::move(now))
    , m_keys(database, m_now)
    , m_sessions(database)
    , m_twoFactor(database, m_keys)
    , m_limits(database)
{
}

Result<void> Identity::setCredential(const Id &account, const Id &contact, const QString &email,
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
    return written ? Result<void>() : std::unexpected(written.error());
}

Result<Identity::Credential> Identity::credential(const QString &condition, const QVariantList &arguments) const
{
    auto cursor = m_database.query(
        u"SELECT account_id, contact_id, email, password_hash FROM credential WHERE "_s + condition, arguments);
    if (!cursor)
        return std::unexpected(cursor.error());
    if (cursor->next())
        return Credential{cursor->value(0).toString(), cursor->value(1).toString(), cursor->value(2).toString(),
                          cursor->value(3).toString()};
    if (auto read = cursor->status(); !read)
        return std::unexpected(read.error());
    return Credential();
}

Identity::Session Identity::sessionAs(const Id &account, Contact contact) const
{
    Session session{account, std::move(contact), 0, {}, 0};
    // What a contact may see follows from the matrix, its kind and its identity: another value, another view.
    session.aclEpoch = qint64{m_policy.version()} * 16 + static_cast<qint64>(session.contact.kind) * 2
                       + (isVerified(session.contact) ? 1 : 0);
    return session;
}

Result<Identity::Session> Identity::sessionOf(const Id &account, const Id &contact)
{
    auto found = RecordStore(m_database, account, nullptr, nullptr).find<Contact>(contact);
    if (!found)
        return std::unexpected(found.error());
    return *found ? Result<Session>(sessionAs(account, std::move(**found))) : sessionEnded();
}

SignedIn Identity::describe(const Session &session, const QString &token) const
{
    return {token, session.account, session.actor(), fullName(session.contact), session.contact.email, m_policy.json()};
}

bool Identity::isOver(const SessionRow &row) const
{
    return row.generation > 0 && m_now().toMSecsSinceEpoch() - row.lastUsedAt >= overAfter;
}

Result<std::optional<SessionClaims>> Identity::claimsOf(TokenUse use, const QString &token)
{
    const auto key = m_keys.find(signingKeyId(token));
    if (!key)
        return std::unexpected(key.error());
    return *key ? openSessionToken(use, token, **key) : std::nullopt;
}

Result<std::optional<FoundSession>> Identity::find(const QString &token)
{
    if (signingKeyId(token).isEmpty())
        return m_sessions.findByToken(tokenHash(token));
    const auto claims = claimsOf(TokenUse::Access, token);
    if (!claims)
        return std::unexpected(claims.error());
    return *claims ? m_sessions.find((*claims)->account, (*claims)->session) : std::nullopt;
}

Result<std::optional<SessionClaims>> Identity::currentClaims(const QString &token)
{
    auto claims = claimsOf(TokenUse::Access, token);
    if (!claims || !*claims)
        return claims;
    // Also one that would be good for longer than any is given out for, but for what the clocks of several services differ:
    // it is from before the clock was set back.
    const qint64 left = (*claims)->expiresAt - m_now().toMSecsSinceEpoch();
    return left > 0 && left <= qint64{accessSeconds} * 1000 + clocksDiffer ? claims : std::nullopt;
}

Result<std::optional<FoundSession>> Identity::findAmong(std::span<const FoundSession> known,
                                                        const SessionClaims &claims)
{
    const auto found = std::ranges::find_if(known, [&](const FoundSession &session) {
        return session.row.account == claims.account && session.row.id == claims.session;
    });
    return found == known.end() ? m_sessions.find(claims.account, claims.session) : std::optional(*found);
}

QList<FoundSession> Identity::sessionsOf(const QStringList &tokens)
{
    QList<SessionKey> keys;
    for (const QString &token : tokens) {
        if (const auto claims = currentClaims(token); claims && *claims)
            keys.append({(*claims)->account, (*claims)->session});
    }
    return m_sessions.findAll(std::move(keys)).value_or(QList<FoundSession>());
}

Result<std::optional<FoundSession>> Identity::findUsable(const QString &token, std::span<const FoundSession> known)
{
    if (signingKeyId(token).isEmpty())
        return m_sessions.findByToken(tokenHash(token));
    const auto claims = currentClaims(token);
    if (!claims)
        return std::unexpected(claims.error());
    if (!*claims)
        return std::nullopt;
    auto found = findAmong(known, **claims);
    if (!found || !*found)
        return found;
    // The one before is still on its way in requests that were sent before the new tokens came.
    SessionRow &row = (*found)->row;
    const qint64 behind = row.generation - (*claims)->generation;
    if (behind < 0 || behind > 1)
        return std::nullopt;
    if (behind == 1) { // which says nothing about the last one: there is nothing to write
        row.isConfirmed = true;
        row.lastUsedAt = m_now().toMSecsSinceEpoch();
    }
    return found;
}

/// Whoever has a genuine token was of the account, and may be told of having been taken out of it. Of an account that is gone as
/// a whole nothing is said: its customer keeps what is on the desktop.
Error Identity::whyEnded(TokenUse use, const QString &token)
{
    const Error ended = sessionEnded().error();
    const auto claims = claimsOf(use, token);
    if (!claims || !*claims || (*claims)->contact.isEmpty())
        return ended;
    const RecordStore store(m_database, (*claims)->account, nullptr, nullptr);
    const auto account = store.find<Account>((*claims)->account);
    const auto contact = store.find<Contact>((*claims)->contact);
    const bool isTakenOut = account && *account && contact && !*contact;
    return isTakenOut ? Error{ErrorCode::Unauthenticated, contactGone, u"the contact is gone"_s} : ended;
}

Result<void> Identity::noteUse(SessionRow &row)
{
    const qint64 now = m_now().toMSecsSinceEpoch();
    if (row.isConfirmed && now - row.lastUsedAt < noteUseEvery)
        return {};
    row.isConfirmed = true;
    row.lastUsedAt = std::max(now, row.lastUsedAt);
    return m_sessions.touch(row);
}

Result<Identity::Session> Identity::authenticate(const QString &token, std::span<const FoundSession> known)
{
    auto found = findUsable(token, known);
    if (!found)
        return std::unexpected(found.error());
    if (!*found || isOver((*found)->row) || !(*found)->contact)
        return std::unexpected(whyEnded(TokenUse::Access, token));
    SessionRow &row = (*found)->row;
    if (auto noted = noteUse(row); !noted)
        return std::unexpected(noted.error());
    Session session = sessionAs(row.account, *std::move((*found)->contact));
    session.row = std::move(row);
    session.accountVersion = (*found)->accountVersion;
    return session;
}

Result<Id> Identity::accountOf(const QString &token)
{
    if (!signingKeyId(token).isEmpty()) {
        const auto claims = currentClaims(token);
        if (!claims)
            return std::unexpected(claims.error());
        return *claims ? Result<Id>((*claims)->account) : sessionEnded();
    }
    const auto found = m_sessions.findByToken(tokenHash(token));
    if (!found)
        return std::unexpected(found.error());
    return *found ? Result<Id>((*found)->row.account) : sessionEnded();
}

Result<void> Identity::signOut(const QString &token)
{
    const auto found = find(token);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return {};
    const auto ended = m_sessions.end((*found)->row);
    return ended ? Result<void>() : std::unexpected(ended.error());
}

Result<QList<SessionInfo>> Identity::sessions(const QString &token)
{
    const auto session = authenticate(token);
    if (!session)
        return std::unexpected(session.error());
    const auto rows = m_sessions.ofContact(session->account, session->contact.id);
    if (!rows)
        return std::unexpected(rows.error());
    QList<SessionInfo> list;
    for (const SessionRow &row : *rows) {
        if (!isOver(row))
            list.append({row.id, row.device, row.address, QDateTime::fromMSecsSinceEpoch(row.startedAt, Qt::UTC),
                         QDateTime::fromMSecsSinceEpoch(row.lastUsedAt, Qt::UTC), row.id == session->row.id});
    }
    return list;
}

Result<void> Identity::endSession(const QString &token, const Id &session)
{
    return m_database.runInTransaction([&]() -> Result<void> {
        const auto account = accountOf(token);
        if (!account)
            return std::unexpected(account.error());
        if (const auto locked = lockAccount(m_database, *account); !locked)
            return std::unexpected(locked.error());
        const auto asking = authenticate(token);
        if (!asking)
            return std::unexpected(asking.error());
        const auto found = m_sessions.find(asking->account, session);
        if (!found)
            return std::unexpected(found.error());
        if (!*found || (*found)->row.contact != asking->contact.id)
            return fail(ErrorCode::NotFound, u"session "_s + session);
        if (auto noted = noteActivity(*asking, "session.revoke"_L1, u"Cierre de otra sesión"_s, asking->row.address);
            !noted)
            return noted;
        const auto ended = m_sessions.end((*found)->row);
        return ended ? Result<void>() : std::unexpected(ended.error());
    });
}

Result<void> Identity::followContact(const RecordStore &store, const Id &contact)
{
    const auto found = store.find<Contact>(contact);
    if (!found)
        return std::unexpected(found.error());
    return *found ? moveCredential(store.account(), **found) : forgetCredential(store.account(), contact);
}

Result<void> Identity::moveCredential(const Id &account, const Contact &contact)
{
    const QString email = contact.email.trimmed().toLower();
    const auto holder = credential(u"email = ?"_s, {email});
    if (!holder)
        return std::unexpected(holder.error());
    if (!holder->contact.isEmpty() && (holder->account != account || holder->contact != contact.id))
        return invalid(u"email"_s, Rule::Duplicate);
    const auto moved = m_database.execute(u"UPDATE credential SET email = ? WHERE account_id = ? AND contact_id = ?"_s,
                                          {email, account, contact.id});
    return moved ? Result<void>() : std::unexpected(moved.error());
}

Result<void> Identity::forgetCredential(const Id &account, const Id &contact)
{
    for (const auto &sql : {u"DELETE FROM credential WHERE account_id = ? AND contact_id = ?"_s,
                            u"DELETE FROM familiar_network WHERE account_id = ? AND contact_id = ?"_s}) {
        if (const auto gone = m_database.execute(sql, {account, contact}); !gone)
            return std::unexpected(gone.error());
    }
    if (auto removed = m_twoFactor.remove(account, contact); !removed)
        return removed;
    return m_sessions.endAll(account, contact);
}

QString Identity::providerName() const
{
    auto cursor = m_database.query(u"SELECT content FROM authority_setting WHERE name = 'issuer'"_s);
    const QString name
        = cursor && cursor->next()
              ? QJsonDocument::fromJson(cursor->value(0).toString().toUtf8()).object().value("name"_L1).toString()
              : QString();
    return name.isEmpty() ? u"Área Cliente"_s : name;
}

} // namespace areacliente
