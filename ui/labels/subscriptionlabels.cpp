// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/subscriptionlabels.h"

#include "models/subscriptionmodel.h"
#include "ui/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

struct SubscriptionLabels {
    Q_DECLARE_TR_FUNCTIONS(SubscriptionLabels)
};

/// The words for a stored name, or the name itself where this version does not know it.
template <class Entries>
QString labelIn(const Entries &entries, QStringView name)
{
    const auto entry = std::ranges::find(entries, name, &Entries::value_type::first);
    return entry == entries.end() ? name.toString() : SubscriptionLabels::tr(entry->second);
}

using Word = std::pair<QStringView, const char *>;

constexpr qint64 kibi = 1024;
/// From here on megabytes are shown as gigabytes.
constexpr qint64 largeMegabytes = 10 * kibi;

/// "3,3": one decimal, or none where there is none to show.
QString gigabytesText(qint64 megabytes)
{
    return QLocale().toString(static_cast<double>(megabytes) / kibi, 'f', megabytes % kibi == 0 ? 0 : 1);
}

QString switchLabel(QLatin1String columnId, bool isOn)
{
    if (columnId == "auto_renew"_L1)
        return isOn ? SubscriptionLabels::tr("Automatic") : SubscriptionLabels::tr("Manual");
    if (columnId == "update_available"_L1)
        return isOn ? SubscriptionLabels::tr("Update available") : SubscriptionLabels::tr("Up to date");
    if (columnId == "is_offered"_L1)
        return offerText(isOn);
    return isOn ? SubscriptionLabels::tr("Enabled") : SubscriptionLabels::tr("Disabled");
}

QString nameText(QLatin1String columnId, const QString &name)
{
    if (columnId == "state"_L1) {
        const auto state = enumFromName<SubscriptionState>(name);
        return state ? labelOf(*state) : name;
    }
    if (columnId == "family"_L1) {
        const auto family = enumFromName<ProductFamily>(name);
        return family ? labelOf(*family) : name;
    }
    if (columnId == "period"_L1) {
        const auto period = enumFromName<BillingPeriod>(name);
        return period ? labelOf(*period) : name;
    }
    return columnId == "rights"_L1 ? panelRightsText(name) : name;
}

QString valueText(QLatin1String columnId, const QVariant &value)
{
    if (value.typeId() == qMetaTypeId<Money>())
        return moneyText(value.value<Money>());
    if (value.typeId() == qMetaTypeId<Quantity>())
        return quantityText(value.value<Quantity>());
    if (value.typeId() == qMetaTypeId<Share>())
        return shareText(value.value<Share>());
    switch (value.typeId()) {
    case QMetaType::Bool: return switchLabel(columnId, value.toBool());
    case QMetaType::QDate:
        if (columnId == "month"_L1)
            return monthText(value.toDate());
        return dateText(value.toDate());
    case QMetaType::QDateTime:
        return value.toDateTime().isValid() ? dateTimeText(value.toDateTime()) : SubscriptionLabels::tr("Never");
    default: return nameText(columnId, value.toString());
    }
}

} // namespace

QString labelOf(ProductFamily family)
{
    switch (family) {
    case ProductFamily::Hosting: return SubscriptionLabels::tr("Hosting");
    case ProductFamily::Vps: return SubscriptionLabels::tr("Virtual server");
    case ProductFamily::Mail: return SubscriptionLabels::tr("E-mail");
    case ProductFamily::Domain: return SubscriptionLabels::tr("Domain");
    case ProductFamily::Certificate: return SubscriptionLabels::tr("Certificate");
    case ProductFamily::Address: return SubscriptionLabels::tr("IP address");
    case ProductFamily::Application: return SubscriptionLabels::tr("Application");
    case ProductFamily::Backup: return SubscriptionLabels::tr("Backup");
    }
    Q_UNREACHABLE();
}

QString labelOf(BillingPeriod period)
{
    switch (period) {
    case BillingPeriod::Monthly: return SubscriptionLabels::tr("Monthly");
    case BillingPeriod::Yearly: return SubscriptionLabels::tr("Yearly");
    }
    Q_UNREACHABLE();
}

