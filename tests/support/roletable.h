// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

/// The role matrix, typed a second time by hand: what the project's design says, against what the program does.
namespace areacliente::test {

struct CellRow {
    const char *area;
    std::array<const char *, 4> cells; ///< owner, administrative, technical, billing
};

/// View, A(lta), B(aja), M(odificación), Use, Pay, X: vouch. A capital letter: every record. A small one: the contact's own.
/// In brackets: those of these departments too.
inline constexpr CellRow cellTable[] = {
    {"access", {"u", "u", "u", "u"}},
    {"control_panel", {"U", "U", "U", ""}},
    {"password_recovery", {"u", "u", "u", "u"}},
    {"customer_record", {"VM", "VM", "V", "V"}},
    {"owner_contacts", {"VABM", "V", "V", "V"}},
    {"administrative_contact", {"VABMX", "Vm", "V", "V"}},
    {"technical_contact", {"VABMX", "VABMX", "Vm", "V"}},
    {"billing_contact", {"VABMX", "VABMX", "V", "Vm"}},
    {"subscriptions", {"VABM", "VABM", "V", "V"}},
    {"resources", {"VABM", "VABM", "VABM", ""}},
    {"payment_methods", {"VABM", "VABM", "", "VABM"}},
    {"invoices", {"VP", "VP", "", "VP"}},
    {"domain_registration", {"VM", "VM", "V", ""}},
    {"domain_technical", {"VABM", "VABM", "VABM", ""}},
    {"panel_users", {"VABM", "VABM", "VABM", ""}},
    {"usage_reports", {"V", "V", "V", ""}},
    {"spending_reports", {"V", "V", "", "V"}},
    {"tickets", {"VAM", "VAM", "v(technical)a(technical)m(technical)", "v(billing)a(billing)m(billing)"}},
    {"activity", {"V", "V", "v", "v"}},
    {"help", {"V", "V", "V", "V"}},
};

inline constexpr bool queued = true;
inline constexpr bool online = false;

struct CommandRow {
    const char *command;
    const char *about; ///< the contact's kind, or the ticket's department
    /// For owner, administrative, technical and billing contact: whether they may on a record of their own, on another's.
    const char *answers;
    bool queueable;
};

inline constexpr CommandRow commandTable[] = {
    {"account.modify", "", "yy yy nn nn", queued},
    {"contact.create", "owner", "yy nn nn nn", queued},
    {"contact.create", "administrative", "yy nn nn nn", queued},
    {"contact.create", "technical", "yy yy nn nn", queued},
    {"contact.create", "billing", "yy yy nn nn", queued},
    {"contact.modify", "owner", "yy nn nn nn", queued},
    {"contact.modify", "administrative", "yy yn nn nn", queued},
    {"contact.modify", "technical", "yy yy yn nn", queued},
    {"contact.modify", "billing", "yy yy nn yn", queued},
    {"contact.delete", "owner", "yy nn nn nn", queued},
    {"contact.delete", "administrative", "yy nn nn nn", queued},
    {"contact.delete", "technical", "yy yy nn nn", queued},
    {"contact.delete", "billing", "yy yy nn nn", queued},
    {"contact.invite", "owner", "yy nn nn nn", queued},
    {"contact.invite", "administrative", "yy nn nn nn", queued},
    {"contact.invite", "technical", "yy yy nn nn", queued},
    {"contact.invite", "billing", "yy yy nn nn", queued},
    {"contact.vouch", "owner", "nn nn nn nn", queued},
    {"contact.vouch", "administrative", "ny nn nn nn", queued},
    {"contact.vouch", "technical", "ny ny nn nn", queued},
    {"contact.vouch", "billing", "ny ny nn nn", queued},
    {"ticket.create", "general", "yy yy yn yn", queued},
    {"ticket.create", "administrative", "yy yy yn yn", queued},
    {"ticket.create", "technical", "yy yy yy yn", queued},
    {"ticket.create", "billing", "yy yy yn yy", queued},
    {"ticket.reply", "general", "yy yy yn yn", queued},
    {"ticket.reply", "administrative", "yy yy yn yn", queued},
    {"ticket.reply", "technical", "yy yy yy yn", queued},
    {"ticket.reply", "billing", "yy yy yn yy", queued},
    {"ticket.close", "general", "yy yy yn yn", queued},
    {"ticket.close", "administrative", "yy yy yn yn", queued},
    {"ticket.close", "technical", "yy yy yy yn", queued},
    {"ticket.close", "billing", "yy yy yn yy", queued},
    {"ticket.reopen", "general", "yy yy yn yn", queued},
    {"ticket.reopen", "administrative", "yy yy yn yn", queued},
    {"ticket.reopen", "technical", "yy yy yy yn", queued},
    {"ticket.reopen", "billing", "yy yy yn yy", queued},
    {"password.change", "", "yn yn yn yn", online},
    {"password.recover", "", "yn yn yn yn", online},
    {"two_factor.enable", "", "yn yn yn yn", online},
    {"two_factor.disable", "", "yn yn yn yn", online},
    {"session.revoke", "", "yn yn yn yn", online},
    {"control_panel.open", "", "yy yy yy nn", online},
    {"subscription.order", "", "yy yy nn nn", online},
    {"subscription.change_plan", "", "yy yy nn nn", online},
    {"subscription.modify", "", "yy yy nn nn", online},
    {"subscription.cancel", "", "yy yy nn nn", online},
    {"resource.create", "", "yy yy yy nn", online},
    {"resource.modify", "", "yy yy yy nn", online},
    {"resource.delete", "", "yy yy yy nn", online},
    {"dedicated_ip.create", "", "yy yy yy nn", online},
    {"dedicated_ip.modify", "", "yy yy yy nn", online},
    {"dedicated_ip.delete", "", "yy yy yy nn", online},
    {"application.create", "", "yy yy yy nn", online},
    {"application.modify", "", "yy yy yy nn", online},
    {"application.delete", "", "yy yy yy nn", online},
    {"payment_method.create", "", "yy yy nn yy", online},
    {"payment_method.modify", "", "yy yy nn yy", online},
    {"payment_method.delete", "", "yy yy nn yy", online},
    {"invoice.pay", "", "yy yy nn yy", online},
    {"domain.modify_registration", "", "yy yy nn nn", online},
    {"domain.set_lock", "", "yy yy nn nn", online},
    {"domain.reveal_transfer_code", "", "yy yy nn nn", online},
    {"domain.renew", "", "yy yy nn nn", online},
    {"domain.modify_nameservers", "", "yy yy yy nn", online},
    {"dns_record.create", "", "yy yy yy nn", online},
    {"dns_record.modify", "", "yy yy yy nn", online},
    {"dns_record.delete", "", "yy yy yy nn", online},
    {"certificate.request", "", "yy yy yy nn", online},
    {"certificate.renew", "", "yy yy yy nn", online},
    {"certificate.revoke", "", "yy yy yy nn", online},
    {"panel_user.create", "", "yy yy yy nn", online},
    {"panel_user.modify", "", "yy yy yy nn", online},
    {"panel_user.delete", "", "yy yy yy nn", online},
    {"mailbox.create", "", "yy yy yy nn", online},
    {"mailbox.modify", "", "yy yy yy nn", online},
    {"mailbox.delete", "", "yy yy yy nn", online},
};

struct RecordRow {
    const char *type;
    const char *seen; ///< the rows received by owner, administrative, technical, billing contact
};

inline constexpr RecordRow recordTable[] = {
    {"account", "all all all all"},
    {"contact", "all all all all"},
    {"product", "all all all all"},
    {"subscription", "all all all all"},
    {"resource", "all all all none"},
    {"dedicated_ip", "all all all none"},
    {"application", "all all all none"},
    {"panel_user", "all all all none"},
    {"mailbox", "all all all none"},
    {"usage_sample", "all all all none"},
    {"payment_method", "all all none all"},
    {"invoice", "all all none all"},
    {"invoice_line", "all all none all"},
    {"tax_line", "all all none all"},
    {"credit_note", "all all none all"},
    {"payment", "all all none all"},
    {"balance_entry", "all all none all"},
    {"domain_name", "all all all none"},
    {"domain_contact", "all all all none"},
    {"nameserver", "all all all none"},
    {"dns_record", "all all all none"},
    {"certificate", "all all all none"},
    {"ticket", "all all own+technical own+billing"},
    {"message", "all all own+technical own+billing"},
    {"attachment", "all all own+technical own+billing"},
    {"help_article", "all all all all"},
    {"announcement", "all all all all"},
    {"recovery_request", "all all all all"},
    {"activity_entry", "all all own own"},
};

} // namespace areacliente::test
