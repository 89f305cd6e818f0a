// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/domain/contact.h"
#include "app/domain/domainname.h"
#include "app/domain/invoice.h"
#include "app/domain/subscription.h"
#include "app/domain/ticket.h"

#include <variant>

namespace areacliente {

/// Any record of an account. The order of the alternatives is the order of types in the bundle and in the first sync:
/// what is linked to comes before what links, so a reader can show what it has.
using AnyRecord = std::variant<Account, Contact, Product, Subscription, Resource, DedicatedIp, Application, PanelUser,
                               Mailbox, UsageSample, PaymentMethod, Invoice, InvoiceLine, TaxLine, CreditNote, Payment,
                               BalanceEntry, DomainName, DomainContact, Nameserver, DnsRecord, Certificate, Ticket,
                               Message, Attachment, HelpArticle, Announcement, RecoveryRequest, ActivityEntry>;

inline constexpr std::size_t recordTypeCount = std::variant_size_v<AnyRecord>;

/// The type names of all records, in the order of AnyRecord.
inline constexpr auto recordTypeNames = []<std::size_t... I>(std::index_sequence<I...>) {
    return std::array{std::variant_alternative_t<I, AnyRecord>::typeName...};
}(std::make_index_sequence<recordTypeCount>{});

/// Calls `visit.template operator()<R>()` for every record type, in the order of AnyRecord.
template <class Visit>
constexpr void forEachRecordType(Visit &&visit)
{
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (visit.template operator()<std::variant_alternative_t<I, AnyRecord>>(), ...);
    }(std::make_index_sequence<recordTypeCount>{});
}

/// Runs `visit.template operator()<R>()` for the record type called `typeName`; false if there is none.
template <class Visit>
bool withRecordType(QAnyStringView typeName, Visit &&visit)
{
    bool found = false;
    forEachRecordType([&]<class R>() {
        if (!found && typeName == QLatin1String(R::typeName)) {
            found = true;
            visit.template operator()<R>();
        }
    });
    return found;
}

[[nodiscard]] inline const RecordBase &base(const AnyRecord &record)
{
    return std::visit([](const auto &r) -> const RecordBase & { return r; }, record);
}

[[nodiscard]] inline QLatin1String typeName(const AnyRecord &record)
{
    return QLatin1String(recordTypeNames[record.index()]);
}

} // namespace areacliente