QString labelOf(SubscriptionState state)
{
    switch (state) {
    case SubscriptionState::Pending: return SubscriptionLabels::tr("Being set up");
    case SubscriptionState::Active: return SubscriptionLabels::tr("Active");
    case SubscriptionState::Suspended: return SubscriptionLabels::tr("Suspended");
    case SubscriptionState::Cancelling: return SubscriptionLabels::tr("Ending");
    case SubscriptionState::Ended: return SubscriptionLabels::tr("Ended");
    }
    Q_UNREACHABLE();
}

QString resourceLabel(const QString &name)
{
    static constexpr std::array words{
        Word{u"disk", QT_TRANSLATE_NOOP("SubscriptionLabels", "Disk space")},
        Word{u"transfer", QT_TRANSLATE_NOOP("SubscriptionLabels", "Transfer")},
        Word{u"mailboxes", QT_TRANSLATE_NOOP("SubscriptionLabels", "Mailboxes")},
        Word{u"databases", QT_TRANSLATE_NOOP("SubscriptionLabels", "Databases")},
        Word{u"memory", QT_TRANSLATE_NOOP("SubscriptionLabels", "Memory")},
        Word{u"processors", QT_TRANSLATE_NOOP("SubscriptionLabels", "Processors")},
        Word{u"visits", QT_TRANSLATE_NOOP("SubscriptionLabels", "Visits")},
        Word{u"mail", QT_TRANSLATE_NOOP("SubscriptionLabels", "Messages")},
    };
    return labelIn(words, name);
}

QString panelRightsText(const QString &rights)
{
    static constexpr std::array words{
        Word{u"mail", QT_TRANSLATE_NOOP("SubscriptionLabels", "Mail")},
        Word{u"files", QT_TRANSLATE_NOOP("SubscriptionLabels", "Files")},
        Word{u"applications", QT_TRANSLATE_NOOP("SubscriptionLabels", "Applications")},
        Word{u"users", QT_TRANSLATE_NOOP("SubscriptionLabels", "Users")},
    };
    QStringList texts;
    for (const QString &right : rights.split(u',', Qt::SkipEmptyParts))
        texts.append(labelIn(words, right.trimmed()));
    return texts.join(u", "_s);
}

QString quantityText(const Quantity &quantity)
{
    const bool isLarge = quantity.unit == "MB"_L1 && quantity.amount >= largeMegabytes;
    const QString number = isLarge ? gigabytesText(quantity.amount) : numberText(quantity.amount);
    const QString unit = isLarge ? u"GB"_s : quantity.unit;
    return unit.isEmpty() ? number : QString(number + u'\u00a0' + unit);
}

QString shareText(const Share &share)
{
    // Both in the unit of the whole, which then need not be said twice.
    const bool isLarge = share.unit == "MB"_L1 && share.whole >= largeMegabytes;
    const QString used = isLarge ? gigabytesText(share.used) : numberText(share.used);
    return SubscriptionLabels::tr("%1 of %2").arg(used, quantityText({share.whole, share.unit}));
}

QString offerText(bool isOffered)
{
    return isOffered ? SubscriptionLabels::tr("On offer") : SubscriptionLabels::tr("No longer offered");
}

QString priceText(const Money &price, BillingPeriod period)
{
    switch (period) {
    case BillingPeriod::Monthly: return SubscriptionLabels::tr("%1 a month").arg(moneyText(price));
    case BillingPeriod::Yearly: return SubscriptionLabels::tr("%1 a year").arg(moneyText(price));
    }
    Q_UNREACHABLE();
}

QString monthText(QDate month)
{
    QString text = QLocale().toString(month, u"MMMM yyyy"_s);
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper(); // several languages write months in lower case, but not where a line begins
    return text;
}

QString dueText(QDate date, QDate today)
{
    const qint64 days = today.daysTo(date);
    if (!date.isValid() || days < 0 || days > nearDays)
        return dateText(date);
    const QString left = days == 0 ? SubscriptionLabels::tr("today")
                                   : SubscriptionLabels::tr("in %n day(s)", nullptr, static_cast<int>(days));
    return dateText(date) + u" · "_s + left;
}

