// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/cleantext.h"
#include "app/services/changefeed.h"
#include "app/services/identity.h"
#include "app/services/password.h"

#include <QLoggingCategory>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(identityLog, "areacliente.identity", QtInfoMsg)

constexpr qint64 familiarFor = qint64{180} * 24 * 3600 * 1000; // milliseconds

std::unexpected<Error> wrongCredentials()
{
    return fail(ErrorCode::Unauthenticated, u"wrong e-mail or password"_s);
}

AttemptCount codeCount(QString subject)
{
    // Three of a million codes are right at any time: an hour between attempts keeps guessing hopeless for years.
    return {std::move(subject), 5, 3600, false};
}

} // namespace

Result<SignedIn> Identity::signIn(const QString &email, const QString &password, const QString &code)
{
    auto opened = judge({u"email = ?"_s, {email.trimmed().toLower()}, password, code, {}, false});
    return opened ? Result<SignedIn>(std::move(opened->who)) : std::unexpected(opened.error());
}

Result<SignedIn> Identity::signInAgain(const Id &account, const Id &contact, const QString &password,
                                       const QString &code)
{
    auto opened = judge({u"account_id = ? AND contact_id = ?"_s, {account, contact}, password, code, {}, false});
    return opened ? Result<SignedIn>(std::move(opened->who)) : std::unexpected(opened.error());
}

Result<OpenedSession> Identity::openSession(const QString &email, const QString &password, const QString &code,
                                            const DeviceInfo &device)
{
    return judge({u"email = ?"_s, {email.trimmed().toLower()}, password, code, device, true});
}

Result<OpenedSession> Identity::reopenSession(const Id &account, const Id &contact, const QString &password,
                                              const QString &code, const DeviceInfo &device)
{
    return judge({u"account_id = ? AND contact_id = ?"_s, {account, contact}, password, code, device, true});
}

Result<OpenedSession> Identity::judge(const Attempt &attempt)
{
    // Three short transactions around the slow work: nobody waits for a lock while a password is hashed.
    const auto applicant = m_database.runInTransaction([&] { return admit(attempt); });
    if (!applicant)
        return std::unexpected(applicant.error());
    const QString &hash = applicant->credential.passwordHash;
    // Also where there is none: the answer takes as long.
    if (!verifyPassword(hash, attempt.password))
        return wrongCredentials();
    if (applicant->needsCode) {
        if (auto admitted = admitCode(attempt, *applicant); !admitted)
            return std::unexpected(admitted.error());
    }
    const auto newHash = needsNewHash(hash) ? hashPassword(attempt.password) : Result<QString>(QString());
    if (!newHash)
        return std::unexpected(newHash.error());
    return m_database.runInTransaction([&] { return grant(attempt, *applicant, *newHash); });
}

Result<Identity::Applicant> Identity::admit(const Attempt &attempt)
{
    auto known = credential(attempt.condition, attempt.arguments);
    if (!known)
        return std::unexpected(known.error());
    const auto mark = familiarMark(*known, attempt.device);
    if (!mark)
        return std::unexpected(mark.error());
    const auto standing = m_twoFactor.standing(known->account, known->contact);
    if (!standing)
        return std::unexpected(standing.error());
    // Whoever is unknown is counted by what was asked for.
    QStringList target{known->email};
    if (known->email.isEmpty()) {
        target.clear();
        for (const QVariant &argument : attempt.arguments)
            target.append(argument.toString());
    }
    Applicant applicant;
    applicant.needsCode = *standing == TwoFactor::Standing::Active;
    if (!mark->isEmpty()) {
        applicant.counts = {{attemptSubject(u"familiar"_s, target + *mark)}};
        applicant.codeCounts = {codeCount(attemptSubject(u"familiar code"_s, target + *mark))};
    } else {
        applicant.counts = {{attemptSubject(u"target"_s, target)}};
        if (const QString network = networkOf(attempt.device.address); !network.isEmpty())
            applicant.counts.append({attemptSubject(u"network"_s, {network}), 20, 300, true});
        applicant.codeCounts = {codeCount(attemptSubject(u"code"_s, target))};
    }
    applicant.credential = *std::move(known);
    if (auto charged = m_limits.charge(applicant.counts, m_now()); !charged)
        return std::unexpected(charged.error());
    return applicant;
}

Result<void> Identity::admitCode(const Attempt &attempt, const Applicant &applicant)
{
    // The password was right, whatever becomes of the code.
    auto takenBack = m_database.runInTransaction([&] { return m_limits.takeBack(applicant.counts); });
    if (!takenBack)
        return takenBack;
    if (attempt.code.trimmed().isEmpty())
        return fail(ErrorCode::SecondFactor, u"a code is needed"_s);
    return m_database.runInTransaction([&] { return m_limits.charge(applicant.codeCounts, m_now()); });
}

