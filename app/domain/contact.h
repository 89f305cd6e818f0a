// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/fields.h"
#include "app/domain/role.h"

namespace areacliente {

/// How far the identity of a contact is established.
enum class IdentityState { Invited, Pending, VerifiedByEmail, VerifiedByDocument, Vouched };
template <>
struct EnumNames<IdentityState> {
    static constexpr std::array names{"invited", "pending", "verified_by_email", "verified_by_document", "vouched"};
};

/// A person who acts for the account, of one of the four kinds.
struct Contact : RecordBase {
    ContactKind kind{};
    QString givenName;
    QString firstSurname;
    QString secondSurname;
    QString taxId;
    QString email;
    QString phone;
    QString language; ///< BCP 47
    IdentityState identity = IdentityState::Invited;
    Id vouchedBy; ///< contact that vouched; empty otherwise
    bool twoFactor = false;
    std::optional<QDateTime> lastSignInAt;
    QDateTime createdAt;

    static constexpr auto typeName = "contact";
    static constexpr auto areaName = "owner_contacts";
    static constexpr auto fields()
    {
        return std::tuple{
            field("kind", &Contact::kind),
            field("given_name", &Contact::givenName).required().max(100).searched(SearchUse::Title),
            field("first_surname", &Contact::firstSurname).required().max(100).searched(SearchUse::Title),
            field("second_surname", &Contact::secondSurname).max(100).searched(SearchUse::Title),
            field("tax_id", &Contact::taxId).max(20).searched(SearchUse::Body),
            field("email", &Contact::email).required().max(254).searched(SearchUse::Body),
            field("phone", &Contact::phone).max(32).searched(SearchUse::Body),
            field("language", &Contact::language).max(8),
            field("identity", &Contact::identity),
            field("vouched_by", &Contact::vouchedBy).pastLink("contact"),
            field("two_factor", &Contact::twoFactor),
            field("last_sign_in_at", &Contact::lastSignInAt),
            field("created_at", &Contact::createdAt).searched(SearchUse::When),
        };
    }
    friend bool operator==(const Contact &, const Contact &) = default;
};

} // namespace areacliente
