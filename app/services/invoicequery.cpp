// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/invoicequery.h"

#include "app/store/columns.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr auto byText = "search_text t"_L1;
constexpr auto textJoin
    = "JOIN search_entry e ON e.row_number = t.rowid JOIN invoice ON invoice.account_id = ? AND invoice.id = e.record_id"_L1;

struct Condition {
    QStringList parts;
    QVariantList arguments;

    void add(const QString &part, const QVariantList &values = {})
    {
        parts.append(part);
        arguments += values;
    }
    [[nodiscard]] QString sql() const { return parts.join(u" AND "_s); }
};

void addStanding(Condition &where, InvoiceStanding standing, QDate today)
{
    const QString day = today.toString(Qt::ISODate);
    switch (standing) {
    case InvoiceStanding::Any: return;
    case InvoiceStanding::Unpaid: where.add(u"state IN ('issued', 'partly_paid', 'overdue')"_s); return;
    case InvoiceStanding::Overdue:
        where.add(u"(state = 'overdue' OR (state IN ('issued', 'partly_paid') AND due_on < ?))"_s, {day});
        return;
    case InvoiceStanding::Issued: where.add(u"state = 'issued' AND due_on >= ?"_s, {day}); return;
    case InvoiceStanding::PartlyPaid: where.add(u"state = 'partly_paid' AND due_on >= ?"_s, {day}); return;
    case InvoiceStanding::Paid: where.add(u"state = 'paid'"_s); return;
    case InvoiceStanding::Corrected: where.add(u"credited_minor <> 0"_s); return;
    case InvoiceStanding::Void: where.add(u"state = 'void'"_s); return;
    case InvoiceStanding::Draft: where.add(u"state = 'draft'"_s); return;
    }
    Q_UNREACHABLE();
}

/// The conditions on the invoice's own columns besides account and year.
void addColumns(Condition &where, const InvoiceFilter &filter)
{
    addStanding(where, filter.standing, filter.today);
    if (filter.leastTotal)
        where.add(u"total_minor >= ?"_s, {*filter.leastTotal});
    if (filter.mostTotal)
        where.add(u"total_minor <= ?"_s, {*filter.mostTotal});
}

qint64 secondsAt(QDate day)
{
    return QDateTime(day, QTime(0, 0), Qt::UTC).toSecsSinceEpoch();
}

std::pair<qint64, qint64> searchRowsIn(std::optional<int> year)
{
    if (!year)
        return SearchIndex::rowNumbers<Invoice>();
    return SearchIndex::rowNumbers<Invoice>(secondsAt(QDate(*year, 1, 1)), secondsAt(QDate(*year + 1, 1, 1)) - 1);
}

/// Found by words, in the order of the full-text index: its row numbers rise with the day of issue.
KeyedRows foundRows(const Id &account, const InvoiceFilter &filter, const QString &expression, Qt::SortOrder order)
{
    Condition where;
    const auto [lowest, highest] = searchRowsIn(filter.year);
    where.add(u"t.search_text MATCH ?"_s, {expression});
    const bool isUp = order == Qt::AscendingOrder;
    // The other bound is the first key; given twice, the index would take the wider one and read all that lies between.
    where.add(isUp ? u"t.rowid <= ?"_s : u"t.rowid >= ?"_s, {isUp ? highest : lowest});
    const qsizetype searched = where.parts.size();
    addColumns(where, filter);
    KeyedRows rows{.from = byText,
                   .where = where.sql(),
                   .arguments = where.arguments,
                   .keys = {u"t.rowid"_s},
                   .order = order,
                   .start = {isUp ? lowest : highest}};
    if (where.parts.size() == searched) {
        rows.join = textJoin;
        rows.joinArguments = {account};
    } else {
        rows.from += u' ' + textJoin;
        rows.fromArguments = {account};
    }
    return rows;
}

bool isFoundByText(const KeyedRows &rows)
{
    return rows.from.startsWith(byText);
}

template <class... T>
void readInto(const Cursor &cursor, T &...values)
{
    int column = 0;
    (readValue(cursor, column, values), ...);
}

constexpr auto rowColumns
    = "invoice.id, number, issued_on, due_on, state, summary, net_minor, net_currency, tax_minor, tax_currency, "
      "total_minor, total_currency, paid_minor, paid_currency, credited_minor, credited_currency"_L1;

constexpr int idsAtOnce = 256;

