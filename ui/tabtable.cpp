// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabtable.h"

#include "ui/tabs/billingtab.h"
#include "ui/tabs/contactstab.h"
#include "ui/tabs/domainstab.h"
#include "ui/tabs/profiletab.h"
#include "ui/tabs/subscriptionstab.h"
#include "ui/tabs/supporttab.h"

#include <QCoreApplication>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

template <class Tab>
TabPage *make(const TabContext &context, QWidget *parent)
{
    return new Tab(context, parent);
}

} // namespace

const QList<TabEntry> &tabTable()
{
    static const QList<TabEntry> table{
        {u"profile"_s,
         u"profile"_s,
         QT_TRANSLATE_NOOP("TabTable", "Profile"),
         {Area::CustomerRecord},
         {u"account"_s, u"recovery_request"_s, u"activity_entry"_s},
         make<ProfileTab>},
        {u"contacts"_s,
         u"contacts"_s,
         QT_TRANSLATE_NOOP("TabTable", "Contacts"),
         {Area::OwnerContacts, Area::AdministrativeContact, Area::TechnicalContact, Area::BillingContact},
         {u"contact"_s},
         make<ContactsTab>},
        {u"subscriptions"_s,
         u"subscriptions"_s,
         QT_TRANSLATE_NOOP("TabTable", "Subscriptions"),
         {Area::Subscriptions},
         {u"subscription"_s, u"product"_s, u"resource"_s, u"dedicated_ip"_s, u"application"_s, u"panel_user"_s,
          u"mailbox"_s},
         make<SubscriptionsTab>},
        {u"billing"_s,
         u"billing"_s,
         QT_TRANSLATE_NOOP("TabTable", "Billing"),
         {Area::Invoices, Area::PaymentMethods},
         {u"invoice"_s, u"invoice_line"_s, u"credit_note"_s, u"payment"_s, u"payment_method"_s},
         make<BillingTab>},
        {u"domains"_s,
         u"domains"_s,
         QT_TRANSLATE_NOOP("TabTable", "Domains"),
         {Area::DomainRegistration, Area::DomainTechnical},
         {u"domain_name"_s, u"domain_contact"_s, u"nameserver"_s, u"dns_record"_s, u"certificate"_s},
         make<DomainsTab>},
        {u"support"_s,
         u"support"_s,
         QT_TRANSLATE_NOOP("TabTable", "Support"),
         {Area::Tickets, Area::Help},
         {u"ticket"_s, u"message"_s, u"attachment"_s, u"help_article"_s, u"announcement"_s},
         make<SupportTab>},
    };
    return table;
}

QList<TabEntry> tabsFor(const AccountSession &session)
{
    QList<TabEntry> tabs;
    std::ranges::copy_if(tabTable(), std::back_inserter(tabs), [&](const TabEntry &entry) {
        return std::ranges::any_of(entry.areas, [&](Area area) { return session.sees(area); });
    });
    return tabs;
}

QString tabTitle(const TabEntry &entry)
{
    return QCoreApplication::translate("TabTable", entry.title);
}

} // namespace areacliente
