// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice.h"

#include <QList>

/// The sums on an invoice, done again. Amounts are rounded to whole minor units, halves away from zero: each line once,
/// each tax once on the base of its rate.
namespace areacliente {

enum class InvoiceSum : quint8 {
    LineAmount, ///< quantity × unit price less discount
    TaxBase,    ///< the lines of one rate
    TaxAmount,  ///< base × rate
    MissingTax, ///< lines have a rate that no tax line has
    Net,        ///< the lines together
    Tax,        ///< the tax lines together
    Total,      ///< net and tax
    Paid,       ///< the settled payments
    Credited,   ///< the credit notes
    State,      ///< marked paid, yet payments and credit notes do not cover the total
    Currency,   ///< an amount is in another currency than the total
    Overflow,   ///< too large to be computed
};

struct InvoiceMismatch {
    InvoiceSum sum{};
    int place = -1; ///< index of the line or tax line meant; -1 for the whole document
    Money found;
    Money expected;

    friend bool operator==(const InvoiceMismatch &, const InvoiceMismatch &) = default;
};

/// What an invoice stands on. The lists hold only what belongs to it.
struct InvoiceParts {
    QList<InvoiceLine> lines;
    QList<TaxLine> taxes;
    QList<Payment> payments;
    QList<CreditNote> creditNotes;
};

/// Every sum that does not come out, in the order of the document; empty for a right invoice.
[[nodiscard]] QList<InvoiceMismatch> checkInvoice(const Invoice &invoice, const InvoiceParts &parts);
[[nodiscard]] QList<InvoiceMismatch> checkCreditNote(const CreditNote &note, const QList<InvoiceLine> &lines,
                                                     const QList<TaxLine> &taxes);

/// What a line comes to; nothing where it cannot be computed in 64 bits.
[[nodiscard]] std::optional<qint64> lineAmount(const InvoiceLine &line);
/// What a base is taxed with; nothing where it cannot be computed in 64 bits.
[[nodiscard]] std::optional<qint64> taxAmount(qint64 base, int basisPoints);
/// A tax the customer keeps back (IRPF): it stands on the whole net and counts negative.
[[nodiscard]] bool isWithholding(const TaxLine &tax);

/// What is still to pay; negative when too much was paid.
[[nodiscard]] Money outstanding(const Invoice &invoice);

} // namespace areacliente
