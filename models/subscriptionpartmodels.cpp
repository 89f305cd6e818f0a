// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/subscriptionpartmodels.h"

#include "models/quantity.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// Something that is switched on or off: "active" or "suspended", the keys of its look.
QString switchKey(bool isEnabled)
{
    return isEnabled ? u"active"_s : u"suspended"_s;
}

QList<Column<DedicatedIp>> ipColumns()
{
    return {
        {.id = "address"_L1, .sortValue = [](const DedicatedIp &row) { return QVariant(row.address); }},
        {.id = "reverse_name"_L1, .sortValue = [](const DedicatedIp &row) { return QVariant(row.reverseName); }},
        {.id = "assigned_on"_L1, .sortValue = [](const DedicatedIp &row) { return QVariant(row.assignedOn); }},
        {.id = "price"_L1,
         .sortValue = [](const DedicatedIp &row) { return QVariant(row.price.minor); },
         .display = [](const DedicatedIp &row) { return QVariant::fromValue(row.price); },
         .alignment = alignNumber},
    };
}

QList<Column<Application>> applicationColumns()
{
    return {
        {.id = "name"_L1, .sortValue = [](const Application &row) { return QVariant(row.name); }},
        {.id = "release"_L1, .sortValue = [](const Application &row) { return QVariant(row.release); }},
        {.id = "update_available"_L1,
         .sortValue = [](const Application &row) { return QVariant(row.updateAvailable); },
         .decorationKey = [](const Application &row) { return row.updateAvailable ? u"warning"_s : u"ok"_s; }},
        {.id = "url"_L1, .sortValue = [](const Application &row) { return QVariant(row.url); }},
        {.id = "installed_on"_L1, .sortValue = [](const Application &row) { return QVariant(row.installedOn); }},
    };
}

QList<Column<PanelUser>> panelUserColumns()
{
    return {
        {.id = "login"_L1, .sortValue = [](const PanelUser &row) { return QVariant(row.login); }},
        {.id = "display_name"_L1, .sortValue = [](const PanelUser &row) { return QVariant(row.displayName); }},
        {.id = "rights"_L1, .sortValue = [](const PanelUser &row) { return QVariant(row.rights); }},
        {.id = "is_enabled"_L1,
         .sortValue = [](const PanelUser &row) { return QVariant(row.isEnabled); },
         .decorationKey = [](const PanelUser &row) { return switchKey(row.isEnabled); }},
        {.id = "last_sign_in_at"_L1,
         .sortValue = [](const PanelUser &row) { return QVariant(row.lastSignInAt.value_or(QDateTime())); }},
        {.id = "created_at"_L1, .sortValue = [](const PanelUser &row) { return QVariant(row.createdAt); }},
    };
}

QList<Column<Mailbox>> mailboxColumns()
{
    return {
        {.id = "address"_L1, .sortValue = [](const Mailbox &row) { return QVariant(row.address); }},
        {.id = "display_name"_L1, .sortValue = [](const Mailbox &row) { return QVariant(row.displayName); }},
        {.id = "used"_L1,
         .sortValue = [](const Mailbox &row) { return QVariant(row.usedMb); },
         .display = [](const Mailbox &row) { return QVariant::fromValue(Share{row.usedMb, row.quotaMb, u"MB"_s}); },
         .alignment = alignNumber},
        {.id = "forward_to"_L1, .sortValue = [](const Mailbox &row) { return QVariant(row.forwardTo); }},
        {.id = "created_at"_L1, .sortValue = [](const Mailbox &row) { return QVariant(row.createdAt); }},
        {.id = "is_enabled"_L1,
         .sortValue = [](const Mailbox &row) { return QVariant(row.isEnabled); },
         .decorationKey = [](const Mailbox &row) { return switchKey(row.isEnabled); }},
    };
}

QList<Column<UsageSample>> usageColumns()
{
    return {
        {.id = "month"_L1, .sortValue = [](const UsageSample &row) { return QVariant(row.month); }},
        {.id = "amount"_L1,
         .sortValue = [](const UsageSample &row) { return QVariant(row.amount); },
         .display = [](const UsageSample &row) { return QVariant::fromValue(Quantity{row.amount, row.unit}); },
         .alignment = alignNumber},
    };
}

} // namespace

DedicatedIpModel::DedicatedIpModel(QObject *parent)
    : RowModel(ipColumns(), parent)
{
}

ApplicationModel::ApplicationModel(QObject *parent)
    : RowModel(applicationColumns(), parent)
{
}

PanelUserModel::PanelUserModel(QObject *parent)
    : RowModel(panelUserColumns(), parent)
{
}

MailboxModel::MailboxModel(QObject *parent)
    : RowModel(mailboxColumns(), parent)
{
}

UsageModel::UsageModel(QObject *parent)
    : RowModel(usageColumns(), parent)
{
}

} // namespace areacliente
