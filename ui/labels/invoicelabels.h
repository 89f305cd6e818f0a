// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoicearithmetic.h"
#include "app/services/invoicequery.h"
#include "models/rowmodelbase.h"

namespace areacliente {

/// "Paid"
[[nodiscard]] QString labelOf(InvoiceState state);
/// "Unpaid"
[[nodiscard]] QString labelOf(InvoiceStanding standing);
/// "Returned by the bank"
[[nodiscard]] QString labelOf(PaymentState state);
/// "Direct debit"
[[nodiscard]] QString labelOf(PaymentMethodKind kind);
/// "Credit note"
[[nodiscard]] QString labelOf(BalanceKind kind);

/// The name of a column or field of invoices and all that belongs to them: "Issued on".
[[nodiscard]] QString invoiceFieldLabel(QStringView field);
/// What does not come out, with both amounts: "Line 2 amounts to 12,00 € and says 13,00 €."
[[nodiscard]] QString mismatchText(const InvoiceMismatch &mismatch);
/// A quantity in thousandths: "1,5".
[[nodiscard]] QString quantityText(qint64 thousandths);

/// The words of the models of this aggregate.
[[nodiscard]] ModelText invoiceModelText();

} // namespace areacliente
