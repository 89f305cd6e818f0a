// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/contact.h"
#include "app/sample/samplegenerator.h"
#include "app/services/authority.h"

/// What only the owner of the embedded authority may do with its account. All run on the authority's thread; see
/// EmbeddedProvider::withAuthority(). Errors of all: Storage, and those named.
namespace areacliente {

/// The account of the store; none in a new one.
[[nodiscard]] Result<std::optional<Id>> embeddedAccountId(Database &database);

/// Makes the sample account, its issuer, and a sign-in for each of its contacts.
[[nodiscard]] Result<void> fillSample(Database &database, Authority &authority, const SampleOptions &options);

/// The contacts that have no password yet, by kind and name: those of an imported account at first.
[[nodiscard]] Result<QList<Contact>> contactsWithoutPassword(Database &database);

/// Lets who signs in with what follow the contacts, after all of them may have changed: their present addresses are those to
/// sign in with, and contacts that are gone leave neither a password nor a session.
[[nodiscard]] Result<void> followContacts(Database &database, const Id &account);

/// Gives a contact its first password. Errors: Validation in "password" (too short) or "email" (somebody else signs in with
/// it); Conflict where the contact has a password; NotFound.
[[nodiscard]] Result<void> setFirstPassword(Database &database, Authority &authority, const Id &contact,
                                            const QString &password);

} // namespace areacliente