/// The records of type `R` that stand on these invoices. The statement has a fixed number of parameters, so that it is prepared once.
template <RecordLike R>
Result<QHash<Id, QList<R>>> partsOf(const RecordStore &store, const QStringList &invoiceIds)
{
    static const QString sql = TableSql<R>::get().select + u" WHERE account_id = ? AND invoice_id IN ("_s
                               + QStringList(idsAtOnce, u"?"_s).join(u',') + u')';
    QHash<Id, QList<R>> parts;
    for (qsizetype first = 0; first < invoiceIds.size(); first += idsAtOnce) {
        QVariantList arguments{store.account()};
        for (qsizetype i = first; i < first + idsAtOnce; ++i)
            arguments.append(invoiceIds.at(std::min(i, invoiceIds.size() - 1)));
        const auto read = eachRow(store.database(), {sql, arguments}, [&](const Cursor &cursor) {
            R record = recordFrom<R>(cursor);
            parts[record.invoiceId].append(std::move(record));
        });
        if (!read)
            return std::unexpected(read.error());
    }
    return parts;
}

Invoice sumsOf(const InvoiceRow &row, InvoiceState stored)
{
    Invoice invoice;
    invoice.state = stored;
    invoice.net = row.net;
    invoice.tax = row.tax;
    invoice.total = row.total;
    invoice.paid = row.paid;
    invoice.credited = row.credited;
    return invoice;
}

/// Checks the sums of every row, and names its credit notes.
Result<void> checkRows(const RecordStore &store, QList<InvoiceRow> &rows, const QList<InvoiceState> &stored)
{
    QStringList ids;
    for (const InvoiceRow &row : std::as_const(rows))
        ids.append(row.id);
    const auto lines = partsOf<InvoiceLine>(store, ids);
    const auto taxes = lines ? partsOf<TaxLine>(store, ids) : std::unexpected(lines.error());
    const auto payments = taxes ? partsOf<Payment>(store, ids) : std::unexpected(taxes.error());
    const auto notes = payments ? partsOf<CreditNote>(store, ids) : std::unexpected(payments.error());
    if (!notes)
        return std::unexpected(notes.error());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        InvoiceRow &row = rows[i];
        const InvoiceParts parts{lines->value(row.id), taxes->value(row.id), payments->value(row.id),
                                 notes->value(row.id)};
        row.isFlagged = !checkInvoice(sumsOf(row, stored[i]), parts).isEmpty();
        for (const CreditNote &note : parts.creditNotes)
            row.creditNotes.append(note.number);
        row.creditNotes.sort();
    }
    return {};
}

Result<KeyedRows> only(KeyedRows rows, const QString &id)
{
    rows.where += u" AND invoice.id = ?"_s;
    rows.arguments.append(id);
    return rows;
}

/// The full-text index has no way from a record to its row number but through the day.
Result<KeyedRows> onlyFound(const RecordStore &store, KeyedRows rows, const QString &id)
{
    const auto invoice = store.find<Invoice>(id);
    if (!invoice)
        return std::unexpected(invoice.error());
    const qint64 day = *invoice ? secondsAt((*invoice)->issuedOn) : 0;
    const auto [lowest, highest] = SearchIndex::rowNumbers<Invoice>(day, day);
    QVariant number;
    const auto read = eachRow(
        store.database(),
        {u"SELECT row_number FROM search_entry WHERE row_number BETWEEN ? AND ? AND record_id = ?"_s,
         {lowest, highest, id}},
        [&](const Cursor &cursor) { number = cursor.value(0); });
    if (!read)
        return std::unexpected(read.error());
    rows.where += u" AND t.rowid = ?"_s;
    rows.arguments.append(number);
    rows.start.clear();
    return rows;
}

} // namespace

InvoiceState standingOn(QDate today, InvoiceState state, QDate dueOn)
{
    const bool isOpen = state == InvoiceState::Issued || state == InvoiceState::PartlyPaid;
    return isOpen && dueOn < today ? InvoiceState::Overdue : state;
}

