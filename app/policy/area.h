// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enums.h"

#include <array>

namespace areacliente {

/// What the role matrix speaks about: its rows, in their order. A record says its area by name (`areaName`).
enum class Area {
    Access,       ///< sign in to the client area; password, second factor and sessions: always one's own
    ControlPanel, ///< open the hosting control panel (single sign-on)
    PasswordRecovery,
    CustomerRecord, ///< ficha de cliente
    OwnerContacts,
    AdministrativeContact,
    TechnicalContact,
    BillingContact,
    Subscriptions,
    Resources, ///< resources, dedicated IPs, applications
    PaymentMethods,
    Invoices,           ///< invoices, credit notes, payments, balance
    DomainRegistration, ///< registrant and other domain contacts, lock, transfer code, renewal
    DomainTechnical,    ///< nameservers, DNS records, certificates
    PanelUsers,         ///< control-panel users and mailboxes
    UsageReports,
    SpendingReports,
    Tickets,  ///< support tickets and their messages; its sections are the departments
    Activity, ///< activity log
    Help,     ///< help articles and announcements
};
template <>
struct EnumNames<Area> {
    static constexpr std::array names{"access",
                                      "control_panel",
                                      "password_recovery",
                                      "customer_record",
                                      "owner_contacts",
                                      "administrative_contact",
                                      "technical_contact",
                                      "billing_contact",
                                      "subscriptions",
                                      "resources",
                                      "payment_methods",
                                      "invoices",
                                      "domain_registration",
                                      "domain_technical",
                                      "panel_users",
                                      "usage_reports",
                                      "spending_reports",
                                      "tickets",
                                      "activity",
                                      "help"};
};

inline constexpr std::size_t areaCount = EnumNames<Area>::names.size();

/// What may be done in an area. The FAQ speaks of altas, bajas and modificación: Create, Delete and Modify.
enum class Action {
    View,
    Create,
    Delete,
    Modify,
    Use, ///< where there is nothing to view or change: sign in, open the panel, recover a password
    Pay,
    Vouch, ///< confirm the identity of a contact that cannot reach its mailbox
};
template <>
struct EnumNames<Action> {
    static constexpr std::array names{"view", "create", "delete", "modify", "use", "pay", "vouch"};
};

inline constexpr std::size_t actionCount = EnumNames<Action>::names.size();

} // namespace areacliente
