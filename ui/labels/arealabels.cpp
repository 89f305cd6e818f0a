// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/arealabels.h"

#include <QCoreApplication>

namespace areacliente {

namespace {

struct AreaLabels {
    Q_DECLARE_TR_FUNCTIONS(AreaLabels)
};

} // namespace

QString labelOf(Area area)
{
    switch (area) {
    case Area::Access: return AreaLabels::tr("Client area: sign-in and security");
    case Area::ControlPanel: return AreaLabels::tr("Hosting control panel");
    case Area::PasswordRecovery: return AreaLabels::tr("Password recovery");
    case Area::CustomerRecord: return AreaLabels::tr("Customer record");
    case Area::OwnerContacts: return AreaLabels::tr("Owner contacts");
    case Area::AdministrativeContact: return AreaLabels::tr("Administrative contact");
    case Area::TechnicalContact: return AreaLabels::tr("Technical contact");
    case Area::BillingContact: return AreaLabels::tr("Billing contact");
    case Area::Subscriptions: return AreaLabels::tr("Subscriptions");
    case Area::Resources: return AreaLabels::tr("Resources, IPs and applications");
    case Area::PaymentMethods: return AreaLabels::tr("Payment methods");
    case Area::Invoices: return AreaLabels::tr("Invoices, credit notes and balance");
    case Area::DomainRegistration: return AreaLabels::tr("Domain registration data");
    case Area::DomainTechnical: return AreaLabels::tr("Nameservers, DNS and certificates");
    case Area::PanelUsers: return AreaLabels::tr("Control-panel users and mailboxes");
    case Area::UsageReports: return AreaLabels::tr("Usage reports");
    case Area::SpendingReports: return AreaLabels::tr("Spending reports");
    case Area::Tickets: return AreaLabels::tr("Support tickets");
    case Area::Activity: return AreaLabels::tr("Activity log");
    case Area::Help: return AreaLabels::tr("Help and announcements");
    }
    Q_UNREACHABLE();
}

} // namespace areacliente
