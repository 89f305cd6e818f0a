// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/recordstore.h"

#include "app/store/columns.h"

namespace areacliente {

namespace {

/// Orders what `select` finds in `table`, but only once it is found. In one step SQLite would rather take the order from an
/// index, such as the primary key, and read every row of the account for it, though the condition has an index of its own.
QString orderedOnceFound(const QString &select, QLatin1String table, const QString &order)
{
    // It begins with SELECT, so that Database knows it may run the statement again after a lost connection. What was found has
    // the table's name, so that the order may use it like the condition.
    return QLatin1String("SELECT * FROM (WITH found AS MATERIALIZED (") + select
           + QLatin1String(") SELECT * FROM found) AS ") + table + QLatin1String(" ORDER BY ") + order;
}

} // namespace

template <RecordLike R>
Result<std::optional<R>> RecordStore::find(const Id &id) const
{
    auto records = select<R>({QStringLiteral("id = ?"), {id}});
    if (!records)
        return std::unexpected(records.error());
    if (records->isEmpty())
        return std::optional<R>();
    return std::optional<R>(std::move(records->front()));
}

template <RecordLike R>
Result<R> RecordStore::get(const Id &id) const
{
    auto found = find<R>(id);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return fail(ErrorCode::NotFound, QString::fromLatin1(R::typeName) + u' ' + id);
    return std::move(**found);
}

template <RecordLike R>
Result<QList<R>> RecordStore::select(const Select &what) const
{
    QString sql = TableSql<R>::get().select + QLatin1String(" WHERE account_id = ?");
    if (!what.where.isEmpty())
        sql += QLatin1String(" AND (") + what.where + u')';
    // With a limit the index of the order is the right one: reading in its order can end early. Without a condition it spares
    // the sorting.
    if (!what.order.isEmpty() && !what.where.isEmpty() && what.limit < 0)
        sql = orderedOnceFound(sql, QLatin1String(R::typeName), what.order);
    else if (!what.order.isEmpty())
        sql += QLatin1String(" ORDER BY ") + what.order;
    if (what.limit >= 0)
        sql += QLatin1String(" LIMIT ") + QString::number(what.limit);
    return recordsOf<R>(sql, QVariantList{m_account} + what.arguments);
}

template <RecordLike R>
Result<QList<R>> RecordStore::changedBetween(qint64 after, qint64 upTo) const
{
    return recordsOf<R>(TableSql<R>::get().changed, {m_account, after, upTo});
}

template <RecordLike R>
Result<QList<R>> RecordStore::recordsOf(const QString &sql, const QVariantList &arguments) const
{
    auto cursor = m_database.query(sql, arguments);
    if (!cursor)
        return std::unexpected(cursor.error());
    QList<R> records;
    while (cursor->next())
        records.append(recordFrom<R>(*cursor));
    if (auto read = cursor->status(); !read)
        return std::unexpected(read.error());
    return records;
}

template <RecordLike R>
Result<qint64> RecordStore::count(const Select &what) const
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

template <RecordLike R>
Result<void> RecordStore::put(R record)
{
    if (m_journal) {
        const auto version = m_journal->record(QLatin1String(R::typeName), record.id, false);
        if (!version)
            return std::unexpected(version.error());
        record.version = *version;
    }
    return restore(record);
}

template <RecordLike R>
Result<void> RecordStore::insert(R record)
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

template <RecordLike R>
Result<void> RecordStore::erase(const Id &id)
{
    if (m_journal) {
        const auto version = m_journal->record(QLatin1String(R::typeName), id, true);
        if (!version)
            return std::unexpected(version.error());
    }
    return drop<R>(id);
}

template <RecordLike R>
Result<void> RecordStore::restore(const R &record)
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

template <RecordLike R>
Result<void> RecordStore::drop(const Id &id)
{
    if (auto forgotten = forget<R>(id); !forgotten)
        return forgotten;
    auto erased = m_database.execute(TableSql<R>::get().erase, {m_account, id});
    if (!erased)
        return std::unexpected(erased.error());
    return {};
}

template <RecordLike R>
Result<void> RecordStore::forget(const Id &id)
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

// Every type's functions are made here, once: made anew in each file that reads records they were half of the build.
#define AREACLIENTE_INSTANTIATE(R)                                                                                     \
    template Result<std::optional<R>> RecordStore::find<R>(const Id &) const;                                          \
    template Result<R> RecordStore::get<R>(const Id &) const;                                                          \
    template Result<QList<R>> RecordStore::select<R>(const Select &) const;                                            \
    template Result<QList<R>> RecordStore::changedBetween<R>(qint64, qint64) const;                                    \
    template Result<qint64> RecordStore::count<R>(const Select &) const;                                               \
    template Result<void> RecordStore::put<R>(R);                                                                      \
    template Result<void> RecordStore::insert<R>(R);                                                                   \
    template Result<void> RecordStore::erase<R>(const Id &);                                                           \
    template Result<void> RecordStore::restore<R>(const R &);                                                          \
    template Result<void> RecordStore::drop<R>(const Id &);
AREACLIENTE_INSTANTIATE(Account)
AREACLIENTE_INSTANTIATE(Contact)
AREACLIENTE_INSTANTIATE(Product)
AREACLIENTE_INSTANTIATE(Subscription)
AREACLIENTE_INSTANTIATE(Resource)
AREACLIENTE_INSTANTIATE(DedicatedIp)
AREACLIENTE_INSTANTIATE(Application)
AREACLIENTE_INSTANTIATE(PanelUser)
AREACLIENTE_INSTANTIATE(Mailbox)
AREACLIENTE_INSTANTIATE(UsageSample)
AREACLIENTE_INSTANTIATE(PaymentMethod)
AREACLIENTE_INSTANTIATE(Invoice)
AREACLIENTE_INSTANTIATE(InvoiceLine)
AREACLIENTE_INSTANTIATE(TaxLine)
AREACLIENTE_INSTANTIATE(CreditNote)
AREACLIENTE_INSTANTIATE(Payment)
AREACLIENTE_INSTANTIATE(BalanceEntry)
AREACLIENTE_INSTANTIATE(DomainName)
AREACLIENTE_INSTANTIATE(DomainContact)
AREACLIENTE_INSTANTIATE(Nameserver)
AREACLIENTE_INSTANTIATE(DnsRecord)
AREACLIENTE_INSTANTIATE(Certificate)
AREACLIENTE_INSTANTIATE(Ticket)
AREACLIENTE_INSTANTIATE(Message)
AREACLIENTE_INSTANTIATE(Attachment)
AREACLIENTE_INSTANTIATE(HelpArticle)
AREACLIENTE_INSTANTIATE(Announcement)
AREACLIENTE_INSTANTIATE(RecoveryRequest)
AREACLIENTE_INSTANTIATE(ActivityEntry)
#undef AREACLIENTE_INSTANTIATE

} // namespace areacliente
