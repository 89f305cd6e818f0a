// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoicearithmetic.h"
#include "models/rowmodel.h"

namespace areacliente {

/// A line of an invoice or a credit note.
struct InvoiceLineRow {
    InvoiceLine line{};
    bool isFlagged = false; ///< its amount, or its tax, does not come out

    friend bool operator==(const InvoiceLineRow &, const InvoiceLineRow &) = default;
};

/// The lines of one invoice or credit note, in its order.
class InvoiceLineModel : public RowModel<InvoiceLineRow>
{
    Q_OBJECT

public:
    explicit InvoiceLineModel(QObject *parent = nullptr);

    /// `mismatches` of the whole document; those of lines are looked for.
    void setLines(const QList<InvoiceLine> &lines, const QList<InvoiceMismatch> &mismatches);

protected:
    [[nodiscard]] QString rowId(const InvoiceLineRow &row) const override { return row.line.id; }
    [[nodiscard]] RowState rowState(const InvoiceLineRow &row) const override
    {
        return row.isFlagged ? RowState::Flagged : RowState::Normal;
    }
};

} // namespace areacliente
