// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/invoicequery.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr auto openAmount
    = "CASE WHEN state IN ('paid', 'void', 'draft') THEN 0 ELSE total_minor - paid_minor - credited_minor END"_L1;

/// Sums in one currency are the rule, and need no grouping, which would sort all the rows.
Result<InvoiceTotals> totalsByCurrency(const RecordStore &store, const KeyedRows &rows, const RowKey &from,
                                       const RowKey &to)
{
    InvoiceTotals totals;
    BoundSql bound = rangeSql(rows, u"total_currency, COUNT(*), SUM(total_minor), SUM("_s + openAmount + u')', from,
                              to);
    bound.sql += u" GROUP BY total_currency"_s;
    const auto read = eachRow(store.database(), bound, [&](const Cursor &cursor) {
        const QString currency = cursor.value(0).toString();
        totals.count += cursor.value(1).toLongLong();
        totals.total[currency] = cursor.value(2).toLongLong();
        totals.outstanding[currency] = cursor.value(3).toLongLong();
    });
    if (!read)
        return std::unexpected(read.error());
    return totals;
}

template <RecordLike R>
Result<void> readPart(const RecordStore &store, const Id &id, const QString &order, QList<R> &part)
{
    auto read = store.select<R>({u"invoice_id = ?"_s, {id}, order});
    if (!read)
        return std::unexpected(read.error());
    part = std::move(*read);
    return {};
}

Result<void> readPaymentMethods(const RecordStore &store, InvoiceDetail &detail)
{
    for (const Payment &payment : std::as_const(detail.parts.payments)) {
        if (payment.paymentMethodId.isEmpty() || detail.paymentMethods.contains(payment.paymentMethodId))
            continue;
        const auto method = store.find<PaymentMethod>(payment.paymentMethodId);
        if (!method)
            return std::unexpected(method.error());
        if (*method)
            detail.paymentMethods.insert(payment.paymentMethodId, (*method)->label);
    }
    return {};
}

template <RecordLike R>
Result<QList<Id>> latestIds(const RecordStore &store, const Select &latest)
{
    const auto records = store.select<R>(latest);
    if (!records)
        return std::unexpected(records.error());
    QList<Id> ids;
    for (const R &record : *records)
        ids.append(record.id);
    return ids;
}

Result<void> readSubscription(const RecordStore &store, InvoiceDetail &detail)
{
    const auto subscription = store.find<Subscription>(detail.invoice.subscriptionId);
    if (!subscription)
        return std::unexpected(subscription.error());
    if (*subscription)
        detail.subscription = (*subscription)->label;
    return {};
}

} // namespace

void InvoiceTotals::add(const InvoiceTotals &other)
{
    count += other.count;
    for (auto sum = other.total.cbegin(); sum != other.total.cend(); ++sum)
        total[sum.key()] += sum.value();
    for (auto sum = other.outstanding.cbegin(); sum != other.outstanding.cend(); ++sum)
        outstanding[sum.key()] += sum.value();
}

Result<InvoiceTotals> invoiceTotals(const RecordStore &store, const KeyedRows &rows, const RowKey &from,
                                    const RowKey &to)
{
    InvoiceTotals totals;
    bool isMixed = false;
    const auto read = eachRow(store.database(),
                              rangeSql(rows,
                                       u"COUNT(*), SUM(total_minor), SUM("_s + openAmount
                                           + u"), MIN(total_currency), MAX(total_currency)"_s,
                                       from, to),
                              [&](const Cursor &cursor) {
        totals.count = cursor.value(0).toLongLong();
        const QString currency = cursor.value(3).toString();
        isMixed = currency != cursor.value(4).toString();
        if (totals.count > 0) {
            totals.total.insert(currency, cursor.value(1).toLongLong());
            totals.outstanding.insert(currency, cursor.value(2).toLongLong());
        }
    });
    if (!read)
        return std::unexpected(read.error());
    return isMixed ? totalsByCurrency(store, rows, from, to) : totals;
}

Result<InvoiceDetail> readInvoiceDetail(const RecordStore &store, const Id &id)
{
    auto invoice = store.get<Invoice>(id);
    if (!invoice)
        return std::unexpected(invoice.error());
    InvoiceDetail detail{.invoice = std::move(*invoice)};
    InvoiceParts &parts = detail.parts;
    Result<void> read = readPart(store, id, u"position, id"_s, parts.lines);
    if (read)
        read = readPart(store, id, u"basis_points DESC, id"_s, parts.taxes);
    if (read)
        read = readPart(store, id, u"at, id"_s, parts.payments);
    if (read)
        read = readPart(store, id, u"issued_on, id"_s, parts.creditNotes);
    if (read)
        read = readPaymentMethods(store, detail);
    if (read)
        read = readSubscription(store, detail);
    if (!read)
        return std::unexpected(read.error());
    detail.mismatches = checkInvoice(detail.invoice, parts);
    return detail;
}

Result<CreditNoteDetail> readCreditNoteDetail(const RecordStore &store, const Id &id)
{
    auto note = store.get<CreditNote>(id);
    if (!note)
        return std::unexpected(note.error());
    CreditNoteDetail detail{.note = std::move(*note)};
    Result<void> read = readPart(store, id, u"position, id"_s, detail.lines);
    if (read)
        read = readPart(store, id, u"basis_points DESC, id"_s, detail.taxes);
    if (!read)
        return std::unexpected(read.error());
    detail.mismatches = checkCreditNote(detail.note, detail.lines, detail.taxes);
    return detail;
}

Result<RecentDocuments> recentDocuments(const RecordStore &store, QDate since, int most)
{
    const Select issued{u"issued_on >= ?"_s, {since.toString(Qt::ISODate)}, u"issued_on DESC, id DESC"_s, most};
    const Select sent{u"at >= ?"_s, {since.startOfDay(Qt::UTC).toMSecsSinceEpoch()}, u"at DESC, id DESC"_s, most};
    auto invoices = latestIds<Invoice>(store, issued);
    auto notes = invoices ? latestIds<CreditNote>(store, issued) : std::unexpected(invoices.error());
    auto attachments = notes ? latestIds<Attachment>(store, sent) : std::unexpected(notes.error());
    if (!attachments)
        return std::unexpected(attachments.error());
    return RecentDocuments{std::move(*invoices), std::move(*notes), std::move(*attachments)};
}

} // namespace areacliente
