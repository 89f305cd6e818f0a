// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/domainlabels.h"

#include "ui/format.h"
#include "ui/labels/subscriptionlabels.h"

#include <QCoreApplication>

#include <array>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

struct DomainLabels {
    Q_DECLARE_TR_FUNCTIONS(DomainLabels)
};

QString switchLabel(QLatin1String columnId, bool isOn)
{
    if (columnId == "is_locked"_L1)
        return isOn ? DomainLabels::tr("Locked") : DomainLabels::tr("Unlocked");
    if (columnId == "is_redemption"_L1)
        return isOn ? DomainLabels::tr("Last day to recover it") : QString();
    return isOn ? DomainLabels::tr("Automatic renewal") : DomainLabels::tr("Manual renewal");
}

QString nameText(QLatin1String columnId, const QString &name)
{
    if (columnId == "certificate"_L1) {
        const auto state = enumFromName<CertificateState>(name);
        return state ? labelOf(*state) : name;
    }
    if (columnId == "state"_L1) {
        if (const auto state = enumFromName<DomainState>(name))
            return labelOf(*state);
        const auto state = enumFromName<CertificateState>(name);
        return state ? labelOf(*state) : name;
    }
    if (columnId == "type"_L1)
        return name == QLatin1String(DomainName::typeName) ? DomainLabels::tr("Domain")
                                                           : DomainLabels::tr("Certificate");
    return name;
}

QString valueText(QLatin1String columnId, const QVariant &value)
{
    if (value.typeId() == qMetaTypeId<Money>())
        return moneyText(value.value<Money>());
    switch (value.typeId()) {
    case QMetaType::Bool: return switchLabel(columnId, value.toBool());
    case QMetaType::QDate:
        if (columnId == "month"_L1)
            return monthText(value.toDate());
        return dateText(value.toDate());
    case QMetaType::Int: return numberText(value.toInt());
    default: return nameText(columnId, value.toString());
    }
}

} // namespace

QString labelOf(DomainState state)
{
    switch (state) {
    case DomainState::PendingRegistration: return DomainLabels::tr("Being registered");
    case DomainState::Active: return DomainLabels::tr("Active");
    case DomainState::ExpiringSoon: return DomainLabels::tr("Expiring soon");
    case DomainState::Expired: return DomainLabels::tr("Expired");
    case DomainState::Redemption: return DomainLabels::tr("Redemption");
    case DomainState::PendingDelete: return DomainLabels::tr("Pending deletion");
    case DomainState::PendingTransferIn: return DomainLabels::tr("Transfer in");
    case DomainState::PendingTransferOut: return DomainLabels::tr("Transfer out");
    case DomainState::TransferredAway: return DomainLabels::tr("Transferred away");
    case DomainState::Suspended: return DomainLabels::tr("Suspended");
    case DomainState::Deleted: return DomainLabels::tr("Deleted");
    }
    Q_UNREACHABLE();
}

QString explanationOf(DomainState state)
{
    switch (state) {
    case DomainState::PendingRegistration:
        return DomainLabels::tr("The registry has not confirmed the registration yet.");
    case DomainState::Active: return DomainLabels::tr("Everything works.");
    case DomainState::ExpiringSoon: return DomainLabels::tr("The date is near: this is the moment to renew.");
    case DomainState::Expired:
        return DomainLabels::tr("Website and mail may have stopped. It can still be renewed at the normal price.");
    case DomainState::Redemption:
        return DomainLabels::tr("It can still be recovered, with a surcharge of the registry.");
    case DomainState::PendingDelete:
        return DomainLabels::tr("It can no longer be recovered and is about to become free.");
    case DomainState::PendingTransferIn: return DomainLabels::tr("It is on its way here from another registrar.");
    case DomainState::PendingTransferOut:
        return DomainLabels::tr("Another registrar has asked for it. If that was not you, write to support now.");
    case DomainState::TransferredAway: return DomainLabels::tr("It is managed at another registrar now.");
    case DomainState::Suspended: return DomainLabels::tr("The registry has stopped it. Support can tell you why.");
    case DomainState::Deleted: return DomainLabels::tr("It is free, and anybody can register it.");
    }
    Q_UNREACHABLE();
}

QString labelOf(DomainContactRole role)
{
    switch (role) {
    case DomainContactRole::Registrant: return DomainLabels::tr("Registrant");
    case DomainContactRole::Administrative: return DomainLabels::tr("Administrative contact");
    case DomainContactRole::Technical: return DomainLabels::tr("Technical contact");
    case DomainContactRole::Billing: return DomainLabels::tr("Billing contact");
    }
    Q_UNREACHABLE();
}