Result<OpenedSession> Identity::grant(const Attempt &attempt, const Applicant &applicant, const QString &newHash)
{
    const Credential &proven = applicant.credential;
    if (const auto locked = lockAccount(m_database, proven.account); !locked)
        return std::unexpected(locked.error());
    // Written even where it stays as it is: whoever changes the password at this moment waits until the session is there, and
    // ends it with the others, or was first, and there is no such password any more. The e-mail says where the row is, in a
    // store that is spread over many.
    const auto present = m_database.execute(
        u"UPDATE credential SET password_hash = ? WHERE email = ? AND account_id = ? AND contact_id = ? AND password_hash = ?"_s,
        {newHash.isEmpty() ? proven.passwordHash : newHash, proven.email, proven.account, proven.contact,
         proven.passwordHash});
    if (!present)
        return std::unexpected(present.error());
    if (*present == 0)
        return wrongCredentials();
    auto session = sessionOf(proven.account, proven.contact);
    if (!session)
        return std::unexpected(session.error());
    if (!m_policy.may(session->actor(), Area::Access, Action::Use, {.own = true}))
        return fail(ErrorCode::Forbidden, u"this kind of contact may not sign in"_s);
    const auto standing = m_twoFactor.standing(proven.account, proven.contact);
    if (!standing)
        return std::unexpected(standing.error());
    if (*standing == TwoFactor::Standing::Active) {
        const auto taken = m_twoFactor.takeAnyCode(proven.account, proven.contact, attempt.code, m_now());
        if (!taken)
            return std::unexpected(taken.error());
        if (!*taken)
            return fail(ErrorCode::SecondFactor, u"a wrong code"_s);
    }
    if (auto takenBack = m_limits.takeBack(applicant.needsCode ? applicant.codeCounts : applicant.counts); !takenBack)
        return std::unexpected(takenBack.error());
    if (auto forgotten = m_limits.forgetOld(m_now()); !forgotten)
        return std::unexpected(forgotten.error());
    if (auto kept = keepFamiliar(*session, attempt.device.address); !kept)
        return std::unexpected(kept.error());
    if (auto noted = noteSignIn(*session, attempt.device); !noted)
        return std::unexpected(noted.error());
    return begin(*std::move(session), attempt.device, attempt.isRotating);
}

/// A computer before its network: it may have been carried to where somebody else filled the network's count. All computers of
/// a contact have one count: whoever knew the password once may have any number of their tokens.
Result<QStringList> Identity::familiarMark(const Credential &credential, const DeviceInfo &device)
{
    const auto claims = claimsOf(TokenUse::Device, device.token);
    if (!claims)
        return std::unexpected(claims.error());
    const bool isKnown = *claims && (*claims)->account == credential.account && (*claims)->contact == credential.contact
                         && (*claims)->expiresAt > m_now().toMSecsSinceEpoch();
    if (isKnown)
        return QStringList{u"device"_s};
    const QString network = networkOf(device.address);
    const auto familiar = isFamiliar(credential, network);
    if (!familiar)
        return std::unexpected(familiar.error());
    return *familiar ? QStringList(network) : QStringList();
}

Result<bool> Identity::isFamiliar(const Credential &credential, const QString &network)
{
    auto cursor = m_database.query(u"SELECT last_at FROM familiar_network WHERE account_id = ? AND contact_id = ? "
                                   "AND network_hash = ?"_s,
                                   {credential.account, credential.contact, tokenHash(network)});
    if (!cursor)
        return std::unexpected(cursor.error());
    if (cursor->next())
        return m_now().toMSecsSinceEpoch() - cursor->value(0).toLongLong() < familiarFor;
    const auto read = cursor->status();
    return read ? Result<bool>(false) : std::unexpected(read.error());
}

Result<void> Identity::keepFamiliar(const Session &session, const QString &address)
{
    const qint64 now = m_now().toMSecsSinceEpoch();
    const auto kept = m_database.execute(
        u"INSERT INTO familiar_network (account_id, contact_id, network_hash, last_at) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (account_id, contact_id, network_hash) DO UPDATE SET last_at = excluded.last_at"_s,
        {session.account, session.contact.id, tokenHash(networkOf(address)), now});
    if (!kept)
        return std::unexpected(kept.error());
    const auto forgotten = m_database.execute(
        u"DELETE FROM familiar_network WHERE account_id = ? AND contact_id = ? AND last_at < ?"_s,
        {session.account, session.contact.id, now - familiarFor});
    return forgotten ? Result<void>() : std::unexpected(forgotten.error());
}

