// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/billingsources.h"

#include "models/creditnotemodel.h"
#include "models/invoicemodel.h"

namespace areacliente {

namespace {
/// Blocks summed by one job: some milliseconds of work.
constexpr qsizetype blocksAtOnce = 32;
} // namespace

InvoiceSource::InvoiceSource(AccountSession &session, QObject *parent)
    : QObject(parent)
    , SessionPageSource(session)
{
}

KeyedRows InvoiceSource::rowsOf(const Query &query) const
{
    return invoiceRows(session().accountId(), query.filter,
                       InvoiceModel::orderOf(query.sortColumn).value_or(InvoiceOrder::Day), query.sortOrder);
}

InvoiceSource::Loader InvoiceSource::loader(const Query &query) const
{
    return [today = query.filter.today](const RecordStore &store, const KeyedRows &rows, const RowKey &first,
                                        int limit) { return readInvoices(store, rows, first, limit, today); };
}

InvoiceSource::Finder InvoiceSource::finder() const
{
    return invoiceKeys;
}

void InvoiceSource::walked(const KeyedRows &rows, const QList<PageKey> &boundaries)
{
    sum(std::make_shared<Summing>(Summing{rows, boundaries}));
}

void InvoiceSource::sum(const std::shared_ptr<Summing> &summing)
{
    const QList<PageKey> &keys = summing->boundaries;
    const PageKey from = summing->next == 0 ? PageKey() : keys.at(summing->next - 1);
    summing->next += blocksAtOnce;
    const bool isLast = summing->next > keys.size();
    const PageKey to = isLast ? PageKey() : keys.at(summing->next - 1);
    read([rows = summing->rows, from, to](const RecordStore &store) { return invoiceTotals(store, rows, from, to); },
         [this, summing, isLast](const Result<InvoiceTotals> &part) {
        if (!part)
            return; // the list itself tells of what cannot be read
        summing->totals.add(*part);
        if (isLast)
            Q_EMIT totalsChanged(summing->totals);
        else
            sum(summing);
    });
}

KeyedRows CreditNoteSource::rowsOf(const Query &query) const
{
    return creditNoteRows(session().accountId(), query.filter,
                          CreditNoteModel::orderOf(query.sortColumn).value_or(CreditNoteOrder::Day), query.sortOrder);
}

KeyedRows LedgerSource::rowsOf(const Query &query) const
{
    return ledgerRows(session().accountId(), query.filter, query.sortOrder);
}

} // namespace areacliente
