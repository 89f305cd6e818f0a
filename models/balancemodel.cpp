// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/balancemodel.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QList<Column<LedgerRow>> ledgerColumns()
{
    return {
        {.id = "at"_L1, .sortValue = [](const LedgerRow &row) { return QVariant(row.entry.at); }},
        {.id = "kind"_L1,
         .sortValue = [](const LedgerRow &row) { return QVariant(QString(enumName(row.entry.kind))); }},
        {.id = "description"_L1, .sortValue = [](const LedgerRow &row) { return QVariant(row.entry.description); }},
        {.id = "amount"_L1,
         .sortValue = [](const LedgerRow &row) { return QVariant(row.entry.amount.minor); },
         .display = [](const LedgerRow &row) { return QVariant::fromValue(row.entry.amount); },
         .alignment = alignNumber},
        {.id = "balance"_L1,
         .sortValue = [](const LedgerRow &row) { return QVariant(row.balance.minor); },
         .display = [](const LedgerRow &row) { return QVariant::fromValue(row.balance); },
         .alignment = alignNumber},
    };
}

} // namespace

BalanceModel::BalanceModel(Source &source, QObject *parent)
    : PagedModel(ledgerColumns(), source, parent)
{
}

} // namespace areacliente
