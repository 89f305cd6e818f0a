// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ledgerquery.h"
#include "models/pagedmodel.h"

namespace areacliente {

/// The movements of the account's balance, each with the balance it left. Sorted by time alone.
class BalanceModel : public PagedModel<LedgerRow, LedgerFilter>
{
    Q_OBJECT

public:
    explicit BalanceModel(Source &source, QObject *parent = nullptr);

protected:
    [[nodiscard]] QString rowId(const LedgerRow &row) const override { return row.entry.id; }
    [[nodiscard]] QString rowDecorationKey(const LedgerRow &row) const override { return enumName(row.entry.kind); }
    [[nodiscard]] QString rowSubtitle(const LedgerRow &row) const override { return row.entry.description; }
};

} // namespace areacliente
