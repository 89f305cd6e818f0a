// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/contact.h"
#include "app/domain/entrycheck.h"
#include "app/services/fieldpatch.h"
#include "app/services/servicecontext.h"

namespace areacliente {

/// True for a contact whose identity is established, by whichever way.
[[nodiscard]] bool isVerified(const Contact &contact);

/// "Given names, first and second surname", as people write it in Spain.
[[nodiscard]] QString fullName(const Contact &contact);

/// Judges a contact's NIF as it is typed. A contact is a person: what has the shape of a DNI or a NIE must have its
/// control letter, and anything else is a foreign document, which is never blocked.
[[nodiscard]] EntryCheck checkContactTaxId(const QString &text);

/// The values of `contact` in their normal form. Errors: Validation naming the field and the rule: names, e-mail, phone
/// and, where it has the shape of one, the control letter of the NIF.
[[nodiscard]] Result<Contact> checkedContact(Contact contact);

/// Every rule and every write of the account's contacts. Each write checks the role, validates, and keeps the account's
/// limits (FAQ: three owners, one of each other kind; always at least one verified owner).
/// Errors of the writes: Forbidden, Validation (with its rule), NotFound, Conflict, Storage.
class ContactService
{
public:
    explicit ContactService(const ServiceContext &context)
        : m_context(context)
    {
    }

    /// All contacts, by kind and then by name.
    [[nodiscard]] Result<QList<Contact>> list() const;

    /// Adds a contact, whose identity starts as invited: whatever `contact` says of it.
    [[nodiscard]] Result<void> create(Contact contact);
    [[nodiscard]] Result<void> modify(const Id &id, const FieldPatch &patch);
    [[nodiscard]] Result<void> erase(const Id &id);
    /// Sends the invitation to verify the mailbox once more.
    [[nodiscard]] Result<void> invite(const Id &id);
    /// The actor answers for the identity of a contact that cannot reach its mailbox.
    [[nodiscard]] Result<void> vouch(const Id &id);

private:
    [[nodiscard]] Result<void> allow(const QString &command, const Contact &contact,
                                     const QStringList &fields = {}) const;
    [[nodiscard]] Result<void> checkSet(const Contact &changed, bool isErased) const;

    ServiceContext m_context;
};

} // namespace areacliente
