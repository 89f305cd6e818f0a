// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/fields.h"

namespace areacliente {

/// Who the customer is in law.
enum class AccountKind { Person, Organisation };
template <>
struct EnumNames<AccountKind> {
    static constexpr std::array names{"person", "organisation"};
};

/// On which side somebody acts.
enum class ActorSide { Customer, Provider };
template <>
struct EnumNames<ActorSide> {
    static constexpr std::array names{"customer", "provider"};
};

/// The customer record (ficha de cliente): one per account.
struct Account : RecordBase {
    QString customerNumber; ///< the ID the provider prints on its papers
    AccountKind kind{};
    QString name; ///< legal name of the organisation, or full name of the person
    QString tradeName;
    QString taxId; ///< NIF, NIE, CIF or a foreign number
    QString email;
    QString phone;
    QString street;
    QString postcode;
    QString city;
    QString province;
    QString country;  ///< ISO 3166-1 alpha-2
    QString language; ///< BCP 47
    QDateTime createdAt;
    QString notes;

    static constexpr auto typeName = "account";
    static constexpr auto areaName = "customer_record";
    static constexpr auto fields()
    {
        return std::tuple{
            field("customer_number", &Account::customerNumber).required().max(20).searched(SearchUse::Title),
            field("kind", &Account::kind),
            field("name", &Account::name).required().searched(SearchUse::Title),
            field("trade_name", &Account::tradeName).searched(SearchUse::Body),
            field("tax_id", &Account::taxId).required().max(20).searched(SearchUse::Body),
            field("email", &Account::email).max(254),
            field("phone", &Account::phone).max(32),
            field("street", &Account::street),
            field("postcode", &Account::postcode).max(16),
            field("city", &Account::city).max(100),
            field("province", &Account::province).max(100),
            field("country", &Account::country).max(2),
            field("language", &Account::language).max(8),
            field("created_at", &Account::createdAt),
            field("notes", &Account::notes).max(4000),
        };
    }
    friend bool operator==(const Account &, const Account &) = default;
};

/// One line of the activity log: who did what, when.
struct ActivityEntry : RecordBase {
    QDateTime at;
    Id contactId; ///< empty where the provider acted
    ActorSide side{};
    QString action; ///< the command or event, e.g. contact.modify
    QString subjectType;
    QString subjectId;
    QString summary;
    QString address; ///< network address it came from

    static constexpr auto typeName = "activity_entry";
    static constexpr auto areaName = "activity";
    static constexpr auto fields()
    {
        return std::tuple{
            field("at", &ActivityEntry::at).searched(SearchUse::When),
            field("contact_id", &ActivityEntry::contactId).pastLink("contact"),
            field("side", &ActivityEntry::side),
            field("action", &ActivityEntry::action).required().max(80),
            field("subject_type", &ActivityEntry::subjectType).max(40),
            field("subject_id", &ActivityEntry::subjectId).max(36),
            field("summary", &ActivityEntry::summary).max(500).searched(SearchUse::Title),
            field("address", &ActivityEntry::address).max(64),
        };
    }
    friend bool operator==(const ActivityEntry &, const ActivityEntry &) = default;
};

/// What is being recovered or changed by hand.
enum class RecoveryKind { Password, OwnerAccess, DataChange };
template <>
struct EnumNames<RecoveryKind> {
    static constexpr std::array names{"password", "owner_access", "data_change"};
};

/// How far a request to the support centre has come.
enum class RequestState { Received, InReview, NeedsInformation, Approved, Refused, Done };
template <>
struct EnumNames<RequestState> {
    static constexpr std::array names{"received", "in_review", "needs_information", "approved", "refused", "done"};
};

/// A recovery or data-change request and its state.
struct RecoveryRequest : RecordBase {
    RecoveryKind kind{};
    RequestState state{};
    QDateTime requestedAt;
    std::optional<QDateTime> settledAt;
    QString requesterName;
    QString summary;
    QString providerNote;
    Id ticketId;

    static constexpr auto typeName = "recovery_request";
    static constexpr auto areaName = "customer_record";
    static constexpr auto fields()
    {
        return std::tuple{
            field("kind", &RecoveryRequest::kind),
            field("state", &RecoveryRequest::state),
            field("requested_at", &RecoveryRequest::requestedAt).searched(SearchUse::When),
            field("settled_at", &RecoveryRequest::settledAt),
            field("requester_name", &RecoveryRequest::requesterName),
            field("summary", &RecoveryRequest::summary).max(1000).searched(SearchUse::Title),
            field("provider_note", &RecoveryRequest::providerNote).max(2000).searched(SearchUse::Body),
            field("ticket_id", &RecoveryRequest::ticketId).link("ticket"),
        };
    }
    friend bool operator==(const RecoveryRequest &, const RecoveryRequest &) = default;
};

} // namespace areacliente
