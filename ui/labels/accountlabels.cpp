// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/accountlabels.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace areacliente {

namespace {

struct AccountLabels {
    Q_DECLARE_TR_FUNCTIONS(AccountLabels)
};

struct Activity {
    QLatin1String action;
    const char *label;
};

constexpr std::array activities{
    Activity{QLatin1String("session.open"), QT_TRANSLATE_NOOP("AccountLabels", "Signed in")},
    Activity{QLatin1String("account.modify"), QT_TRANSLATE_NOOP("AccountLabels", "Customer record changed")},
    Activity{QLatin1String("contact.create"), QT_TRANSLATE_NOOP("AccountLabels", "Contact added")},
    Activity{QLatin1String("contact.modify"), QT_TRANSLATE_NOOP("AccountLabels", "Contact changed")},
    Activity{QLatin1String("contact.delete"), QT_TRANSLATE_NOOP("AccountLabels", "Contact removed")},
    Activity{QLatin1String("contact.invite"), QT_TRANSLATE_NOOP("AccountLabels", "Contact invited again")},
    Activity{QLatin1String("contact.vouch"), QT_TRANSLATE_NOOP("AccountLabels", "Contact vouched for")},
    Activity{QLatin1String("password.change"), QT_TRANSLATE_NOOP("AccountLabels", "Password changed")},
    Activity{QLatin1String("password.recover"), QT_TRANSLATE_NOOP("AccountLabels", "Password recovered")},
    Activity{QLatin1String("two_factor.enable"), QT_TRANSLATE_NOOP("AccountLabels", "Two-factor sign-in turned on")},
    Activity{QLatin1String("two_factor.disable"), QT_TRANSLATE_NOOP("AccountLabels", "Two-factor sign-in turned off")},
    Activity{QLatin1String("session.revoke"), QT_TRANSLATE_NOOP("AccountLabels", "Session ended")},
    Activity{QLatin1String("control_panel.open"), QT_TRANSLATE_NOOP("AccountLabels", "Control panel opened")},
    Activity{QLatin1String("subscription.order"), QT_TRANSLATE_NOOP("AccountLabels", "Service ordered")},
    Activity{QLatin1String("subscription.change_plan"), QT_TRANSLATE_NOOP("AccountLabels", "Plan changed")},
    Activity{QLatin1String("subscription.modify"), QT_TRANSLATE_NOOP("AccountLabels", "Service changed")},
    Activity{QLatin1String("subscription.suspend"), QT_TRANSLATE_NOOP("AccountLabels", "Service suspended")},
    Activity{QLatin1String("subscription.cancel"), QT_TRANSLATE_NOOP("AccountLabels", "Service cancelled")},
    Activity{QLatin1String("resource.create"), QT_TRANSLATE_NOOP("AccountLabels", "Resource added")},
    Activity{QLatin1String("resource.modify"), QT_TRANSLATE_NOOP("AccountLabels", "Resource changed")},
    Activity{QLatin1String("resource.delete"), QT_TRANSLATE_NOOP("AccountLabels", "Resource removed")},
    Activity{QLatin1String("dedicated_ip.create"), QT_TRANSLATE_NOOP("AccountLabels", "Dedicated IP added")},
    Activity{QLatin1String("dedicated_ip.modify"), QT_TRANSLATE_NOOP("AccountLabels", "Dedicated IP changed")},
    Activity{QLatin1String("dedicated_ip.delete"), QT_TRANSLATE_NOOP("AccountLabels", "Dedicated IP removed")},
    Activity{QLatin1String("application.create"), QT_TRANSLATE_NOOP("AccountLabels", "Application added")},
    Activity{QLatin1String("application.modify"), QT_TRANSLATE_NOOP("AccountLabels", "Application changed")},
    Activity{QLatin1String("application.delete"), QT_TRANSLATE_NOOP("AccountLabels", "Application removed")},
    Activity{QLatin1String("payment_method.create"), QT_TRANSLATE_NOOP("AccountLabels", "Payment method added")},
    Activity{QLatin1String("payment_method.modify"), QT_TRANSLATE_NOOP("AccountLabels", "Payment method changed")},
    Activity{QLatin1String("payment_method.delete"), QT_TRANSLATE_NOOP("AccountLabels", "Payment method removed")},
    Activity{QLatin1String("invoice.pay"), QT_TRANSLATE_NOOP("AccountLabels", "Invoice paid")},
    Activity{QLatin1String("domain.modify_registration"),
             QT_TRANSLATE_NOOP("AccountLabels", "Domain registration changed")},
    Activity{QLatin1String("domain.set_lock"), QT_TRANSLATE_NOOP("AccountLabels", "Domain lock changed")},
    Activity{QLatin1String("domain.reveal_transfer_code"), QT_TRANSLATE_NOOP("AccountLabels", "Transfer code shown")},
    Activity{QLatin1String("domain.renew"), QT_TRANSLATE_NOOP("AccountLabels", "Domain renewed")},
    Activity{QLatin1String("domain.modify_nameservers"), QT_TRANSLATE_NOOP("AccountLabels", "Nameservers changed")},
    Activity{QLatin1String("dns_record.create"), QT_TRANSLATE_NOOP("AccountLabels", "DNS record added")},
    Activity{QLatin1String("dns_record.modify"), QT_TRANSLATE_NOOP("AccountLabels", "DNS record changed")},
    Activity{QLatin1String("dns_record.delete"), QT_TRANSLATE_NOOP("AccountLabels", "DNS record removed")},
    Activity{QLatin1String("certificate.request"), QT_TRANSLATE_NOOP("AccountLabels", "Certificate requested")},
    Activity{QLatin1String("certificate.renew"), QT_TRANSLATE_NOOP("AccountLabels", "Certificate renewed")},
    Activity{QLatin1String("certificate.revoke"), QT_TRANSLATE_NOOP("AccountLabels", "Certificate revoked")},
    Activity{QLatin1String("panel_user.create"), QT_TRANSLATE_NOOP("AccountLabels", "Control-panel user added")},
    Activity{QLatin1String("panel_user.modify"), QT_TRANSLATE_NOOP("AccountLabels", "Control-panel user changed")},
    Activity{QLatin1String("panel_user.delete"), QT_TRANSLATE_NOOP("AccountLabels", "Control-panel user removed")},
    Activity{QLatin1String("mailbox.create"), QT_TRANSLATE_NOOP("AccountLabels", "Mailbox added")},
    Activity{QLatin1String("mailbox.modify"), QT_TRANSLATE_NOOP("AccountLabels", "Mailbox changed")},
    Activity{QLatin1String("mailbox.delete"), QT_TRANSLATE_NOOP("AccountLabels", "Mailbox removed")},
    Activity{QLatin1String("ticket.create"), QT_TRANSLATE_NOOP("AccountLabels", "Ticket opened")},
    Activity{QLatin1String("ticket.reply"), QT_TRANSLATE_NOOP("AccountLabels", "Ticket answered")},
    Activity{QLatin1String("ticket.close"), QT_TRANSLATE_NOOP("AccountLabels", "Ticket closed")},
    Activity{QLatin1String("ticket.reopen"), QT_TRANSLATE_NOOP("AccountLabels", "Ticket reopened")},
};

} // namespace

