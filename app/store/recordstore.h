// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/store/columns.h"
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

/// The records of one account in one store.
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
    [[nodiscard]] Result<std::optional<R>> find(const Id &id) const
    {
        auto records = select<R>({QStringLiteral("id = ?"), {id}});
        if (!records)
            return std::unexpected(records.error());
        if (records->isEmpty())
            return std::optional<R>();
        return std::optional<R>(std::move(records->front()));
    }

    /// Errors: NotFound.
    template <RecordLike R>
    [[nodiscard]] Result<R> get(const Id &id) const
    {
        auto found = find<R>(id);
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return fail(ErrorCode::NotFound, QString::fromLatin1(R::typeName) + u' ' + id);
        return std::move(**found);
    }

    template <RecordLike R>
    [[nodiscard]] Result<QList<R>> select(const Select &what = {}) const
    {
        QString sql = TableSql<R>::get().select + QLatin1String(" WHERE account_id = ?");
        if (!what.where.isEmpty())
            sql += QLatin1String(" AND (") + what.where + u')';
        if (!what.order.isEmpty())
            sql += QLatin1String(" ORDER BY ") + what.order;
        if (what.limit >= 0)
            sql += QLatin1String(" LIMIT ") + QString::number(what.limit);
        auto cursor = m_database.query(sql, QVariantList{m_account} + what.arguments);
        if (!cursor)
            return std::unexpected(cursor.error());
        QList<R> records;
        while (cursor->next())
            records.append(recordFrom<R>(*cursor));
        if (auto read = cursor->status(); !read)
            return std::unexpected(read.error());
        return records;
    }

    /// The number of records that match.
    template <RecordLike R>
    [[nodiscard]] Result<qint64> count(const Select &what = {}) const
    {
        QString sql = QLatin1String("SELECT COUNT(*) FROM ") + QLatin1String(R::typeName)
                      + QLatin1String(" WHERE account_id = ?");
        if (!what.where.isEmpty())
            sql += QLatin1String(" AND (") + what.where + u')';
        auto cursor = m_database.query(sql, QVariantList{m_account} + what.arguments);
        if (!cursor)
            return std::unexpected(cursor.error());
        if (!cursor->next())
            return fail(ErrorCode::Storage, QStringLiteral("no count"));
        return cursor->value(0).toLongLong();
    }

    /// Writes `record`, new or not, after the journal has heard of it.
    template <RecordLike R>
    [[nodiscard]] Result<void> put(R record)
    {
        if (m_journal) {
            const auto version = m_journal->record(QLatin1String(R::typeName), record.id, false);
            if (!version)
                return std::unexpected(version.error());
            record.version = *version;
        }
        return restore(record);
    }

    /// As put(), for a record that must be new. Errors: Conflict for an id that is taken.
    template <RecordLike R>
    [[nodiscard]] Result<void> insert(R record)
    {
        if (m_journal) {
            const auto version = m_journal->record(QLatin1String(R::typeName), record.id, false);
            if (!version)
                return std::unexpected(version.error());
            record.version = *version;
        }
        const auto inserted = m_database.execute(TableSql<R>::get().insertNew, rowOf(m_account, record));
        if (!inserted)
            return std::unexpected(inserted.error());
        if (*inserted == 0)
            return fail(ErrorCode::Conflict, QString::fromLatin1(R::typeName) + u' ' + record.id, QStringLiteral("id"));
        return m_search ? m_search->add(record) : Result<void>();
    }

    /// Deletes the record, if there is one, after the journal has heard of it.
    template <RecordLike R>
    [[nodiscard]] Result<void> erase(const Id &id)
    {
        if (m_journal) {
            const auto version = m_journal->record(QLatin1String(R::typeName), id, true);
            if (!version)
                return std::unexpected(version.error());
        }
        return drop<R>(id);
    }

    /// Writes `record` as it is, version included, past the journal: what the authority says, on a replica.
    template <RecordLike R>
    [[nodiscard]] Result<void> restore(const R &record)
    {
        const QVariantList row = rowOf(m_account, record);
        if (isSearchable<R> && m_search) {
            // Most rows of a feed are new: only one that is there has an old text to look up and forget.
            const auto inserted = m_database.execute(TableSql<R>::get().insertNew, row);
            if (!inserted)
                return std::unexpected(inserted.error());
            if (*inserted > 0)
                return m_search->add(record);
            if (auto forgotten = forget<R>(record.id); !forgotten)
                return forgotten;
        }
        const auto written = m_database.execute(TableSql<R>::get().upsert, row);
        if (!written)
            return std::unexpected(written.error());
        return m_search ? m_search->add(record) : Result<void>();
    }

    /// Deletes past the journal.
    template <RecordLike R>
    [[nodiscard]] Result<void> drop(const Id &id)
    {
        if (auto forgotten = forget<R>(id); !forgotten)
            return forgotten;
        auto erased = m_database.execute(TableSql<R>::get().erase, {m_account, id});
        if (!erased)
            return std::unexpected(erased.error());
        return {};
    }

private:
    /// Takes the record out of the index, which must be told the text it was given.
    template <RecordLike R>
    [[nodiscard]] Result<void> forget(const Id &id)
    {
        if constexpr (isSearchable<R>) {
            if (!m_search)
                return {};
            auto old = find<R>(id);
            if (!old)
                return std::unexpected(old.error());
            if (*old)
                return m_search->remove(**old);
        }
        return {};
    }

    Database &m_database;
    Id m_account;
    Journal *m_journal;
    SearchIndex *m_search;
};

} // namespace areacliente
