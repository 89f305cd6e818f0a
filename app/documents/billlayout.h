// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/invoicepdf.h"
#include "app/documents/pagecomposer.h"

namespace areacliente {

/// What an invoice and a credit note have in common, ready to be set.
struct Bill {
    struct Fact {
        QString label;
        QString value;
    };
    struct Movement {
        QString date;
        QString text;
        Money amount;
    };
    QString kind; ///< Factura, Factura rectificativa
    QString number;
    QString badge; ///< where its payment stands; empty for none
    QColor badgeColor;
    Issuer issuer;
    QString customerName;
    QString customerTaxId;
    QString customerAddress;
    QList<Fact> facts;
    QString remark; ///< concept, or what is corrected and why
    QList<InvoiceLine> lines;
    QList<TaxLine> taxes;
    Money net;
    Money total;
    QString totalLabel;
    QList<Movement> movements; ///< payments and credit notes
    std::optional<Money> due;
};

[[nodiscard]] std::vector<Page> layOutBill(const Bill &bill);
[[nodiscard]] std::vector<Page> layOutInvoice(const InvoiceDocument &document);

} // namespace areacliente
