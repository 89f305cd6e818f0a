// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/store/database.h"
#include "app/store/searchindex.h"

namespace areacliente {

/// Told of every write before it happens, in the same transaction: the change feed on an authority, the shadow rows of the
/// outbox on a replica.
class Journal
{
public:
    virtual ~Journal() = default;
    /// Gives the version the written row takes.
    [[nodiscard]] virtual Result<qint64> record(QLatin1String type, const Id &id, bool deleted) = 0;
};

/// What to select: `where` and `order` are SQL over the record's columns, `arguments` go to the `?` of `where`.
struct Select {
    QString where{};
    QVariantList arguments{};
    QString order{};
    int limit = -1;
};

/// The records of one account in one store. The functions exist for every type of AnyRecord.
class RecordStore
{
public:
    /// `journal` and `search` may be null: a store that logs nothing, or has no index.
    RecordStore(Database &database, Id account, Journal *journal, SearchIndex *search)
        : m_database(database)
        , m_account(std::move(account))
        , m_journal(journal)
        , m_search(search)
    {
    }

    [[nodiscard]] const Id &account() const { return m_account; }
    [[nodiscard]] Database &database() const { return m_database; }

    template <RecordLike R>
    [[nodiscard]] Result<std::optional<R>> find(const Id &id) const;

    /// Errors: NotFound.
    template <RecordLike R>
    [[nodiscard]] Result<R> get(const Id &id) const;

    template <RecordLike R>
    [[nodiscard]] Result<QList<R>> select(const Select &what = {}) const;

    /// On an authority: the records that are as the feed's entries behind version `after`, up to `upTo`, left them, and those
    /// that were made anew after one of these entries deleted them.
    template <RecordLike R>
    [[nodiscard]] Result<QList<R>> changedBetween(qint64 after, qint64 upTo) const;

    /// The number of records that match.
    template <RecordLike R>
    [[nodiscard]] Result<qint64> count(const Select &what = {}) const;

    /// Writes `record`, new or not, after the journal has heard of it.
    template <RecordLike R>
    [[nodiscard]] Result<void> put(R record);

    /// As put(), for a record that must be new. Errors: Conflict for an id that is taken.
    template <RecordLike R>
    [[nodiscard]] Result<void> insert(R record);

    /// Deletes the record, if there is one, after the journal has heard of it.
    template <RecordLike R>
    [[nodiscard]] Result<void> erase(const Id &id);

    /// Writes `record` as it is, version included, past the journal: what the authority says, on a replica.
    template <RecordLike R>
    [[nodiscard]] Result<void> restore(const R &record);

    /// Deletes past the journal.
    template <RecordLike R>
    [[nodiscard]] Result<void> drop(const Id &id);

private:
    template <RecordLike R>
    [[nodiscard]] Result<QList<R>> recordsOf(const QString &sql, const QVariantList &arguments) const;
    /// Takes the record out of the index, which must be told the text it was given.
    template <RecordLike R>
    [[nodiscard]] Result<void> forget(const Id &id);

    Database &m_database;
    Id m_account;
    Journal *m_journal;
    SearchIndex *m_search;
};

} // namespace areacliente
