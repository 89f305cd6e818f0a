// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/invoicequery.h"
#include "models/pagedmodel.h"

namespace areacliente {

/// The invoices of an account, any number of them. Sorted by day, number or total, the columns that the store has an order for.
class InvoiceModel : public PagedModel<InvoiceRow, InvoiceFilter>
{
    Q_OBJECT

public:
    explicit InvoiceModel(Source &source, QObject *parent = nullptr);

    /// The order that a column stands for; none where the list cannot be sorted by it.
    [[nodiscard]] static std::optional<InvoiceOrder> orderOf(QStringView columnId);

protected:
    [[nodiscard]] RowState rowState(const InvoiceRow &row) const override
    {
        return row.isFlagged ? RowState::Flagged : RowState::Normal;
    }
    [[nodiscard]] QString rowDecorationKey(const InvoiceRow &row) const override { return enumName(row.state); }
    [[nodiscard]] QString rowSubtitle(const InvoiceRow &row) const override { return row.summary; }
};

} // namespace areacliente
