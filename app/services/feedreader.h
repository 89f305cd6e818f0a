// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/changes.h"
#include "app/services/feedtoken.h"
#include "app/services/visibility.h"

#include <vector>

namespace areacliente {

/// Reads the change feed of one account as one contact sees it.
class FeedReader
{
public:
    FeedReader(const RecordStore &store, const Visibility &visibility)
        : m_store(store)
        , m_visibility(visibility)
    {
    }

    /// Adds to `page` up to `limit` of the changes behind `position`, oldest first, and moves it behind what was read. A row
    /// that changed several times is told of once, at its last change. Where nothing is new that is one indexed read.
    /// However many rows in a row the contact may not see, a page reads a bounded number: it may end empty with hasMore.
    [[nodiscard]] Result<void> read(FeedPosition &position, int limit, ChangesPage &page) const;

private:
    struct LogRow {
        qint64 version = 0;
        QString type;
        Id id;
        bool isDeleted = false;
    };
    /// For each row, in the rows' order, the record as that row left it; none where a later row tells of it, or it is gone.
    using Records = std::vector<std::optional<AnyRecord>>;

    [[nodiscard]] Result<QList<LogRow>> logAfter(qint64 version, int count) const;
    static void dropTakenBack(QList<LogRow> &rows);
    [[nodiscard]] Result<Records> recordsOf(const QList<LogRow> &rows, qint64 after) const;
    [[nodiscard]] Result<void> take(const LogRow &row, std::optional<AnyRecord> record, qint64 base,
                                    ChangesPage &page) const;

    const RecordStore &m_store;
    const Visibility &m_visibility;
};

} // namespace areacliente