QString labelOf(CertificateState state)
{
    switch (state) {
    case CertificateState::Pending: return DomainLabels::tr("Being issued");
    case CertificateState::Valid: return DomainLabels::tr("Valid");
    case CertificateState::ExpiringSoon: return DomainLabels::tr("Expiring soon");
    case CertificateState::Expired: return DomainLabels::tr("Expired");
    case CertificateState::Revoked: return DomainLabels::tr("Revoked");
    }
    Q_UNREACHABLE();
}

QString domainFieldLabel(QStringView field)
{
    struct Entry {
        QStringView field;
        const char *label;
    };
    static constexpr std::array entries{
        Entry{u"name", QT_TRANSLATE_NOOP("DomainLabels", "Domain")},
        Entry{u"state", QT_TRANSLATE_NOOP("DomainLabels", "State")},
        Entry{u"expires_on", QT_TRANSLATE_NOOP("DomainLabels", "Expires")},
        Entry{u"auto_renew", QT_TRANSLATE_NOOP("DomainLabels", "Renewal")},
        Entry{u"is_locked", QT_TRANSLATE_NOOP("DomainLabels", "Lock")},
        Entry{u"certificate", QT_TRANSLATE_NOOP("DomainLabels", "Certificate")},
        Entry{u"registered_on", QT_TRANSLATE_NOOP("DomainLabels", "Registered")},
        Entry{u"registrar", QT_TRANSLATE_NOOP("DomainLabels", "Registrar")},
        Entry{u"renewal_price", QT_TRANSLATE_NOOP("DomainLabels", "Renewal price")},
        Entry{u"has_privacy", QT_TRANSLATE_NOOP("DomainLabels", "Private data in the registry")},
        Entry{u"host", QT_TRANSLATE_NOOP("DomainLabels", "Name")},
        Entry{u"address", QT_TRANSLATE_NOOP("DomainLabels", "Address")},
        Entry{u"dns_type", QT_TRANSLATE_NOOP("DomainLabels", "Type")},
        Entry{u"content", QT_TRANSLATE_NOOP("DomainLabels", "Content")},
        Entry{u"priority", QT_TRANSLATE_NOOP("DomainLabels", "Priority")},
        Entry{u"ttl", QT_TRANSLATE_NOOP("DomainLabels", "TTL (s)")},
        Entry{u"common_name", QT_TRANSLATE_NOOP("DomainLabels", "For")},
        Entry{u"position", QT_TRANSLATE_NOOP("DomainLabels", "Order")},
        Entry{u"subscription", QT_TRANSLATE_NOOP("DomainLabels", "Subscription")},
        Entry{u"valid_from", QT_TRANSLATE_NOOP("DomainLabels", "Valid from")},
        Entry{u"valid_until", QT_TRANSLATE_NOOP("DomainLabels", "Valid until")},
        Entry{u"product", QT_TRANSLATE_NOOP("DomainLabels", "Product")},
        Entry{u"issuer", QT_TRANSLATE_NOOP("DomainLabels", "Issuer")},
        Entry{u"alternative_names", QT_TRANSLATE_NOOP("DomainLabels", "Also for")},
        Entry{u"fingerprint", QT_TRANSLATE_NOOP("DomainLabels", "Fingerprint")},
        Entry{u"organisation", QT_TRANSLATE_NOOP("DomainLabels", "Organisation")},
        Entry{u"tax_id", QT_TRANSLATE_NOOP("DomainLabels", "NIF or other document")},
        Entry{u"email", QT_TRANSLATE_NOOP("DomainLabels", "E-mail")},
        Entry{u"phone", QT_TRANSLATE_NOOP("DomainLabels", "Phone")},
        Entry{u"postal_address", QT_TRANSLATE_NOOP("DomainLabels", "Postal address")},
        Entry{u"type", QT_TRANSLATE_NOOP("DomainLabels", "Kind")},
        Entry{u"date", QT_TRANSLATE_NOOP("DomainLabels", "Date")},
        Entry{u"renews_itself", QT_TRANSLATE_NOOP("DomainLabels", "Renewal")},
    };
    const auto entry = std::ranges::find(entries, field, &Entry::field);
    return entry == entries.end() ? field.toString() : DomainLabels::tr(entry->label);
}

ModelText domainModelText()
{
    return {.header = [](QLatin1String columnId) { return domainFieldLabel(QString(columnId)); },
            .display = [](QLatin1String columnId, const QVariant &value) { return valueText(columnId, value); }};
}

} // namespace areacliente
