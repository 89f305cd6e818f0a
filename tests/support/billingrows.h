// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoicearithmetic.h"
#include "app/store/recordstore.h"

#include <QRandomGenerator>

/// Invoices with all that hangs on them, made up for tests; the sums come out.
namespace areacliente::test {

struct Bill {
    Invoice invoice;
    InvoiceParts parts;
};

/// The n-th bill of a series that `random` decides; ids rise with n, days only roughly.
inline Bill makeBill(int n, QRandomGenerator &random)
{
    const auto id = [n](int part) {
        return QStringLiteral("%1-%2").arg(n, 8, 10, QLatin1Char('0')).arg(part, 2, 10, QLatin1Char('0'));
    };
    static const QStringList words{QStringLiteral("Renovación"), QStringLiteral("Alojamiento"),
                                   QStringLiteral("Dominio"),    QStringLiteral("Certificado"),
                                   QStringLiteral("Copia"),      QStringLiteral("Buzón")};
    Bill bill;
    Invoice &invoice = bill.invoice;
    invoice.id = id(0);
    invoice.issuedOn = QDate(2020, 1, 1).addDays(random.bounded(2200));
    invoice.dueOn = invoice.issuedOn.addDays(15);
    invoice.number = QStringLiteral("F%1-%2").arg(invoice.issuedOn.year()).arg(n, 6, 10, QLatin1Char('0'));
    invoice.summary = words[random.bounded(words.size())] + QLatin1Char(' ')
                      + words[random.bounded(words.size())].toLower();
    invoice.subscriptionId = random.bounded(4) == 0 ? QString() : QStringLiteral("sub-%1").arg(random.bounded(5));
    const int lines = 1 + random.bounded(3);
    for (int i = 0; i < lines; ++i) {
        InvoiceLine line;
        line.id = id(10 + i);
        line.invoiceId = invoice.id;
        line.position = i;
        line.description = words[random.bounded(words.size())];
        line.quantityThousandths = 500 * (1 + random.bounded(5));
        line.unitPrice = euros(1 + random.bounded(50'000));
        line.discountBasisPoints = random.bounded(3) == 0 ? 1000 : 0;
        line.taxBasisPoints = 2100;
        line.amount = euros(lineAmount(line).value_or(0));
        invoice.net += line.amount;
        bill.parts.lines.append(line);
    }
    TaxLine tax;
    tax.id = id(20);
    tax.invoiceId = invoice.id;
    tax.name = QStringLiteral("IVA");
    tax.basisPoints = 2100;
    tax.base = invoice.net;
    tax.amount = euros(taxAmount(invoice.net.minor, 2100).value_or(0));
    bill.parts.taxes.append(tax);
    invoice.tax = tax.amount;
    invoice.total = invoice.net + invoice.tax;
    static constexpr std::array states{InvoiceState::Paid,   InvoiceState::Paid,       InvoiceState::Paid,
                                       InvoiceState::Issued, InvoiceState::PartlyPaid, InvoiceState::Overdue,
                                       InvoiceState::Void,   InvoiceState::Draft};
    invoice.state = states[static_cast<std::size_t>(random.bounded(static_cast<int>(states.size())))];
    if (invoice.state == InvoiceState::Paid || invoice.state == InvoiceState::PartlyPaid) {
        Payment payment;
        payment.id = id(30);
        payment.invoiceId = invoice.id;
        payment.at = QDateTime(invoice.dueOn, QTime(10, 0), Qt::UTC);
        payment.amount = invoice.state == InvoiceState::Paid ? invoice.total : euros(invoice.total.minor / 2);
        bill.parts.payments.append(payment);
        invoice.paid = payment.amount;
    }
    if (random.bounded(10) == 0) {
        CreditNote note;
        note.id = id(40);
        note.number = QStringLiteral("A-%1").arg(n);
        note.invoiceId = invoice.id;
        note.invoiceNumber = invoice.number;
        note.issuedOn = invoice.issuedOn.addDays(20);
        note.reason = QStringLiteral("Rectificación");
        note.net = euros(100);
        note.tax = euros(21);
        note.total = euros(121);
        bill.parts.creditNotes.append(note);
        invoice.credited = note.total;
    }
    return bill;
}

inline Result<void> putBill(RecordStore &store, const Bill &bill)
{
    Result<void> result = store.restore(bill.invoice);
    const auto putAll = [&](const auto &records) {
        for (const auto &record : records) {
            if (result)
                result = store.restore(record);
        }
    };
    putAll(bill.parts.lines);
    putAll(bill.parts.taxes);
    putAll(bill.parts.payments);
    putAll(bill.parts.creditNotes);
    return result;
}

} // namespace areacliente::test
