// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/ledgerquery.h"

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// The sum of all movements in `currency` up to this one.
Result<qint64> balanceAfter(const RecordStore &store, const BalanceEntry &entry)
{
    qint64 sum = 0;
    const auto read = eachRow(
        store.database(),
        {u"SELECT SUM(amount_minor) FROM balance_entry WHERE account_id = ? AND (at, id) <= (?, ?) AND amount_currency = ?"_s,
         {store.account(), entry.at.toMSecsSinceEpoch(), entry.id, entry.amount.currency}},
        [&](const Cursor &cursor) { sum = cursor.value(0).toLongLong(); });
    if (!read)
        return std::unexpected(read.error());
    return sum;
}

/// True where every movement from one row to the next is in the list, so that each balance follows from the one before.
bool isUnfiltered(const KeyedRows &rows)
{
    return rows.arguments.size() == 1;
}

Result<void> addSpending(const RecordStore &store, const QString &sql, QDate from, QDate to,
                         QMap<std::tuple<QString, QString, QString>, qint64> &sums)
{
    return eachRow(store.database(), {sql, {store.account(), iso(from), iso(to)}}, [&](const Cursor &cursor) {
        sums[{cursor.value(0).toString(), cursor.value(1).toString(), cursor.value(2).toString()}]
            += cursor.value(3).toLongLong();
    });
}

} // namespace

KeyedRows ledgerRows(const Id &account, const LedgerFilter &filter, Qt::SortOrder order)
{
    KeyedRows rows{.from = u"balance_entry"_s,
                   .where = u"account_id = ?"_s,
                   .arguments = {account},
                   .keys = {u"at"_s, u"id"_s},
                   .order = order};
    if (filter.year) {
        rows.where += u" AND at >= ? AND at < ?"_s;
        for (const int year : {*filter.year, *filter.year + 1})
            rows.arguments.append(
                QDate(year, 1, 1).startOfDay().toMSecsSinceEpoch()); // as its day is shown: in local time
    }
    if (filter.kind) {
        rows.where += u" AND kind = ?"_s;
        rows.arguments.append(QString(enumName(*filter.kind)));
    }
    return rows;
}

Result<QList<LedgerRow>> readLedger(const RecordStore &store, const KeyedRows &rows, const RowKey &first, int limit)
{
    auto entries = readRecords<BalanceEntry>(store, rows, first, limit);
    if (!entries)
        return std::unexpected(entries.error());
    QList<LedgerRow> ledger;
    QHash<QString, qint64> running; // currency → balance after the oldest row so far, without that row's amount
    const bool isUp = rows.order == Qt::AscendingOrder;
    for (BalanceEntry &entry : *entries) {
        const QString currency = entry.amount.currency;
        if (!isUnfiltered(rows) || !running.contains(currency)) {
            const auto balance = balanceAfter(store, entry);
            if (!balance)
                return std::unexpected(balance.error());
            running[currency] = isUp ? *balance - entry.amount.minor : *balance;
        }
        const qint64 balance = running[currency] + (isUp ? entry.amount.minor : 0);
        running[currency] = isUp ? balance : balance - entry.amount.minor;
        ledger.append({std::move(entry), {balance, currency}});
    }
    return ledger;
}

KeyedRows creditNoteRows(const Id &account, const CreditNoteFilter &filter, CreditNoteOrder by, Qt::SortOrder order)
{
    static const QHash<CreditNoteOrder, QString> columns{{CreditNoteOrder::Day, u"issued_on"_s},
                                                         {CreditNoteOrder::Number, u"number"_s},
                                                         {CreditNoteOrder::Total, u"total_minor"_s}};
    KeyedRows rows{.from = u"credit_note"_s,
                   .where = u"account_id = ?"_s,
                   .arguments = {account},
                   .keys = {columns[by], u"id"_s},
                   .order = order};
    if (filter.year) {
        rows.where += u" AND issued_on BETWEEN ? AND ?"_s;
        rows.arguments += {iso(QDate(*filter.year, 1, 1)), iso(QDate(*filter.year, 12, 31))};
    }
    if (const QString expression = SearchIndex::matchExpression(filter.text); !expression.isEmpty()) {
        const auto [lowest, highest] = SearchIndex::rowNumbers<CreditNote>();
        rows.where
            += u" AND id IN (SELECT e.record_id FROM search_text t JOIN search_entry e ON e.row_number = t.rowid "
               "WHERE t.search_text MATCH ? AND t.rowid BETWEEN ? AND ?)"_s;
        rows.arguments += {expression, lowest, highest};
    }
    return rows;
}

