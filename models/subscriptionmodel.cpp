// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/subscriptionmodel.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// What the subscription comes to on that day: its renewal, or its end where it does not renew.
QDate nextDate(const Subscription &subscription)
{
    return subscription.renewsOn.value_or(subscription.endsOn.value_or(QDate()));
}

QList<Column<SubscriptionRow>> subscriptionColumns()
{
    return {
        {.id = "label"_L1, .sortValue = [](const SubscriptionRow &row) { return QVariant(row.record.label); }},
        {.id = "plan_name"_L1, .sortValue = [](const SubscriptionRow &row) { return QVariant(row.record.planName); }},
        {.id = "family"_L1,
         .sortValue = [](const SubscriptionRow &row) { return QVariant(QString(enumName(row.record.family))); }},
        {.id = "state"_L1,
         .sortValue = [](const SubscriptionRow &row) { return QVariant(QString(enumName(row.record.state))); },
         .decorationKey = [](const SubscriptionRow &row) { return QString(enumName(row.record.state)); }},
        {.id = "renews_on"_L1,
         .sortValue = [](const SubscriptionRow &row) { return QVariant(nextDate(row.record)); },
         .decorationKey = [](const SubscriptionRow &row) { return row.nearness; }},
        {.id = "price"_L1,
         .sortValue = [](const SubscriptionRow &row) { return QVariant(row.record.price.minor); },
         .display = [](const SubscriptionRow &row) { return QVariant::fromValue(row.record.price); },
         .alignment = alignNumber},
        {.id = "period"_L1,
         .sortValue = [](const SubscriptionRow &row) { return QVariant(QString(enumName(row.record.period))); }},
        {.id = "auto_renew"_L1, .sortValue = [](const SubscriptionRow &row) { return QVariant(row.record.autoRenew); }},
        {.id = "started_on"_L1, .sortValue = [](const SubscriptionRow &row) { return QVariant(row.record.startedOn); }},
        {.id = "server"_L1, .sortValue = [](const SubscriptionRow &row) { return QVariant(row.record.server); }},
    };
}

} // namespace

QString nearnessKey(const std::optional<QDate> &date, bool renewsItself, QDate today)
{
    if (!date || !date->isValid() || *date < today || *date > today.addDays(nearDays))
        return {};
    return renewsItself ? u"info"_s : u"warning"_s;
}

SubscriptionModel::SubscriptionModel(QObject *parent)
    : RowModel(subscriptionColumns(), parent)
{
}

void SubscriptionModel::setSubscriptions(const QList<Subscription> &subscriptions, QDate today)
{
    QList<SubscriptionRow> rows;
    rows.reserve(subscriptions.size());
    for (const Subscription &subscription : subscriptions) {
        const bool isOver = subscription.state == SubscriptionState::Ended;
        const bool renewsItself = subscription.autoRenew && subscription.renewsOn.has_value();
        rows.append({subscription, isOver ? QString() : nearnessKey(nextDate(subscription), renewsItself, today)});
    }
    setRows(std::move(rows));
}

const Subscription *SubscriptionModel::subscription(QStringView id) const
{
    const int number = rowOf(id);
    return number < 0 ? nullptr : &row(number).record;
}

} // namespace areacliente
