// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/changefeed.h"
#include "app/services/identity.h"
#include "app/services/password.h"
#include "app/services/totp.h"

namespace areacliente {

using namespace Qt::StringLiterals;

// What somebody who is signed in changes about the way in.

namespace {

AttemptCount countOf(const QString &kind, const Identity::Session &session, int longestWait)
{
    return {attemptSubject(kind, {session.account, session.contact.id}), 5, longestWait, false};
}

} // namespace

Result<Identity::Credential> Identity::provenPassword(const Session &session, const QString &password,
                                                      const QString &field)
{
    const QList<AttemptCount> counts{countOf(u"own password"_s, session, 300)};
    auto known = m_database.runInTransaction([&]() -> Result<Credential> {
        if (auto charged = m_limits.charge(counts, m_now()); !charged)
            return std::unexpected(charged.error());
        return credential(u"account_id = ? AND contact_id = ?"_s, {session.account, session.contact.id});
    });
    if (!known)
        return known;
    if (!verifyPassword(known->passwordHash, password))
        return invalid(field, Rule::None, u"not the password"_s);
    if (auto takenBack = m_database.runInTransaction([&] { return m_limits.takeBack(counts); }); !takenBack)
        return std::unexpected(takenBack.error());
    return known;
}

Result<void> Identity::chargeCode(const Session &session)
{
    return m_database.runInTransaction(
        [&] { return m_limits.charge({countOf(u"own code"_s, session, 3600)}, m_now()); });
}

Result<void> Identity::takeBackCode(const Session &session)
{
    return m_limits.takeBack({countOf(u"own code"_s, session, 3600)});
}

Result<void> Identity::changePassword(const QString &token, const QString &current, const QString &next)
{
    const auto session = authenticate(token);
    if (!session)
        return std::unexpected(session.error());
    if (auto allowed = checkNewPassword(next, session->contact.email, u"next"_s); !allowed)
        return allowed;
    const auto known = provenPassword(*session, current, u"current"_s);
    if (!known)
        return std::unexpected(known.error());
    const auto hash = hashPassword(next);
    if (!hash)
        return std::unexpected(hash.error());
    return m_database.runInTransaction([&]() -> Result<void> {
        if (const auto locked = lockAccount(m_database, session->account); !locked)
            return std::unexpected(locked.error());
        const auto changed = m_database.execute(
            u"UPDATE credential SET password_hash = ? WHERE email = ? AND account_id = ? AND contact_id = ? AND password_hash = ?"_s,
            {*hash, known->email, session->account, session->contact.id, known->passwordHash});
        if (!changed)
            return std::unexpected(changed.error());
        if (*changed == 0) // by somebody else, a moment ago
            return invalid(u"current"_s, Rule::None, u"not the password"_s);
        if (auto noted = noteActivity(*session, "password.change"_L1, u"Cambio de contraseña"_s, session->row.address);
            !noted)
            return noted;
        return m_sessions.endAll(session->account, session->contact.id, session->row.id);
    });
}

Result<TwoFactorOffer> Identity::beginTwoFactor(const QString &token, const QString &password)
{
    const auto session = authenticate(token);
    if (!session)
        return std::unexpected(session.error());
    if (const auto known = provenPassword(*session, password, u"password"_s); !known)
        return std::unexpected(known.error());
    const auto secret = m_database.runInTransaction(
        [&] { return m_twoFactor.offer(session->account, session->contact.id); });
    if (!secret)
        return std::unexpected(secret.error());
    return TwoFactorOffer{totp::base32(*secret), totp::enrolmentUri(*secret, providerName(), session->contact.email)};
}

Result<QStringList> Identity::confirmTwoFactor(const QString &token, const QString &code)
{
    const auto session = authenticate(token);
    if (!session)
        return std::unexpected(session.error());
    if (auto charged = chargeCode(*session); !charged)
        return std::unexpected(charged.error());
    const Id &account = session->account;
    const Id &contact = session->contact.id;
    return m_database.runInTransaction([&]() -> Result<QStringList> {
        if (const auto locked = lockAccount(m_database, account); !locked)
            return std::unexpected(locked.error());
        const auto standing = m_twoFactor.standing(account, contact);
        if (!standing)
            return std::unexpected(standing.error());
        if (*standing != TwoFactor::Standing::Offered)
            return fail(ErrorCode::Conflict, u"no second factor is offered"_s);
        const auto taken = m_twoFactor.takeCode(account, contact, code, m_now());
        if (!taken)
            return std::unexpected(taken.error());
        if (!*taken)
            return invalid(u"code"_s, Rule::None, u"a wrong code"_s);
        if (auto takenBack = takeBackCode(*session); !takenBack)
            return std::unexpected(takenBack.error());
        if (auto marked = markTwoFactor(account, contact, true); !marked)
            return std::unexpected(marked.error());
        if (auto noted = noteActivity(*session, "two_factor.enable"_L1, u"Verificación en dos pasos activada"_s,
                                      session->row.address);
            !noted)
            return std::unexpected(noted.error());
        return m_twoFactor.activate(account, contact);
    });
}

Result<void> Identity::disableTwoFactor(const QString &token, const QString &password, const QString &code)
{
    const auto session = authenticate(token);
    if (!session)
        return std::unexpected(session.error());
    if (const auto known = provenPassword(*session, password, u"password"_s); !known)
        return std::unexpected(known.error());
    if (auto charged = chargeCode(*session); !charged)
        return charged;
    const Id &account = session->account;
    const Id &contact = session->contact.id;
    return m_database.runInTransaction([&]() -> Result<void> {
        if (const auto locked = lockAccount(m_database, account); !locked)
            return std::unexpected(locked.error());
        const auto standing = m_twoFactor.standing(account, contact);
        if (!standing)
            return std::unexpected(standing.error());
        if (*standing != TwoFactor::Standing::Active)
            return fail(ErrorCode::Conflict, u"no second factor is in force"_s);
        const auto taken = m_twoFactor.takeAnyCode(account, contact, code, m_now());
        if (!taken)
            return std::unexpected(taken.error());
        if (!*taken)
            return invalid(u"code"_s, Rule::None, u"a wrong code"_s);
        if (auto takenBack = takeBackCode(*session); !takenBack)
            return takenBack;
        if (auto noted = noteActivity(*session, "two_factor.disable"_L1, u"Verificación en dos pasos desactivada"_s,
                                      session->row.address);
            !noted)
            return noted;
        return resetTwoFactor(account, contact);
    });
}

/// What a contact did about its own way in, for the activity log, within the transaction that does it. The account is
/// locked by then: commands lock it before they touch credentials, and one order for all is what keeps them apart.
Result<void> Identity::noteActivity(const Session &session, QLatin1String action, const QString &summary,
                                    const QString &address)
{
    ActivityEntry entry;
    entry.at = m_now();
    entry.id = newId(entry.at);
    entry.contactId = session.contact.id;
    entry.side = ActorSide::Customer;
    entry.action = action;
    entry.subjectType = QLatin1String(Contact::typeName);
    entry.subjectId = session.contact.id;
    entry.summary = summary;
    entry.address = address;
    ChangeFeed feed(m_database, session.account);
    return RecordStore(m_database, session.account, &feed, nullptr).put(std::move(entry));
}

Result<void> Identity::noteSignIn(const Session &session, const DeviceInfo &device)
{
    ChangeFeed feed(m_database, session.account);
    Contact contact = session.contact;
    contact.lastSignInAt = m_now();
    const auto kept = RecordStore(m_database, session.account, &feed, nullptr).put(std::move(contact));
    return kept ? noteActivity(session, "session.open"_L1, u"Entrada en el Área Cliente"_s, device.address) : kept;
}

Result<void> Identity::resetTwoFactor(const Id &account, const Id &contact)
{
    if (auto removed = m_twoFactor.remove(account, contact); !removed)
        return removed;
    return markTwoFactor(account, contact, false);
}

/// Keeps the contact's record in step, as a write like any other: replicas hear of it through the feed.
Result<void> Identity::markTwoFactor(const Id &account, const Id &contact, bool isOn)
{
    ChangeFeed feed(m_database, account);
    RecordStore store(m_database, account, &feed, nullptr);
    auto record = store.get<Contact>(contact);
    if (!record)
        return std::unexpected(record.error());
    if (record->twoFactor == isOn)
        return {};
    record->twoFactor = isOn;
    return store.put(*std::move(record));
}

} // namespace areacliente
