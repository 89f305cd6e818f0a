// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/sampleinvoice.h"

#include "app/domain/invoicearithmetic.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QString addressIn(const QJsonObject &object)
{
    return u"%1\n%2 %3\n%4"_s.arg(object.value("street"_L1).toString(), object.value("postcode"_L1).toString(),
                                  object.value("city"_L1).toString(), object.value("province"_L1).toString());
}

InvoiceState stateOf(const Invoice &invoice, QDate today)
{
    if (outstanding(invoice).isZero())
        return invoice.credited == invoice.total ? InvoiceState::Void : InvoiceState::Paid;
    if (!invoice.paid.isZero())
        return InvoiceState::PartlyPaid;
    return invoice.dueOn < today ? InvoiceState::Overdue : InvoiceState::Issued;
}

} // namespace

void SampleInvoice::addLine(const QString &description, qint64 quantityThousandths, qint64 unitCents,
                            int discountBasisPoints, int taxBasisPoints)
{
    InvoiceLine line;
    line.invoiceId = record.id;
    line.position = static_cast<int>(lines.size()) + 1;
    line.description = description;
    line.quantityThousandths = quantityThousandths;
    line.unitPrice = euros(unitCents);
    line.discountBasisPoints = discountBasisPoints;
    line.taxBasisPoints = taxBasisPoints;
    line.amount = euros(lineAmount(line).value_or(0));
    lines.append(line);
}

void SampleInvoice::addUp()
{
    taxes.clear();
    for (const InvoiceLine &line : std::as_const(lines)) {
        auto tax = std::ranges::find(taxes, line.taxBasisPoints, &TaxLine::basisPoints);
        if (tax == taxes.end()) {
            taxes.append(TaxLine{{}, record.id, u"IVA"_s, line.taxBasisPoints, euros(0), euros(0)});
            tax = std::prev(taxes.end());
        }
        tax->base += line.amount;
    }
    record.net = record.tax = euros(0);
    for (TaxLine &tax : taxes) {
        tax.amount = euros(taxAmount(tax.base.minor, tax.basisPoints).value_or(0));
        record.net += tax.base;
        record.tax += tax.amount;
    }
    record.total = record.net + record.tax;
}

SampleInvoiceWriter::SampleInvoiceWriter(SampleScene &scene, SampleRandom &random)
    : m_scene(scene)
    , m_random(random)
{
    const QJsonObject provider = scene.content.account.value("provider"_L1).toObject();
    m_invoices.prefix = provider.value("invoice_series"_L1).toString();
    m_creditNotes.prefix = provider.value("credit_note_series"_L1).toString();
    const QJsonObject account = scene.content.account.value("account"_L1).toObject();
    const QJsonObject earlier = account.value("previous_address"_L1).toObject();
    m_address = addressIn(account);
    m_earlierAddress = addressIn(earlier);
    m_movedOn = scene.day(earlier.value("until_days_ago"_L1).toInt());
}

QString SampleInvoiceWriter::Series::next(QDate day)
{
    if (day.year() != year) {
        year = day.year();
        last = 0;
    }
    return u"%1-%2-%3"_s.arg(prefix).arg(year).arg(++last, 5, 10, QLatin1Char('0'));
}

QString SampleInvoiceWriter::nextNumber(QDate day)
{
    return m_invoices.next(day);
}

QString SampleInvoiceWriter::addressOn(QDate day) const
{
    return day < m_movedOn ? m_earlierAddress : m_address;
}

const PaymentMethod *SampleInvoiceWriter::methodOn(QDate day) const
{
    for (const PaymentMethod &method : std::as_const(m_scene.paymentMethods)) {
        if (method.createdAt.date() <= day && method.expiresOn.value_or(day) >= day)
            return &method;
    }
    return nullptr;
}

Id SampleInvoiceWriter::putPayment(const Invoice &invoice, const QDateTime &at, qint64 cents, PaymentState state)
{
    const PaymentMethod *method = methodOn(at.date());
    Payment payment;
    payment.id = m_random.id(at.toMSecsSinceEpoch());
    payment.invoiceId = invoice.id;
    payment.paymentMethodId = method ? method->id : Id();
    payment.at = at;
    payment.amount = euros(cents);
    payment.state = state;
    payment.reference = u"P%1-%2"_s.arg(at.date().year()).arg(++m_payments, 6, 10, QLatin1Char('0'));
    m_scene.put(payment);
    return payment.id;
}

void SampleInvoiceWriter::putMovement(const QDateTime &at, BalanceKind kind, qint64 cents, const QString &description,
                                      const Invoice &invoice, const Id &payment, const Id &creditNote)
{
    m_scene.put(BalanceEntry{
        {m_random.id(at.toMSecsSinceEpoch())}, at, kind, euros(cents), description, invoice.id, creditNote, payment});
}

void SampleInvoiceWriter::receive(const Invoice &invoice, QDate day, qint64 cents)
{
    const QDateTime at = m_scene.at(day, m_random.between(480, 1140));
    const Id payment = putPayment(invoice, at, cents, PaymentState::Settled);
    putMovement(at, BalanceKind::Payment, cents, u"Pago de la factura "_s + invoice.number, invoice, payment);
}