KeyedRows invoiceRows(const Id &account, const InvoiceFilter &filter, InvoiceOrder by, Qt::SortOrder order)
{
    const QString expression = SearchIndex::matchExpression(filter.text);
    if (!expression.isEmpty() && by == InvoiceOrder::Day)
        return foundRows(account, filter, expression, order);
    Condition where;
    where.add(u"account_id = ?"_s, {account});
    if (filter.year)
        where.add(u"issued_on BETWEEN ? AND ?"_s,
                  {QDate(*filter.year, 1, 1).toString(Qt::ISODate), QDate(*filter.year, 12, 31).toString(Qt::ISODate)});
    addColumns(where, filter);
    if (!expression.isEmpty()) {
        const auto [lowest, highest] = searchRowsIn(filter.year);
        where.add(u"id IN (SELECT e.record_id FROM search_text t JOIN search_entry e ON e.row_number = t.rowid "
                  "WHERE t.search_text MATCH ? AND t.rowid BETWEEN ? AND ?)"_s,
                  {expression, lowest, highest});
    }
    static const QHash<InvoiceOrder, QString> columns{{InvoiceOrder::Day, u"issued_on"_s},
                                                      {InvoiceOrder::Number, u"number"_s},
                                                      {InvoiceOrder::Total, u"total_minor"_s}};
    return {.from = u"invoice"_s,
            .where = where.sql(),
            .arguments = where.arguments,
            .keys = {columns[by], u"id"_s},
            .order = order};
}

Result<QList<InvoiceRow>> readInvoices(const RecordStore &store, const KeyedRows &rows, const RowKey &first, int limit,
                                       QDate today)
{
    QList<InvoiceRow> read;
    QList<InvoiceState> stored;
    const auto done = eachRow(store.database(), pageSql(rows, rowColumns, first, limit), [&](const Cursor &cursor) {
        InvoiceRow row;
        InvoiceState state{};
        readInto(cursor, row.id, row.number, row.issuedOn, row.dueOn, state, row.summary, row.net, row.tax, row.total,
                 row.paid, row.credited);
        row.state = standingOn(today, state, row.dueOn);
        stored.append(state);
        read.append(std::move(row));
    });
    if (!done)
        return std::unexpected(done.error());
    if (auto checked = checkRows(store, read, stored); !checked)
        return std::unexpected(checked.error());
    return read;
}

Result<QList<Invoice>> readInvoiceRecords(const RecordStore &store, const KeyedRows &rows, const RowKey &first,
                                          int limit)
{
    QStringList columns;
    for (const SqlColumn &column : columnsOf<Invoice>().mid(1))
        columns.append(u"invoice."_s + column.name);
    QList<Invoice> read;
    const auto done = eachRow(store.database(), pageSql(rows, columns.join(u", "_s), first, limit),
                              [&](const Cursor &cursor) { read.append(recordFrom<Invoice>(cursor)); });
    if (!done)
        return std::unexpected(done.error());
    return read;
}

Result<QList<NumberedInvoice>> invoicesAt(const RecordStore &store, const KeyedRows &rows,
                                          const QList<RowRange> &ranges)
{
    QList<NumberedInvoice> invoices;
    for (const RowRange &range : ranges) {
        RowKey first;
        if (range.first > 0) {
            const auto keys = walkKeys(store.database(), rows, {}, static_cast<int>(range.first), 1);
            if (!keys)
                return std::unexpected(keys.error());
            if (keys->isEmpty())
                continue; // the list has become shorter
            first = keys->constFirst();
        }
        const auto read = eachRow(
            store.database(), pageSql(rows, u"invoice.id, number"_s, first, static_cast<int>(range.count)),
            [&](const Cursor &cursor) { invoices.append({cursor.value(0).toString(), cursor.value(1).toString()}); });
        if (!read)
            return std::unexpected(read.error());
    }
    return invoices;
}

Result<QHash<QString, RowKey>> invoiceKeys(const RecordStore &store, const KeyedRows &rows, const QStringList &ids)
{
    QHash<QString, RowKey> keys;
    for (const QString &id : ids) {
        auto one = isFoundByText(rows) ? onlyFound(store, rows, id) : only(rows, id);
        if (!one)
            return std::unexpected(one.error());
        const auto read = eachRow(store.database(), pageSql(*one, one->keys.join(u", "_s), {}, 1),
                                  [&](const Cursor &cursor) { keys.insert(id, keyFrom(cursor, rows)); });
        if (!read)
            return std::unexpected(read.error());
    }
    return keys;
}

Result<QList<int>> invoiceYears(const RecordStore &store)
{
    QList<int> years;
    QString before = u"9999-99-99"_s;
    for (;;) {
        // One step down the index per year, instead of reading it all for its distinct years.
        const auto latest = store.select<Invoice>({u"issued_on < ?"_s, {before}, u"issued_on DESC, id DESC"_s, 1});
        if (!latest)
            return std::unexpected(latest.error());
        if (latest->isEmpty() || !latest->constFirst().issuedOn.isValid())
            return years;
        years.append(latest->constFirst().issuedOn.year());
        before = QDate(years.constLast(), 1, 1).toString(Qt::ISODate);
    }
}

} // namespace areacliente