QString subscriptionFieldLabel(QStringView field)
{
    static constexpr std::array words{
        Word{u"label", QT_TRANSLATE_NOOP("SubscriptionLabels", "Service")},
        Word{u"plan_name", QT_TRANSLATE_NOOP("SubscriptionLabels", "Plan")},
        Word{u"family", QT_TRANSLATE_NOOP("SubscriptionLabels", "Kind")},
        Word{u"state", QT_TRANSLATE_NOOP("SubscriptionLabels", "State")},
        Word{u"renews_on", QT_TRANSLATE_NOOP("SubscriptionLabels", "Renewal")},
        Word{u"ends_on", QT_TRANSLATE_NOOP("SubscriptionLabels", "Ends on")},
        Word{u"price", QT_TRANSLATE_NOOP("SubscriptionLabels", "Price")},
        Word{u"period", QT_TRANSLATE_NOOP("SubscriptionLabels", "Charged")},
        Word{u"auto_renew", QT_TRANSLATE_NOOP("SubscriptionLabels", "Renews")},
        Word{u"started_on", QT_TRANSLATE_NOOP("SubscriptionLabels", "Since")},
        Word{u"server", QT_TRANSLATE_NOOP("SubscriptionLabels", "Server")},
        Word{u"ip_address", QT_TRANSLATE_NOOP("SubscriptionLabels", "IP address")},
        Word{u"address", QT_TRANSLATE_NOOP("SubscriptionLabels", "Address")},
        Word{u"reverse_name", QT_TRANSLATE_NOOP("SubscriptionLabels", "Reverse name")},
        Word{u"assigned_on", QT_TRANSLATE_NOOP("SubscriptionLabels", "Since")},
        Word{u"name", QT_TRANSLATE_NOOP("SubscriptionLabels", "Name")},
        Word{u"release", QT_TRANSLATE_NOOP("SubscriptionLabels", "Version")},
        Word{u"url", QT_TRANSLATE_NOOP("SubscriptionLabels", "Address")},
        Word{u"installed_on", QT_TRANSLATE_NOOP("SubscriptionLabels", "Installed")},
        Word{u"update_available", QT_TRANSLATE_NOOP("SubscriptionLabels", "Updates")},
        Word{u"login", QT_TRANSLATE_NOOP("SubscriptionLabels", "User")},
        Word{u"display_name", QT_TRANSLATE_NOOP("SubscriptionLabels", "Name")},
        Word{u"rights", QT_TRANSLATE_NOOP("SubscriptionLabels", "Rights")},
        Word{u"is_enabled", QT_TRANSLATE_NOOP("SubscriptionLabels", "State")},
        Word{u"last_sign_in_at", QT_TRANSLATE_NOOP("SubscriptionLabels", "Last sign-in")},
        Word{u"used", QT_TRANSLATE_NOOP("SubscriptionLabels", "Used")},
        Word{u"forward_to", QT_TRANSLATE_NOOP("SubscriptionLabels", "Forwards to")},
        Word{u"month", QT_TRANSLATE_NOOP("SubscriptionLabels", "Month")},
        Word{u"code", QT_TRANSLATE_NOOP("SubscriptionLabels", "Code")},
        Word{u"description", QT_TRANSLATE_NOOP("SubscriptionLabels", "What it is")},
        Word{u"disk_gb", QT_TRANSLATE_NOOP("SubscriptionLabels", "Disk space")},
        Word{u"mailboxes", QT_TRANSLATE_NOOP("SubscriptionLabels", "Mailboxes")},
        Word{u"databases", QT_TRANSLATE_NOOP("SubscriptionLabels", "Databases")},
        Word{u"transfer_gb", QT_TRANSLATE_NOOP("SubscriptionLabels", "Monthly transfer")},
        Word{u"is_offered", QT_TRANSLATE_NOOP("SubscriptionLabels", "Offer")},
        Word{u"created_at", QT_TRANSLATE_NOOP("SubscriptionLabels", "Since")},
        Word{u"amount", QT_TRANSLATE_NOOP("SubscriptionLabels", "Amount")},
    };
    return labelIn(words, field);
}

ModelText subscriptionModelText()
{
    return {.header = [](QLatin1String columnId) { return subscriptionFieldLabel(QString(columnId)); },
            .display = [](QLatin1String columnId, const QVariant &value) { return valueText(columnId, value); }};
}

} // namespace areacliente
