// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/fields.h"

namespace areacliente {

/// Where an invoice stands.
enum class InvoiceState { Draft, Issued, Paid, PartlyPaid, Overdue, Void };
template <>
struct EnumNames<InvoiceState> {
    static constexpr std::array names{"draft", "issued", "paid", "partly_paid", "overdue", "void"};
};

/// An issued invoice. Its lines, taxes, payments and credit notes are records of their own.
struct Invoice : RecordBase {
    QString number; ///< series and number, unique
    QDate issuedOn;
    QDate dueOn;
    InvoiceState state = InvoiceState::Issued;
    QString summary; ///< one line that says what it is for
    Money net;       ///< sum of the bases
    Money tax;       ///< sum of the taxes
    Money total;
    Money paid;              ///< payments less refunds
    Money credited;          ///< sum of its credit notes, positive
    QString customerName;    ///< as printed
    QString customerTaxId;   ///< as printed
    QString customerAddress; ///< as printed, lines parted by newlines
    Id subscriptionId;
    QString documentHash; ///< the issuer's mark of its PDF; with another mark the kept one is fetched anew

    static constexpr auto typeName = "invoice";
    static constexpr auto areaName = "invoices";
    static constexpr auto fields()
    {
        return std::tuple{
            field("number", &Invoice::number).required().max(40).searched(SearchUse::Title),
            field("issued_on", &Invoice::issuedOn).searched(SearchUse::When),
            field("due_on", &Invoice::dueOn),
            field("state", &Invoice::state),
            field("summary", &Invoice::summary).max(500).searched(SearchUse::Title),
            field("net", &Invoice::net),
            field("tax", &Invoice::tax),
            field("total", &Invoice::total),
            field("paid", &Invoice::paid),
            field("credited", &Invoice::credited),
            field("customer_name", &Invoice::customerName),
            field("customer_tax_id", &Invoice::customerTaxId).max(20),
            field("customer_address", &Invoice::customerAddress).max(500),
            field("subscription_id", &Invoice::subscriptionId).pastLink("subscription"),
            field("document_hash", &Invoice::documentHash).max(64),
        };
    }
    friend bool operator==(const Invoice &, const Invoice &) = default;
};

/// One line of an invoice or a credit note.
struct InvoiceLine : RecordBase {
    Id invoiceId; ///< invoice or credit note it stands on
    int position = 0;
    QString description;
    qint64 quantityThousandths = 1000; ///< 1.5 is 1500
    Money unitPrice;
    int discountBasisPoints = 0; ///< 10 % is 1000
    Money amount;                ///< base, after discount
    int taxBasisPoints = 0;      ///< 21 % is 2100

    static constexpr auto typeName = "invoice_line";
    static constexpr auto areaName = "invoices";
    static constexpr auto fields()
    {
        return std::tuple{
            field("invoice_id", &InvoiceLine::invoiceId).link("invoice", "credit_note"),
            field("position", &InvoiceLine::position),
            field("description", &InvoiceLine::description).required().max(500).searched(SearchUse::Body),
            field("quantity_thousandths", &InvoiceLine::quantityThousandths),
            field("unit_price", &InvoiceLine::unitPrice),
            field("discount_basis_points", &InvoiceLine::discountBasisPoints),
            field("amount", &InvoiceLine::amount),
            field("tax_basis_points", &InvoiceLine::taxBasisPoints),
        };
    }
    friend bool operator==(const InvoiceLine &, const InvoiceLine &) = default;
};

/// The tax of one rate on an invoice or a credit note.
struct TaxLine : RecordBase {
    Id invoiceId; ///< invoice or credit note it stands on
    QString name; ///< IVA, IGIC, IPSI, IRPF
    int basisPoints = 0;
    Money base;
    Money amount;

    static constexpr auto typeName = "tax_line";
    static constexpr auto areaName = "invoices";
    static constexpr auto fields()
    {
        return std::tuple{
            field("invoice_id", &TaxLine::invoiceId).link("invoice", "credit_note"),
            field("name", &TaxLine::name).required().max(40),
            field("basis_points", &TaxLine::basisPoints),
            field("base", &TaxLine::base),
            field("amount", &TaxLine::amount),
        };
    }
    friend bool operator==(const TaxLine &, const TaxLine &) = default;
};

/// A credit note (abono, factura rectificativa), linked to the invoice it corrects.
struct CreditNote : RecordBase {
    QString number;
    Id invoiceId;
    QString invoiceNumber;
    QDate issuedOn;
    QString reason;
    Money net; ///< amounts are positive
    Money tax;
    Money total;
    QString documentHash;