QString labelOf(AccountKind kind)
{
    switch (kind) {
    case AccountKind::Person: return AccountLabels::tr("Person");
    case AccountKind::Organisation: return AccountLabels::tr("Organisation");
    }
    Q_UNREACHABLE();
}

QString labelOf(RecoveryKind kind)
{
    switch (kind) {
    case RecoveryKind::Password: return AccountLabels::tr("Password recovery");
    case RecoveryKind::OwnerAccess: return AccountLabels::tr("Recovery of the owner's access");
    case RecoveryKind::DataChange: return AccountLabels::tr("Data change");
    }
    Q_UNREACHABLE();
}

QString labelOf(RequestState state)
{
    switch (state) {
    case RequestState::Received: return AccountLabels::tr("Received");
    case RequestState::InReview: return AccountLabels::tr("In review");
    case RequestState::NeedsInformation: return AccountLabels::tr("Needs information");
    case RequestState::Approved: return AccountLabels::tr("Approved");
    case RequestState::Refused: return AccountLabels::tr("Refused");
    case RequestState::Done: return AccountLabels::tr("Done");
    }
    Q_UNREACHABLE();
}

QString accountFieldLabel(QStringView field)
{
    struct Entry {
        QStringView field;
        const char *label;
    };
    static constexpr std::array entries{
        Entry{u"customer_number", QT_TRANSLATE_NOOP("AccountLabels", "Customer ID")},
        Entry{u"kind", QT_TRANSLATE_NOOP("AccountLabels", "Kind of customer")},
        Entry{u"name", QT_TRANSLATE_NOOP("AccountLabels", "Legal name")},
        Entry{u"trade_name", QT_TRANSLATE_NOOP("AccountLabels", "Trade name")},
        Entry{u"tax_id", QT_TRANSLATE_NOOP("AccountLabels", "NIF")},
        Entry{u"email", QT_TRANSLATE_NOOP("AccountLabels", "E-mail")},
        Entry{u"phone", QT_TRANSLATE_NOOP("AccountLabels", "Phone")},
        Entry{u"street", QT_TRANSLATE_NOOP("AccountLabels", "Address")},
        Entry{u"postcode", QT_TRANSLATE_NOOP("AccountLabels", "Postcode")},
        Entry{u"city", QT_TRANSLATE_NOOP("AccountLabels", "City")},
        Entry{u"province", QT_TRANSLATE_NOOP("AccountLabels", "Province")},
        Entry{u"country", QT_TRANSLATE_NOOP("AccountLabels", "Country")},
        Entry{u"language", QT_TRANSLATE_NOOP("AccountLabels", "Language")},
        Entry{u"created_at", QT_TRANSLATE_NOOP("AccountLabels", "Customer since")},
        Entry{u"notes", QT_TRANSLATE_NOOP("AccountLabels", "Notes")},
    };
    const auto entry = std::ranges::find(entries, field, &Entry::field);
    return entry == entries.end() ? field.toString() : AccountLabels::tr(entry->label);
}

QString activityLabel(const QString &action)
{
    const auto activity = std::ranges::find(activities, action, &Activity::action);
    return activity == activities.end() ? action : AccountLabels::tr(activity->label);
}

QString countryLabel(const QString &code)
{
    const QLocale::Territory territory = QLocale::codeToTerritory(code);
    const QString own = territory == QLocale::AnyTerritory
                            ? QString()
                            : QLocale(QLocale::AnyLanguage, territory).nativeTerritoryName();
    return own.isEmpty() ? code : own;
}

} // namespace areacliente