Result<OpenedSession> Identity::begin(Session session, const DeviceInfo &device, bool isRotating)
{
    const QDateTime now = m_now();
    session.row = {newId(now),
                   session.account,
                   session.contact.id,
                   cleanedLine(device.name).left(100),
                   device.address.left(64),
                   now.toMSecsSinceEpoch(),
                   now.toMSecsSinceEpoch(),
                   isRotating ? 1 : 0,
                   !isRotating};
    const QString token = isRotating ? QString() : randomToken();
    if (auto kept = m_sessions.insert(session.row, isRotating ? QString() : tokenHash(token)); !kept)
        return std::unexpected(kept.error());
    if (isRotating) {
        auto opened = tokensOf(session);
        const auto forDevice = deviceToken(session);
        if (!opened || !forDevice)
            return std::unexpected(opened ? forDevice.error() : opened.error());
        opened->tokens.device = *forDevice;
        return opened;
    }
    return OpenedSession{describe(session, token), {session.row.id, token, 0, {}}};
}

/// It opens nothing, and outlives the session it came with: whoever has it guesses no faster than anybody else. It ends with
/// its key, too (see TokenKeys), where that is changed.
Result<QString> Identity::deviceToken(const Session &session)
{
    const auto key = m_keys.newest();
    if (!key)
        return std::unexpected(key.error());
    return signSessionToken(
        TokenUse::Device,
        {session.account, session.row.id, 0, m_now().toMSecsSinceEpoch() + familiarFor, session.contact.id}, *key);
}

Result<OpenedSession> Identity::tokensOf(const Session &session)
{
    const auto key = m_keys.newest();
    if (!key)
        return std::unexpected(key.error());
    SessionClaims claims{session.account, session.row.id, session.row.generation, 0, session.contact.id};
    const QString refresh = signSessionToken(TokenUse::Refresh, claims, *key);
    claims.expiresAt = m_now().toMSecsSinceEpoch() + qint64{accessSeconds} * 1000;
    const QString access = signSessionToken(TokenUse::Access, claims, *key);
    return OpenedSession{describe(session, access), {session.row.id, access, accessSeconds, refresh}};
}

Result<OpenedSession> Identity::refresh(const QString &refreshToken, const DeviceInfo &device)
{
    const auto claims = claimsOf(TokenUse::Refresh, refreshToken);
    if (!claims)
        return std::unexpected(claims.error());
    if (!*claims)
        return fail(ErrorCode::Unauthenticated, u"not a token to refresh with"_s);
    auto next = m_database.runInTransaction([&] { return nextGeneration(**claims, device.address.left(64)); });
    if (!next)
        return std::unexpected(
            next.error().code == ErrorCode::Unauthenticated ? whyEnded(TokenUse::Refresh, refreshToken) : next.error());
    if (!*next) {
        qCWarning(identityLog) << "a refresh token was used again; its session is ended:" << (*claims)->session;
        return fail(ErrorCode::Unauthenticated, u"this token was used before"_s);
    }
    return **std::move(next);
}

/// None where the token was used again: the session is ended then, which has to last.
Result<std::optional<OpenedSession>> Identity::nextGeneration(const SessionClaims &claims, const QString &address)
{
    auto found = m_sessions.find(claims.account, claims.session);
    if (!found)
        return std::unexpected(found.error());
    if (!*found || (*found)->row.generation == 0 || isOver((*found)->row))
        return fail(ErrorCode::Unauthenticated, u"no such session"_s);
    SessionRow &stored = (*found)->row;
    const bool isRepeated = claims.generation == stored.generation - 1 && !stored.isConfirmed;
    if (claims.generation < stored.generation && !isRepeated) {
        const auto ended = m_sessions.end(stored);
        return ended ? Result<std::optional<OpenedSession>>(std::nullopt) : std::unexpected(ended.error());
    }
    if (!isRepeated) {
        const qint64 from = std::exchange(stored.generation, claims.generation + 1);
        stored.isConfirmed = false;
        stored.address = address;
        // Never earlier than it was: a clock that is set back for a while does not make a session look unused.
        stored.lastUsedAt = std::max(stored.lastUsedAt, m_now().toMSecsSinceEpoch());
        const auto advanced = m_sessions.advance(stored, from);
        if (!advanced)
            return std::unexpected(advanced.error());
        if (!*advanced) // another service was first, with the same token: its tokens are these
            return nextGeneration(claims, address);
    }
    auto session = sessionOf(stored.account, stored.contact);
    if (!session)
        return std::unexpected(session.error());
    session->row = stored;
    auto tokens = tokensOf(*session);
    return tokens ? Result<std::optional<OpenedSession>>(*std::move(tokens)) : std::unexpected(tokens.error());
}

} // namespace areacliente
