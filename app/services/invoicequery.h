// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoicearithmetic.h"
#include "app/services/keyedrows.h"

#include <QMap>

/// The invoices of a replica as lists of any length: filtered, in order, block by block, each with its sums checked.
namespace areacliente {

/// Which invoices a list shows, by where they stand. An unpaid invoice whose day has passed counts as overdue, also while
/// the provider, out of reach, could not say so.
enum class InvoiceStanding { Any, Unpaid, Overdue, Issued, PartlyPaid, Paid, Corrected, Void, Draft };

struct InvoiceFilter {
    QDate today; ///< decides what is overdue
    std::optional<int> year{};
    InvoiceStanding standing = InvoiceStanding::Any;
    QString text{};                     ///< words that number or summary have words beginning with
    std::optional<qint64> leastTotal{}; ///< minor units
    std::optional<qint64> mostTotal{};

    friend bool operator==(const InvoiceFilter &, const InvoiceFilter &) = default;
};

enum class InvoiceOrder { Day, Number, Total };

/// What a list shows of an invoice.
struct InvoiceRow {
    Id id{};
    QString number{};
    QDate issuedOn{};
    QDate dueOn{};
    InvoiceState state{}; ///< overdue as soon as the day has passed
    QString summary{};
    Money net{};
    Money tax{};
    Money total{};
    Money paid{};
    Money credited{};
    QStringList creditNotes{}; ///< numbers of those that correct it
    bool isFlagged = false;    ///< its sums do not come out

    [[nodiscard]] Money outstanding() const { return {total.minor - paid.minor - credited.minor, total.currency}; }
    friend bool operator==(const InvoiceRow &, const InvoiceRow &) = default;
};

/// Where an invoice stands on that day.
[[nodiscard]] InvoiceState standingOn(QDate today, InvoiceState state, QDate dueOn);

/// The rows of a list. Words are looked up in the full-text index; ordered by day, the index itself gives the order.
[[nodiscard]] KeyedRows invoiceRows(const Id &account, const InvoiceFilter &filter, InvoiceOrder by,
                                    Qt::SortOrder order);

/// A block of the list, each invoice checked against its lines, taxes, payments and credit notes.
[[nodiscard]] Result<QList<InvoiceRow>> readInvoices(const RecordStore &store, const KeyedRows &rows,
                                                     const RowKey &first, int limit, QDate today);
/// A block as whole records, unchecked: for exports.
[[nodiscard]] Result<QList<Invoice>> readInvoiceRecords(const RecordStore &store, const KeyedRows &rows,
                                                        const RowKey &first, int limit);
/// Rows by their numbers in a list.
struct RowRange {
    qint64 first = 0;
    qint64 count = 0;
};
struct NumberedInvoice {
    Id id{};
    QString number{};

    friend bool operator==(const NumberedInvoice &, const NumberedInvoice &) = default;
};
/// The invoices at these places of the list, whether somebody has seen them or not.
[[nodiscard]] Result<QList<NumberedInvoice>> invoicesAt(const RecordStore &store, const KeyedRows &rows,
                                                        const QList<RowRange> &ranges);

/// Where those of `ids` stand that `rows` has.
[[nodiscard]] Result<QHash<QString, RowKey>> invoiceKeys(const RecordStore &store, const KeyedRows &rows,
                                                         const QStringList &ids);

/// The years in which invoices were issued, latest first.
[[nodiscard]] Result<QList<int>> invoiceYears(const RecordStore &store);

/// What a list adds up to, one amount per currency.
struct InvoiceTotals {
    qint64 count = 0;
    QMap<QString, qint64> total{};       ///< currency → minor units
    QMap<QString, qint64> outstanding{}; ///< of what is neither paid, void nor a draft

    void add(const InvoiceTotals &other);
    friend bool operator==(const InvoiceTotals &, const InvoiceTotals &) = default;
};

/// The totals from `from` (inclusive; empty: the start) up to `to` (exclusive; empty: the end).
[[nodiscard]] Result<InvoiceTotals> invoiceTotals(const RecordStore &store, const KeyedRows &rows, const RowKey &from,
                                                  const RowKey &to);

/// An invoice with everything that stands on it.
struct InvoiceDetail {
    Invoice invoice{};
    InvoiceParts parts{};
    QList<InvoiceMismatch> mismatches{};
    QHash<Id, QString> paymentMethods{}; ///< id → label
    QString subscription{};              ///< what the customer calls it; empty where there is none, or no longer
};
/// Errors: NotFound.
[[nodiscard]] Result<InvoiceDetail> readInvoiceDetail(const RecordStore &store, const Id &id);

struct CreditNoteDetail {
    CreditNote note{};
    QList<InvoiceLine> lines{};
    QList<TaxLine> taxes{};
    QList<InvoiceMismatch> mismatches{};
};
/// Errors: NotFound.
[[nodiscard]] Result<CreditNoteDetail> readCreditNoteDetail(const RecordStore &store, const Id &id);

/// The invoices, credit notes and attachments since that day, latest first, at most so many of each: those worth keeping
/// offline.
struct RecentDocuments {
    QList<Id> invoices{};
    QList<Id> creditNotes{};
    QList<Id> attachments{};
};
[[nodiscard]] Result<RecentDocuments> recentDocuments(const RecordStore &store, QDate since, int most);

} // namespace areacliente
