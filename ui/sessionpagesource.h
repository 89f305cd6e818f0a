// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/latestonly.h"
#include "app/services/keyedrows.h"
#include "app/sync/accountsession.h"
#include "models/pagedmodelbase.h"

namespace areacliente {

/// Gives a paged model its rows out of the replica. Reading goes on in short jobs, so that nothing else waits long for the
/// replica's thread, and what an older query still wanted is not read any more.
template <class Row, class Filter>
class SessionPageSource : public PageSource<Row, Filter>
{
public:
    using Query = PageQuery<Filter>;

    /// `session` must outlive the source.
    explicit SessionPageSource(AccountSession &session)
        : m_session(session)
        , m_ticket(m_loads.next())
    {
    }

    void begin() override { m_ticket = m_loads.next(); }

    void count(const Query &query, PageReply<qint64> reply) override
    {
        read([rows = rowsOf(query)](const RecordStore &store) { return countRows(store.database(), rows); },
             std::move(reply));
    }

    void boundaries(const Query &query, int blockSize, PageReply<QList<PageKey>> reply) override
    {
        walk(std::make_shared<Walk>(Walk{rowsOf(query), blockSize, {}, std::move(reply)}));
    }

    void block(const Query &query, const PageKey &first, int limit, PageReply<QList<Row>> reply) override
    {
        read([rows = rowsOf(query), first, limit, load = loader(query)](const RecordStore &store) {
            return load(store, rows, first, limit);
        }, std::move(reply));
    }

    void positions(const Query &query, const QStringList &ids, PageReply<QHash<QString, qint64>> reply) override
    {
        read([rows = rowsOf(query), ids, find = finder()](const RecordStore &store) -> Result<QHash<QString, qint64>> {
            const auto keys = find(store, rows, ids);
            return keys ? positionsOf(store.database(), rows, *keys) : std::unexpected(keys.error());
        }, std::move(reply));
    }

protected:
    using Loader
        = std::function<Result<QList<Row>>(const RecordStore &, const KeyedRows &, const RowKey &first, int limit)>;
    using Finder
        = std::function<Result<QHash<QString, RowKey>>(const RecordStore &, const KeyedRows &, const QStringList &ids)>;

    [[nodiscard]] virtual KeyedRows rowsOf(const Query &query) const = 0;
    /// What reads a block, on the replica's thread.
    [[nodiscard]] virtual Loader loader(const Query &query) const = 0;
    /// What finds the keys of records, on the replica's thread.
    [[nodiscard]] virtual Finder finder() const = 0;
    /// Called with the boundaries when they are all known, before the model is.
    virtual void walked(const KeyedRows &, const QList<PageKey> &) { }

    [[nodiscard]] AccountSession &session() const { return m_session; }

    /// Runs a job for the newest query and drops its result when another query has come.
    template <class Job, class Reply>
    void read(Job job, Reply reply)
    {
        using R = std::invoke_result_t<Job &, const RecordStore &>;
        m_session.read(&m_context, [ticket = m_ticket, job = std::move(job)](const RecordStore &store) mutable -> R {
            if (!ticket.isLatest())
                return fail(ErrorCode::Cancelled, QStringLiteral("superseded by a newer query"));
            return job(store);
        }, [ticket = m_ticket, reply = std::move(reply)](R result) {
            if (ticket.isLatest())
                reply(std::move(result));
        });
    }

private:
    /// Keys found by one job: some milliseconds of work, whatever the rows are.
    static constexpr int keysAtOnce = 32;

    struct Walk {
        KeyedRows rows;
        int step = 0;
        QList<PageKey> keys{};
        PageReply<QList<PageKey>> reply{};
    };

    void walk(const std::shared_ptr<Walk> &walked)
    {
        const PageKey from = walked->keys.isEmpty() ? PageKey() : walked->keys.constLast();
        read([rows = walked->rows, step = walked->step, from](const RecordStore &store) {
            return walkKeys(store.database(), rows, from, step, keysAtOnce);
        }, [this, walked](Result<QList<RowKey>> keys) {
            if (!keys) {
                walked->reply(std::unexpected(keys.error()));
                return;
            }
            walked->keys += *keys;
            if (keys->size() == keysAtOnce) {
                walk(walked);
                return;
            }
            this->walked(walked->rows, walked->keys);
            walked->reply(walked->keys);
        });
    }

    AccountSession &m_session;
    QObject m_context; // deliveries end with the source
    LatestOnly m_loads;
    JobTicket m_ticket;
};

} // namespace areacliente
