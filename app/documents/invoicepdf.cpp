// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/invoicepdf.h"

#include "app/documents/billlayout.h"
#include "app/documents/pdffile.h"
#include "app/documents/spanishtext.h"
#include "app/domain/invoicearithmetic.h"

#include <QTimeZone>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

struct Badge {
    QString text;
    QColor color;
};

Badge badgeOf(InvoiceState state)
{
    switch (state) {
    case InvoiceState::Draft: return {u"BORRADOR"_s, palette::muted};
    case InvoiceState::Issued: return {u"PENDIENTE DE PAGO"_s, palette::accent};
    case InvoiceState::Paid: return {u"PAGADA"_s, palette::good};
    case InvoiceState::PartlyPaid: return {u"PAGADA EN PARTE"_s, palette::accent};
    case InvoiceState::Overdue: return {u"VENCIDA"_s, palette::alert};
    case InvoiceState::Void: break;
    }
    return {u"ANULADA"_s, palette::muted};
}

/// The day of an instant in Spain, where the documents are issued.
QDate spanishDay(const QDateTime &at)
{
    static const QTimeZone zone("Europe/Madrid");
    return zone.isValid() ? at.toTimeZone(zone).date() : at.toUTC().date();
}

QString paymentText(const Payment &payment)
{
    const QString what = payment.amount.minor < 0 ? u"Devolución"_s : u"Pago recibido"_s;
    return payment.reference.isEmpty() ? what : QString(what + u" · "_s + payment.reference);
}

QList<Bill::Movement> movementsOf(const InvoiceDocument &document)
{
    QList<Bill::Movement> movements;
    for (const Payment &payment : document.payments) {
        if (payment.state == PaymentState::Settled)
            movements.append({spanish::shortDate(spanishDay(payment.at)), paymentText(payment), payment.amount});
    }
    for (const CreditNote &note : document.creditNotes)
        movements.append({spanish::shortDate(note.issuedOn), u"Abono "_s + note.number, note.total});
    return movements;
}

Money negated(const Money &money)
{
    return {-money.minor, money.currency};
}

Bill billOf(const Issuer &issuer, const Account &account, const Invoice &printed)
{
    Bill bill;
    bill.issuer = issuer;
    bill.customerName = printed.customerName.isEmpty() ? account.name : printed.customerName;
    bill.customerTaxId = printed.customerTaxId.isEmpty() ? account.taxId : printed.customerTaxId;
    bill.customerAddress = printed.customerAddress;
    return bill;
}

QList<InvoiceLine> inOrder(QList<InvoiceLine> lines)
{
    std::ranges::stable_sort(lines, {}, &InvoiceLine::position);
    return lines;
}

Bill billOf(const InvoiceDocument &document)
{
    const Invoice &invoice = document.invoice;
    Bill bill = billOf(document.issuer, document.account, invoice);
    const Badge badge = badgeOf(invoice.state);
    bill.kind = u"Factura"_s;
    bill.number = invoice.number;
    bill.badge = badge.text;
    bill.badgeColor = badge.color;
    bill.facts = {{u"Fecha de emisión"_s, spanish::shortDate(invoice.issuedOn)},
                  {u"Vencimiento"_s, spanish::shortDate(invoice.dueOn)},
                  {u"N.º de cliente"_s, document.account.customerNumber}};
    bill.remark = invoice.summary;
    bill.lines = inOrder(document.lines);
    bill.taxes = document.taxes;
    bill.net = invoice.net;
    bill.total = invoice.total;
    bill.totalLabel = u"Total factura"_s;
    bill.movements = movementsOf(document);
    bill.due = outstanding(invoice);
    return bill;
}

/// A credit note's records hold positive amounts; on paper a correction by difference is negative.
Bill billOf(const CreditNoteDocument &document)
{
    const CreditNote &note = document.note;
    Bill bill = billOf(document.issuer, document.account, document.invoice);
    bill.kind = u"Factura rectificativa"_s;
    bill.number = note.number;
    bill.facts = {{u"Fecha de emisión"_s, spanish::shortDate(note.issuedOn)},
                  {u"Factura rectificada"_s, note.invoiceNumber},
                  {u"De fecha"_s, spanish::shortDate(document.invoice.issuedOn)},
                  {u"N.º de cliente"_s, document.account.customerNumber}};
    bill.remark = note.reason.isEmpty() ? QString() : QString(u"Motivo de la rectificación: "_s + note.reason);
    bill.lines = inOrder(document.lines);
    for (InvoiceLine &line : bill.lines) {
        line.quantityThousandths = -line.quantityThousandths;
        line.amount = negated(line.amount);
    }
    bill.taxes = document.taxes;
    for (TaxLine &tax : bill.taxes) {
        tax.base = negated(tax.base);
        tax.amount = negated(tax.amount);
    }
    bill.net = negated(note.net);
    bill.total = negated(note.total);
    bill.totalLabel = u"Total abono"_s;
    return bill;
}

Result<QByteArray> paintBill(const Bill &bill, QDate issuedOn, const Id &id)
{
    const PdfInfo info{bill.kind + u' ' + bill.number,
                       bill.issuer.name,
                       bill.customerName,
                       u"es-ES"_s,
                       issuedOn.startOfDay(Qt::UTC),
                       id};
    return paintPdf(layOutBill(bill), info);
}

} // namespace

std::vector<Page> layOutInvoice(const InvoiceDocument &document)
{
    return layOutBill(billOf(document));
}

Result<QByteArray> renderInvoice(const InvoiceDocument &document)
{
    return paintBill(billOf(document), document.invoice.issuedOn, document.invoice.id);
}

Result<QByteArray> renderCreditNote(const CreditNoteDocument &document)
{
    return paintBill(billOf(document), document.note.issuedOn, document.note.id);
}

} // namespace areacliente
