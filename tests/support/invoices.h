// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/documents/invoicepdf.h"
#include "app/domain/invoicearithmetic.h"

namespace areacliente {

inline void addLine(InvoiceDocument &document, const QString &description, qint64 thousandths, qint64 price,
                    int discount, int tax)
{
    InvoiceLine line;
    line.position = static_cast<int>(document.lines.size());
    line.description = description;
    line.quantityThousandths = thousandths;
    line.unitPrice = euros(price);
    line.discountBasisPoints = discount;
    line.taxBasisPoints = tax;
    line.amount = euros(lineAmount(line).value_or(0));
    document.lines.append(line);
}

/// Adds the lines up: taxes by rate, and the totals.
inline void sumUp(InvoiceDocument &document)
{
    document.taxes.clear();
    document.invoice.net = document.invoice.tax = euros(0);
    for (const InvoiceLine &line : document.lines) {
        auto tax = std::ranges::find(document.taxes, line.taxBasisPoints, &TaxLine::basisPoints);
        if (tax == document.taxes.end()) {
            TaxLine fresh;
            fresh.name = QStringLiteral("IVA");
            fresh.basisPoints = line.taxBasisPoints;
            tax = document.taxes.insert(document.taxes.end(), fresh);
        }
        tax->base += line.amount;
        document.invoice.net += line.amount;
    }
    for (TaxLine &tax : document.taxes) {
        tax.amount = euros(taxAmount(tax.base.minor, tax.basisPoints).value_or(0));
        document.invoice.tax += tax.amount;
    }
    document.invoice.total = document.invoice.net + document.invoice.tax;
}

/// An invoice of two rates, partly paid and partly credited.
inline InvoiceDocument sampleInvoice()
{
    InvoiceDocument document;
    document.issuer = {QStringLiteral("Alojamientos del Sur, S.L."), QStringLiteral("B92345674"),
                       QStringLiteral("Calle Larios, 10\n29005 Málaga"),
                       QStringLiteral("facturas@alojamientos.example"),
                       QStringLiteral("Registro Mercantil de Málaga, tomo 1234, hoja MA-7890")};
    document.account.customerNumber = QStringLiteral("C-104882");
    Invoice &invoice = document.invoice;
    invoice.id = QStringLiteral("0195f3a1-7c11-7abc-8def-1234567890ab");
    invoice.number = QStringLiteral("F2026-004711");
    invoice.issuedOn = QDate(2026, 11, 1);
    invoice.dueOn = QDate(2026, 11, 30);
    invoice.state = InvoiceState::PartlyPaid;
    invoice.summary = QStringLiteral("Renovación anual de servicios");
    invoice.customerName = QStringLiteral("Talleres Peñalara, S.L.");
    invoice.customerTaxId = QStringLiteral("B12345674");
    invoice.customerAddress = QStringLiteral("Avenida de Andalucía, 118\n29006 Málaga");
    addLine(document, QStringLiteral("Plan Hosting Profesional"), 1000, 123'456, 0, 2100);
    addLine(document, QStringLiteral("Dirección IP dedicada"), 12'000, 300, 1000, 2100);
    addLine(document, QStringLiteral("Manual impreso"), 1500, 1150, 0, 400);
    sumUp(document);
    Payment payment;
    payment.at = QDateTime(QDate(2026, 11, 4), QTime(23, 30), Qt::UTC); // already the 5th in Spain
    payment.amount = euros(10'000);
    payment.reference = QStringLiteral("REC-1188");
    document.payments = {payment};
    invoice.paid = payment.amount;
    CreditNote note;
    note.number = QStringLiteral("R2026-000031");
    note.issuedOn = QDate(2026, 11, 10);
    note.total = euros(3920);
    document.creditNotes = {note};
    invoice.credited = note.total;
    return document;
}

} // namespace areacliente
