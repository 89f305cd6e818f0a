// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/feedreader.h"

#include <QSet>

#include <iterator>
#include <ranges>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {
constexpr int smallestBatch = 100;
constexpr int mostBatches = 8; // of a page: what is read for it stays bounded where the contact sees little
} // namespace

Result<QList<FeedReader::LogRow>> FeedReader::logAfter(qint64 version, int count) const
{
    auto cursor = m_store.database().query(u"SELECT version, record_type, record_id, is_deleted FROM change_log "
                                           "WHERE account_id = ? AND version > ? ORDER BY version LIMIT ?"_s,
                                           {m_store.account(), version, count});
    if (!cursor)
        return std::unexpected(cursor.error());
    QList<LogRow> rows;
    while (cursor->next())
        rows.append({cursor->value(0).toLongLong(), cursor->value(1).toString(), cursor->value(2).toString(),
                     cursor->value(3).toInt() != 0});
    if (auto read = cursor->status(); !read)
        return std::unexpected(read.error());
    return rows;
}

/// Takes out the deletions of what was made again: a later row tells of it.
void FeedReader::dropTakenBack(QList<LogRow> &rows)
{
    if (std::ranges::none_of(rows, &LogRow::isDeleted))
        return;
    QSet<Id> later;
    std::vector<LogRow> kept;
    for (LogRow &row : rows | std::views::reverse) {
        if (row.isDeleted && later.contains(row.id))
            continue;
        later.insert(row.id);
        kept.push_back(std::move(row));
    }
    rows = QList<LogRow>(std::make_move_iterator(kept.rbegin()), std::make_move_iterator(kept.rend()));
}

/// The records of the rows, by one statement for each type that the contact may hold at all.
Result<FeedReader::Records> FeedReader::recordsOf(const QList<LogRow> &rows, qint64 after) const
{
    QSet<QString> types;
    for (const LogRow &row : rows)
        types.insert(row.type);
    Records records(static_cast<std::size_t>(rows.size()));
    Result<void> result;
    for (const QString &type : std::as_const(types)) {
        if (!m_visibility.mayHoldType(QLatin1String(type.toLatin1())))
            continue;
        withRecordType(type, [&]<class R>() {
            auto changed = result ? m_store.changedBetween<R>(after, rows.constLast().version) : QList<R>();
            if (!changed)
                result = std::unexpected(changed.error());
            for (R &record : changed ? *changed : QList<R>()) {
                const auto row = std::ranges::lower_bound(rows, record.version, {}, &LogRow::version);
                if (row != rows.cend() && row->version == record.version)
                    records[static_cast<std::size_t>(row - rows.cbegin())] = std::move(record);
            }
        });
    }
    if (!result)
        return std::unexpected(result.error());
    return records;
}

Result<void> FeedReader::take(const LogRow &row, std::optional<AnyRecord> record, qint64 base, ChangesPage &page) const
{
    if (!record && !row.isDeleted)
        return {};
    const auto visible = record ? m_visibility.isVisible(*record) : Result<bool>(false);
    if (!visible)
        return std::unexpected(visible.error());
    if (*visible)
        page.changes.append({row.type, row.id, std::move(record)});
    else if (row.version > base && m_visibility.mayHoldType(QLatin1String(row.type.toLatin1())))
        page.changes.append({row.type, row.id, std::nullopt});
    return {};
}

Result<void> FeedReader::read(FeedPosition &position, int limit, ChangesPage &page) const
{
    const int batchSize = std::max(limit, smallestBatch);
    page.hasMore = true;
    for (int batch = 0; batch < mostBatches && page.hasMore && page.changes.size() < limit; ++batch) {
        auto rows = logAfter(position.version, batchSize + 1);
        if (!rows)
            return std::unexpected(rows.error());
        page.hasMore = rows->size() > batchSize;
        if (page.hasMore)
            rows->removeLast();
        if (rows->isEmpty())
            return {};
        dropTakenBack(*rows);
        auto records = recordsOf(*rows, position.version);
        if (!records)
            return std::unexpected(records.error());
        auto record = records->begin();
        for (const LogRow &row : std::as_const(*rows)) {
            if (page.changes.size() == limit) {
                page.hasMore = true;
                return {};
            }
            if (auto taken = take(row, std::move(*record++), position.base, page); !taken)
                return taken;
            position.version = row.version;
        }
    }
    return {};
}

} // namespace areacliente
