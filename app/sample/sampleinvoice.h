// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sample/samplescene.h"

namespace areacliente {

/// An invoice and what stands on it.
struct SampleInvoice {
    Invoice record{};
    QList<InvoiceLine> lines{};
    QList<TaxLine> taxes{};

    void addLine(const QString &description, qint64 quantityThousandths, qint64 unitCents, int discountBasisPoints,
                 int taxBasisPoints);
    /// Makes the tax lines of the lines, one per rate, and the totals.
    void addUp();
};

/// What becomes of an invoice.
enum class SampleSettlement : quint8 {
    Open,           ///< nothing paid: issued, or overdue once it is due
    Paid,           ///< on its due day
    PaidAtOnce,     ///< by card
    PaidInPart,     ///< a half
    Returned,       ///< the bank returned the direct debit; paid later
    CreditedInPart, ///< paid, then a part credited and refunded
    CreditedInFull, ///< credited before it was paid
};

/// Writes invoices with all that hangs on them: lines, taxes, payments, credit notes and the movements of the balance.
class SampleInvoiceWriter
{
public:
    SampleInvoiceWriter(SampleScene &scene, SampleRandom &random);

    /// The next number of the series of that day's year.
    [[nodiscard]] QString nextNumber(QDate day);
    /// The customer's address as it stood on that day.
    [[nodiscard]] QString addressOn(QDate day) const;
    void write(SampleInvoice &invoice, SampleSettlement how);
    /// The number of the credit note last written; empty if there is none.
    [[nodiscard]] QString lastCreditNote() const { return m_lastCreditNote; }

private:
    struct Series {
        QString prefix;
        int year = 0;
        int last = 0;
        [[nodiscard]] QString next(QDate day);
    };

    void putInvoice(SampleInvoice &invoice, SampleSettlement how);
    Id putPayment(const Invoice &invoice, const QDateTime &at, qint64 cents, PaymentState state);
    void putMovement(const QDateTime &at, BalanceKind kind, qint64 cents, const QString &description,
                     const Invoice &invoice, const Id &payment, const Id &creditNote = {});
    void receive(const Invoice &invoice, QDate day, qint64 cents);
    void bounce(const Invoice &invoice);
    void credit(const SampleInvoice &invoice, const SampleInvoice &credited, bool isRefunded);
    [[nodiscard]] const PaymentMethod *methodOn(QDate day) const;
    [[nodiscard]] SampleInvoice creditedPart(const SampleInvoice &invoice, SampleSettlement how) const;

    SampleScene &m_scene;
    SampleRandom &m_random;
    Series m_invoices;
    Series m_creditNotes;
    QString m_address;
    QString m_earlierAddress;
    QDate m_movedOn;
    QString m_lastCreditNote;
    int m_payments = 0;
};

} // namespace areacliente
