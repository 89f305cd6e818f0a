// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/contactservice.h"

#include "app/domain/cleantext.h"
#include "app/domain/email.h"
#include "app/domain/nif.h"
#include "app/domain/phone.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// Puts the parsed value into `value`, or keeps the first error.
void take(Result<QString> parsed, QString &value, Result<void> &result)
{
    if (parsed)
        value = *parsed;
    else if (result)
        result = std::unexpected(parsed.error());
}

/// Whoever makes a contact does not say what only the provider finds out about it.
Result<void> checkUntouched(const Contact &contact)
{
    const QStringList said = changedFields(contact, Contact());
    for (const auto &field : {u"identity"_s, u"vouched_by"_s, u"two_factor"_s, u"last_sign_in_at"_s}) {
        if (said.contains(field))
            return invalid(field, Rule::ReadOnly);
    }
    return {};
}

Result<QString> normalisedTaxId(const QString &text)
{
    if (const EntryCheck check = checkContactTaxId(text); check.state == EntryState::Wrong)
        return invalid(u"tax_id"_s, check.rule);
    const QString clean = cleanedLine(text).toUpper();
    const auto nif = parseNif(clean, u"tax_id"_s, NifScope::Person);
    return nif ? nif->value : clean;
}

} // namespace

bool isVerified(const Contact &contact)
{
    switch (contact.identity) {
    case IdentityState::VerifiedByEmail:
    case IdentityState::VerifiedByDocument:
    case IdentityState::Vouched: return true;
    case IdentityState::Invited:
    case IdentityState::Pending: return false;
    }
    Q_UNREACHABLE();
}

QString fullName(const Contact &contact)
{
    return u"%1 %2 %3"_s.arg(contact.givenName, contact.firstSurname, contact.secondSurname).trimmed();
}

EntryCheck checkContactTaxId(const QString &text)
{
    const QString clean = cleanedLine(text);
    const EntryCheck check = checkNif(clean, NifScope::Person);
    return clean.isEmpty() || check.rule == Rule::ControlCharacter ? check : completeEntry;
}

Result<Contact> checkedContact(Contact contact)
{
    Result<void> result;
    take(parseName(contact.givenName, u"given_name"_s, 100), contact.givenName, result);
    take(parseName(contact.firstSurname, u"first_surname"_s, 100), contact.firstSurname, result);
    contact.secondSurname = cleanedLine(contact.secondSurname);
    take(parseEmail(contact.email, u"email"_s), contact.email, result);
    if (!contact.phone.trimmed().isEmpty())
        take(parsePhone(contact.phone, u"phone"_s), contact.phone, result);
    if (!contact.taxId.trimmed().isEmpty())
        take(normalisedTaxId(contact.taxId), contact.taxId, result);
    if (result)
        result = checkRecord(contact);
    if (!result)
        return std::unexpected(result.error());
    return contact;
}

Result<QList<Contact>> ContactService::list() const
{
    auto contacts = m_context.store.select<Contact>();
    if (contacts) {
        std::ranges::sort(*contacts, {}, [](const Contact &c) { return std::tuple(c.kind, fullName(c), c.id); });
    }
    return contacts;
}

Result<void> ContactService::allow(const QString &command, const Contact &contact, const QStringList &fields) const
{
    Target target;
    target.own = contact.id == m_context.actor.contactId;
    target.contactKind = contact.kind;
    return m_context.policy.check(m_context.actor, command, target, fields);
}

Result<void> ContactService::checkSet(const Contact &changed, bool isErased) const
{
    auto contacts = m_context.store.select<Contact>();
    if (!contacts)
        return std::unexpected(contacts.error());
    contacts->removeIf([&](const Contact &contact) { return contact.id == changed.id; });
    if (!isErased) {
        const bool isTaken = std::ranges::any_of(*contacts, [&](const Contact &other) {
            return other.email.compare(changed.email, Qt::CaseInsensitive) == 0;
        });
        if (isTaken)
            return invalid(u"email"_s, Rule::Duplicate);
        contacts->append(changed);
    }
    QList<ContactStanding> standings;
    for (const Contact &contact : std::as_const(*contacts))
        standings.append({contact.kind, isVerified(contact)});
    return m_context.policy.checkContactSet(standings);
}

Result<void> ContactService::create(Contact contact)
{
    contact.createdAt = m_context.now;
    if (auto allowed = allow(u"contact.create"_s, contact); !allowed)
        return allowed;
    if (auto untouched = checkUntouched(contact); !untouched)
        return untouched;
    const auto checked = checkedContact(std::move(contact));
    if (!checked)
        return std::unexpected(checked.error());
    const auto existing = m_context.store.find<Contact>(checked->id);
    if (!existing)
        return std::unexpected(existing.error());
    if (*existing)
        return invalid(u"id"_s, Rule::Duplicate);
    if (auto fits = checkSet(*checked, false); !fits)
        return fits;
    return m_context.store.put(*checked);
}

Result<void> ContactService::modify(const Id &id, const FieldPatch &patch)
{
    const auto before = m_context.store.get<Contact>(id);
    if (!before)
        return std::unexpected(before.error());
    if (auto allowed = allow(u"contact.modify"_s, *before, fieldsOf(patch)); !allowed)
        return allowed;
    Contact after = *before;
    if (auto applied = applyPatch(after, patch); !applied)
        return applied;
    const auto checked = checkedContact(std::move(after));
    if (!checked)
        return std::unexpected(checked.error());
    after = *checked;
    // The mailbox is what proves who a contact is (FAQ, "método verificación de identidad"): a new one must be verified
    // anew.
    if (after.email.compare(before->email, Qt::CaseInsensitive) != 0) {
        after.identity = IdentityState::Pending;
        after.vouchedBy.clear();
    }
    if (auto fits = checkSet(after, false); !fits)
        return fits;
    return m_context.store.put(after);
}

Result<void> ContactService::erase(const Id &id)
{
    const auto contact = m_context.store.get<Contact>(id);
    if (!contact)
        return std::unexpected(contact.error());
    if (auto allowed = allow(u"contact.delete"_s, *contact); !allowed)
        return allowed;
    if (auto fits = checkSet(*contact, true); !fits)
        return fits;
    return m_context.store.erase<Contact>(id);
}

Result<void> ContactService::invite(const Id &id)
{
    auto contact = m_context.store.get<Contact>(id);
    if (!contact)
        return std::unexpected(contact.error());
    if (auto allowed = allow(u"contact.invite"_s, *contact); !allowed)
        return allowed;
    if (isVerified(*contact))
        return fail(ErrorCode::Conflict, u"already verified"_s, u"identity"_s);
    contact->identity = IdentityState::Invited;
    return m_context.store.put(*contact);
}

Result<void> ContactService::vouch(const Id &id)
{
    auto contact = m_context.store.get<Contact>(id);
    if (!contact)
        return std::unexpected(contact.error());
    if (auto allowed = allow(u"contact.vouch"_s, *contact); !allowed)
        return allowed;
    if (isVerified(*contact))
        return fail(ErrorCode::Conflict, u"already verified"_s, u"identity"_s);
    contact->identity = IdentityState::Vouched;
    contact->vouchedBy = m_context.actor.contactId;
    return m_context.store.put(*contact);
}

} // namespace areacliente