void SampleInvoiceWriter::bounce(const Invoice &invoice)
{
    const qint64 cents = invoice.total.minor;
    const QDateTime at = m_scene.at(invoice.dueOn, 540);
    const QDateTime returnedAt = m_scene.at(invoice.dueOn.addDays(4), 600);
    const Id payment = putPayment(invoice, at, cents, PaymentState::Returned);
    putMovement(at, BalanceKind::Payment, cents, u"Adeudo de la factura "_s + invoice.number, invoice, payment);
    putMovement(returnedAt, BalanceKind::Adjustment, -cents,
                u"Adeudo devuelto por el banco, factura "_s + invoice.number, invoice, payment);
}

SampleInvoice SampleInvoiceWriter::creditedPart(const SampleInvoice &invoice, SampleSettlement how) const
{
    SampleInvoice part;
    part.record.id = invoice.record.id;
    if (how == SampleSettlement::CreditedInFull) {
        part.lines = invoice.lines;
    } else if (how == SampleSettlement::CreditedInPart) {
        // A third of the first line, and at least a cent less than everything.
        const InvoiceLine &line = invoice.lines.front();
        part.addLine(u"Abono parcial: "_s + line.description, 1000, line.amount.minor / 3, 0, line.taxBasisPoints);
    }
    part.addUp();
    return part;
}

void SampleInvoiceWriter::credit(const SampleInvoice &invoice, const SampleInvoice &credited, bool isRefunded)
{
    const QDate day = std::min(invoice.record.issuedOn.addDays(m_random.between(41, 48)), m_scene.options.today);
    const QDateTime at = m_scene.at(day, m_random.between(540, 900));
    CreditNote note;
    note.id = m_random.id(at.toMSecsSinceEpoch());
    note.number = m_creditNotes.next(day);
    note.invoiceId = invoice.record.id;
    note.invoiceNumber = invoice.record.number;
    note.issuedOn = day;
    note.reason = isRefunded ? u"Devolución parcial por interrupción del servicio"_s
                             : u"Factura emitida por error: se anula por completo"_s;
    note.net = credited.record.net;
    note.tax = credited.record.tax;
    note.total = credited.record.total;
    m_lastCreditNote = note.number;
    m_scene.put(note);
    for (InvoiceLine line : credited.lines) {
        line.id = m_random.id(at.toMSecsSinceEpoch());
        line.invoiceId = note.id;
        m_scene.put(line);
    }
    for (TaxLine tax : credited.taxes) {
        tax.id = m_random.id(at.toMSecsSinceEpoch());
        tax.invoiceId = note.id;
        m_scene.put(tax);
    }
    putMovement(at, BalanceKind::CreditNote, note.total.minor, u"Abono "_s + note.number, invoice.record, {}, note.id);
    if (isRefunded) {
        const QDateTime refundedAt = m_scene.at(day.addDays(2), 600);
        const Id payment = putPayment(invoice.record, refundedAt, -note.total.minor, PaymentState::Settled);
        putMovement(refundedAt, BalanceKind::Refund, -note.total.minor, u"Devolución del abono "_s + note.number,
                    invoice.record, payment);
    }
}

void SampleInvoiceWriter::putInvoice(SampleInvoice &invoice, SampleSettlement how)
{
    Invoice &record = invoice.record;
    record.state = stateOf(record, m_scene.options.today);
    const qint64 time = SampleScene::msecs(record.issuedOn) + 8 * 3'600'000;
    m_scene.put(record);
    for (InvoiceLine &line : invoice.lines) {
        line.id = m_random.id(time);
        m_scene.put(line);
    }
    for (TaxLine &tax : invoice.taxes) {
        tax.id = m_random.id(time);
        m_scene.put(tax);
    }
    putMovement(m_scene.at(record.issuedOn, 480), BalanceKind::Invoice, -record.total.minor,
                u"Factura "_s + record.number, record, {});
    if (how == SampleSettlement::Returned)
        bounce(record);
}

void SampleInvoiceWriter::write(SampleInvoice &invoice, SampleSettlement how)
{
    const SampleInvoice credited = creditedPart(invoice, how);
    Invoice &record = invoice.record;
    const qint64 total = record.total.minor;
    qint64 received = 0;
    QDate day = std::min(record.dueOn, m_scene.options.today);
    switch (how) {
    case SampleSettlement::Open:
    case SampleSettlement::CreditedInFull: break;
    case SampleSettlement::Paid:
    case SampleSettlement::CreditedInPart: received = total; break;
    case SampleSettlement::PaidAtOnce:
        received = total;
        day = record.issuedOn;
        break;
    case SampleSettlement::PaidInPart: received = total / 2; break;
    case SampleSettlement::Returned:
        received = total;
        day = record.dueOn.addDays(12);
        break;
    }
    const bool isRefunded = how == SampleSettlement::CreditedInPart;
    record.credited = credited.record.total;
    record.paid = euros(received) - (isRefunded ? credited.record.total : euros(0));
    putInvoice(invoice, how);
    if (received > 0)
        receive(record, day, received);
    if (!record.credited.isZero())
        credit(invoice, credited, isRefunded);
}

} // namespace areacliente
