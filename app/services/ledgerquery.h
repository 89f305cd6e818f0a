// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/subscription.h"
#include "app/services/keyedrows.h"
#include "app/store/columns.h"

/// The balance of a replica's account and its movements, its credit notes, and what it spends on what.
namespace areacliente {

struct LedgerFilter {
    std::optional<int> year{};
    std::optional<BalanceKind> kind{};

    friend bool operator==(const LedgerFilter &, const LedgerFilter &) = default;
};

/// A movement, and the balance that it left, whatever the filter leaves out.
struct LedgerRow {
    BalanceEntry entry{};
    Money balance{};

    friend bool operator==(const LedgerRow &, const LedgerRow &) = default;
};

[[nodiscard]] KeyedRows ledgerRows(const Id &account, const LedgerFilter &filter, Qt::SortOrder order);
[[nodiscard]] Result<QList<LedgerRow>> readLedger(const RecordStore &store, const KeyedRows &rows, const RowKey &first,
                                                  int limit);

struct CreditNoteFilter {
    std::optional<int> year{};
    QString text{}; ///< words that number, invoice number or reason have words beginning with

    friend bool operator==(const CreditNoteFilter &, const CreditNoteFilter &) = default;
};

enum class CreditNoteOrder { Day, Number, Total };

[[nodiscard]] KeyedRows creditNoteRows(const Id &account, const CreditNoteFilter &filter, CreditNoteOrder by,
                                       Qt::SortOrder order);

/// A block of records of one table, whole.
template <RecordLike R>
[[nodiscard]] Result<QList<R>> readRecords(const RecordStore &store, const KeyedRows &rows, const RowKey &first,
                                           int limit)
{
    QStringList columns;
    for (const SqlColumn &column : columnsOf<R>().mid(1))
        columns.append(column.name);
    QList<R> records;
    const auto read = eachRow(store.database(), pageSql(rows, columns.join(QLatin1String(", ")), first, limit),
                              [&](const Cursor &cursor) { records.append(recordFrom<R>(cursor)); });
    if (!read)
        return std::unexpected(read.error());
    return records;
}

/// The keys of those of `ids` that `rows`, of one table, have.
[[nodiscard]] Result<QHash<QString, RowKey>> keysOf(const RecordStore &store, const KeyedRows &rows,
                                                    const QStringList &ids);

/// What the account has (positive) or owes (negative), one amount per currency; empty without movements.
[[nodiscard]] Result<QList<Money>> balances(const RecordStore &store);

/// What was invoiced, less what was credited, without tax, in one month for one family of products.
struct Spending {
    QDate month;                           ///< its first day
    std::optional<ProductFamily> family{}; ///< none: belongs to no subscription
    Money amount{};

    friend bool operator==(const Spending &, const Spending &) = default;
};

/// From `from` (inclusive) to `to` (exclusive), by month, drafts and void invoices left out.
[[nodiscard]] Result<QList<Spending>> readSpending(const RecordStore &store, QDate from, QDate to);

/// A renewal to come.
struct Renewal {
    QDate on;
    Id subscriptionId{};
    QString name{};
    ProductFamily family{};
    Money price{}; ///< without tax

    friend bool operator==(const Renewal &, const Renewal &) = default;
};

/// The renewals of active subscriptions that renew by themselves, from `from` (inclusive) to `to` (exclusive), in order.
[[nodiscard]] QList<Renewal> renewalsBetween(const QList<Subscription> &subscriptions, QDate from, QDate to);

} // namespace areacliente
