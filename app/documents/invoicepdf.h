// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/account.h"
#include "app/domain/invoice.h"
#include "app/domain/issuer.h"
#include "app/domain/result.h"

#include <QList>

/// Invoices and credit notes as PDF/A-1b, in Spanish, with what Real Decreto 1619/2012 asks of them. The same document
/// always gives the same bytes: the time is the day of issue, the identifier the record's.
namespace areacliente {

struct InvoiceDocument {
    Issuer issuer;
    Account account;
    Invoice invoice;
    QList<InvoiceLine> lines;
    QList<TaxLine> taxes;
    QList<Payment> payments;       ///< those known when the document is made
    QList<CreditNote> creditNotes; ///< likewise
};

struct CreditNoteDocument {
    Issuer issuer;
    Account account;
    CreditNote note;
    Invoice invoice; ///< the one it corrects
    QList<InvoiceLine> lines;
    QList<TaxLine> taxes;
};

/// Errors: Validation where the record has no id or no day of issue; Storage.
[[nodiscard]] Result<QByteArray> renderInvoice(const InvoiceDocument &document);
[[nodiscard]] Result<QByteArray> renderCreditNote(const CreditNoteDocument &document);

} // namespace areacliente