Result<QHash<QString, RowKey>> keysOf(const RecordStore &store, const KeyedRows &rows, const QStringList &ids)
{
    QHash<QString, RowKey> keys;
    KeyedRows one = rows;
    one.where += u" AND id = ?"_s;
    one.arguments.append(QVariant());
    for (const QString &id : ids) {
        one.arguments.last() = id;
        const auto read = eachRow(store.database(), pageSql(one, one.keys.join(u", "_s), {}, 1),
                                  [&](const Cursor &cursor) { keys.insert(id, keyFrom(cursor, rows)); });
        if (!read)
            return std::unexpected(read.error());
    }
    return keys;
}

Result<QList<Money>> balances(const RecordStore &store)
{
    QList<Money> sums;
    bool isMixed = false;
    const auto read = eachRow(
        store.database(),
        {u"SELECT COUNT(*), SUM(amount_minor), MIN(amount_currency), MAX(amount_currency) FROM balance_entry WHERE account_id = ?"_s,
         {store.account()}},
        [&](const Cursor &cursor) {
        if (cursor.value(0).toLongLong() == 0)
            return;
        sums = {{cursor.value(1).toLongLong(), cursor.value(2).toString()}};
        isMixed = cursor.value(2) != cursor.value(3);
    });
    if (!read)
        return std::unexpected(read.error());
    if (!isMixed)
        return sums;
    sums.clear();
    const auto grouped = eachRow(
        store.database(),
        {u"SELECT SUM(amount_minor), amount_currency FROM balance_entry WHERE account_id = ? GROUP BY amount_currency ORDER BY amount_currency"_s,
         {store.account()}},
        [&](const Cursor &cursor) { sums.append({cursor.value(0).toLongLong(), cursor.value(1).toString()}); });
    if (!grouped)
        return std::unexpected(grouped.error());
    return sums;
}

Result<QList<Spending>> readSpending(const RecordStore &store, QDate from, QDate to)
{
    const QString family
        = u"COALESCE((SELECT s.family FROM subscription s WHERE s.account_id = i.account_id AND s.id = i.subscription_id), '')"_s;
    const QString invoiced
        = u"SELECT SUBSTR(i.issued_on, 1, 7), "_s + family
          + u", i.net_currency, SUM(i.net_minor) FROM invoice i WHERE i.account_id = ? AND i.issued_on >= ? AND i.issued_on < ? "
            "AND i.state NOT IN ('draft', 'void') GROUP BY 1, 2, 3"_s;
    const QString credited
        = u"SELECT SUBSTR(c.issued_on, 1, 7), "_s + family
          + u", c.net_currency, -SUM(c.net_minor) FROM credit_note c JOIN invoice i ON i.account_id = c.account_id AND i.id = c.invoice_id "
            "WHERE c.account_id = ? AND c.issued_on >= ? AND c.issued_on < ? AND i.state NOT IN ('draft', 'void') GROUP BY 1, 2, 3"_s;
    QMap<std::tuple<QString, QString, QString>, qint64> sums;
    Result<void> read = addSpending(store, invoiced, from, to, sums);
    if (read)
        read = addSpending(store, credited, from, to, sums);
    if (!read)
        return std::unexpected(read.error());
    QList<Spending> spending;
    for (auto sum = sums.cbegin(); sum != sums.cend(); ++sum) {
        const auto &[month, familyName, currency] = sum.key();
        spending.append({QDate::fromString(month + u"-01"_s, Qt::ISODate),
                         enumFromName<ProductFamily>(familyName),
                         {sum.value(), currency}});
    }
    return spending;
}

QList<Renewal> renewalsBetween(const QList<Subscription> &subscriptions, QDate from, QDate to)
{
    QList<Renewal> renewals;
    for (const Subscription &subscription : subscriptions) {
        if (subscription.state != SubscriptionState::Active || !subscription.autoRenew || !subscription.renewsOn
            || subscription.price.minor == 0)
            continue;
        const int months = subscription.period == BillingPeriod::Monthly ? 1 : 12;
        // Counted from the first date each time: the 31st stays the 31st after a short month.
        for (int period = 0;; ++period) {
            const QDate on = subscription.renewsOn->addMonths(period * months);
            if (on >= to || on > subscription.endsOn.value_or(to))
                break;
            if (on >= from)
                renewals.append({on, subscription.id,
                                 subscription.label.isEmpty() ? subscription.planName : subscription.label,
                                 subscription.family, subscription.price});
        }
    }
    std::ranges::stable_sort(renewals, {}, &Renewal::on);
    return renewals;
}

} // namespace areacliente
