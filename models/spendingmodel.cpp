// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/spendingmodel.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QList<Column<SpendingRow>> spendingColumns()
{
    return {
        {.id = "period"_L1, .sortValue = [](const SpendingRow &row) { return QVariant(row.period); }},
        {.id = "family"_L1,
         .sortValue =
             [](const SpendingRow &row) { return QVariant(row.family ? QString(enumName(*row.family)) : QString()); }},
        {.id = "name"_L1, .sortValue = [](const SpendingRow &row) { return QVariant(row.name); }},
        {.id = "amount"_L1,
         .sortValue = [](const SpendingRow &row) { return QVariant(row.amount.minor); },
         .display = [](const SpendingRow &row) { return QVariant::fromValue(row.amount); },
         .alignment = alignNumber},
    };
}

QString familyKey(const std::optional<ProductFamily> &family)
{
    return family ? QString(enumName(*family)) : u"other"_s;
}

} // namespace

SpendingModel::SpendingModel(QObject *parent)
    : RowModel(spendingColumns(), parent)
{
}

void SpendingModel::setSpending(const QList<Spending> &spending)
{
    QList<SpendingRow> rows;
    for (const Spending &part : spending) {
        const QString id = u"%1/%2/%3"_s.arg(part.month.toString(Qt::ISODate), familyKey(part.family),
                                             part.amount.currency);
        rows.append({.period = part.month, .family = part.family, .amount = part.amount, .id = id});
    }
    setRows(std::move(rows));
}

void SpendingModel::setRenewals(const QList<Renewal> &renewals)
{
    QList<SpendingRow> rows;
    for (const Renewal &renewal : renewals) {
        const QString id = renewal.on.toString(Qt::ISODate) + u'/' + renewal.subscriptionId;
        rows.append(
            {.period = renewal.on, .name = renewal.name, .family = renewal.family, .amount = renewal.price, .id = id});
    }
    setRows(std::move(rows));
}

} // namespace areacliente