    static constexpr auto typeName = "credit_note";
    static constexpr auto areaName = "invoices";
    static constexpr auto fields()
    {
        return std::tuple{
            field("number", &CreditNote::number).required().max(40).searched(SearchUse::Title),
            field("invoice_id", &CreditNote::invoiceId).link("invoice"),
            field("invoice_number", &CreditNote::invoiceNumber).max(40).searched(SearchUse::Body),
            field("issued_on", &CreditNote::issuedOn).searched(SearchUse::When),
            field("reason", &CreditNote::reason).max(500).searched(SearchUse::Title),
            field("net", &CreditNote::net),
            field("tax", &CreditNote::tax),
            field("total", &CreditNote::total),
            field("document_hash", &CreditNote::documentHash).max(64),
        };
    }
    friend bool operator==(const CreditNote &, const CreditNote &) = default;
};

/// How the customer pays.
enum class PaymentMethodKind { DirectDebit, Card, Transfer, Wallet };
template <>
struct EnumNames<PaymentMethodKind> {
    static constexpr std::array names{"direct_debit", "card", "transfer", "wallet"};
};

/// A way to pay. Only what may be shown: never a card number.
struct PaymentMethod : RecordBase {
    PaymentMethodKind kind{};
    QString label;
    QString masked; ///< last digits only
    QString holder;
    std::optional<QDate> expiresOn;
    bool isDefault = false;
    QDateTime createdAt;

    static constexpr auto typeName = "payment_method";
    static constexpr auto areaName = "payment_methods";
    static constexpr auto fields()
    {
        return std::tuple{
            field("kind", &PaymentMethod::kind),
            field("label", &PaymentMethod::label).required().searched(SearchUse::Title),
            field("masked", &PaymentMethod::masked).max(40),
            field("holder", &PaymentMethod::holder),
            field("expires_on", &PaymentMethod::expiresOn),
            field("is_default", &PaymentMethod::isDefault),
            field("created_at", &PaymentMethod::createdAt).searched(SearchUse::When),
        };
    }
    friend bool operator==(const PaymentMethod &, const PaymentMethod &) = default;
};

/// How a payment went.
enum class PaymentState { Pending, Settled, Failed, Returned };
template <>
struct EnumNames<PaymentState> {
    static constexpr std::array names{"pending", "settled", "failed", "returned"};
};

/// Money received (or returned: negative) for an invoice.
struct Payment : RecordBase {
    Id invoiceId;
    Id paymentMethodId;
    QDateTime at;
    Money amount;
    PaymentState state = PaymentState::Settled;
    QString reference;

    static constexpr auto typeName = "payment";
    static constexpr auto areaName = "invoices";
    static constexpr auto fields()
    {
        return std::tuple{
            field("invoice_id", &Payment::invoiceId).link("invoice"),
            field("payment_method_id", &Payment::paymentMethodId).pastLink("payment_method"),
            field("at", &Payment::at).searched(SearchUse::When),
            field("amount", &Payment::amount),
            field("state", &Payment::state),
            field("reference", &Payment::reference).max(60).searched(SearchUse::Title),
        };
    }
    friend bool operator==(const Payment &, const Payment &) = default;
};

/// What moved the balance.
enum class BalanceKind { Invoice, CreditNote, Payment, TopUp, Refund, Adjustment };
template <>
struct EnumNames<BalanceKind> {
    static constexpr std::array names{"invoice", "credit_note", "payment", "top_up", "refund", "adjustment"};
};

/// One movement of the account's balance. The balance is the sum of the amounts.
struct BalanceEntry : RecordBase {
    QDateTime at;
    BalanceKind kind{};
    Money amount; ///< negative: the customer owes more
    QString description;
    Id invoiceId;
    Id creditNoteId;
    Id paymentId;

    static constexpr auto typeName = "balance_entry";
    static constexpr auto areaName = "invoices";
    static constexpr auto fields()
    {
        return std::tuple{
            field("at", &BalanceEntry::at),
            field("kind", &BalanceEntry::kind),
            field("amount", &BalanceEntry::amount),
            field("description", &BalanceEntry::description).max(300),
            field("invoice_id", &BalanceEntry::invoiceId).link("invoice"),
            field("credit_note_id", &BalanceEntry::creditNoteId).link("credit_note"),
            field("payment_id", &BalanceEntry::paymentId).link("payment"),
        };
    }
    friend bool operator==(const BalanceEntry &, const BalanceEntry &) = default;
};

} // namespace areacliente
