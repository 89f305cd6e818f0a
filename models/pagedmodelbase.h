// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "models/rowmodelbase.h"

#include <QHash>
#include <QList>
#include <QTimer>

#include <functional>

namespace areacliente {

/// Where a block of rows begins: the sort column's value and the row's id, or whatever else the source orders by.
using PageKey = QVariantList;

template <class T>
using PageReply = std::function<void(Result<T>)>;

/// Which rows, in which order.
template <class Filter>
struct PageQuery {
    Filter filter{};
    QString sortColumn{}; ///< id of a column
    Qt::SortOrder sortOrder = Qt::DescendingOrder;

    friend bool operator==(const PageQuery &, const PageQuery &) = default;
};

/// Where a paged model gets its rows. Each call returns at once and calls `reply` once, later, in the model's thread; in any order,
/// and even after the model has gone: the replies guard themselves.
template <class Row, class Filter>
class PageSource
{
public:
    using Query = PageQuery<Filter>;

    virtual ~PageSource() = default;

    /// Another query, or the same one anew: what was asked for until now is not wanted any more.
    virtual void begin() { }
    /// How many rows the query has.
    virtual void count(const Query &query, PageReply<qint64> reply) = 0;
    /// The keys of rows blockSize, 2 × blockSize, … in the query's order: where every block but the first begins.
    virtual void boundaries(const Query &query, int blockSize, PageReply<QList<PageKey>> reply) = 0;
    /// Up to `limit` rows in the query's order, from the row with key `first` (inclusive), or from the start when it is empty.
    virtual void block(const Query &query, const PageKey &first, int limit, PageReply<QList<Row>> reply) = 0;
    /// The row numbers, in the query's order, of those of `ids` that it contains. At most PagedModelBase::maxTracked ids.
    virtual void positions(const Query &query, const QStringList &ids, PageReply<QHash<QString, qint64>> reply) = 0;
};

/// The part of the paged models that does not depend on the row type: which blocks to ask for, and which to drop.
class PagedModelBase : public TableModelBase
{
    Q_OBJECT

public:
    static constexpr int blockSize = 256;
    /// Rows that an empty model asks for first: as many as a large window shows.
    static constexpr int screenful = 64;
    /// Blocks kept: 4,096 rows, a hundred screens.
    static constexpr int maxBlocks = 16;
    /// Blocks asked for at the same time; later wishes wait, and those scrolled past are forgotten.
    static constexpr int maxRequests = 2;
    /// Rows that a selection may span and still follow its records through a refresh.
    static constexpr int maxTracked = 512;

    explicit PagedModelBase(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : m_rowCount; }
    /// True from a change of query, or a refresh, until its rows are there.
    [[nodiscard]] bool isLoading() const { return m_loading; }

Q_SIGNALS:
    /// An empty model has the first rows of its query; how many there are is not known yet. Not told for lists of less than a
    /// screenful.
    void firstRowsShown();
    /// The rows of the newest query are there; `rows` is their number.
    void loaded(qint64 rows);
    void failed(const areacliente::Error &error);

protected:
    /// Notes that a view looks at `row`. The request itself starts from the event loop, so painting stays cheap.
    void noteSeen(int row) const;
    /// Makes the row count `rows`, adding or removing rows at the end.
    void resize(qint64 rows);
    void setLoading(bool loading) { m_loading = loading; }
    void forgetRequests();
    void requestFinished(int block);
    /// Asks for what is seen and missing, then for the next block in the direction of travel.
    void pump();
    /// The blocks last seen, newest first.
    [[nodiscard]] const QList<int> &recentBlocks() const { return m_recent; }
    /// True for the block that is next in the direction of travel.
    [[nodiscard]] bool isAhead(int block) const { return block == blockAhead(); }
    [[nodiscard]] int blockCount() const { return (m_rowCount + blockSize - 1) / blockSize; }

    [[nodiscard]] virtual bool hasFreshBlock(int block) const = 0;
    /// Asks the source for `block`; false when the key it begins with is not known yet.
    virtual bool requestBlock(int block) = 0;

private:
    bool tryRequest(int block);
    [[nodiscard]] int blockAhead() const { return m_lastSeen / blockSize + (m_travellingDown ? 1 : -1); }

    int m_rowCount = 0;
    bool m_loading = false;
    QList<int> m_requested;
    int m_previousFirstSeen = 0;
    bool m_travellingDown = true;
    QTimer *m_pumpTimer;
    // What data() notes while painting.
    mutable QList<int> m_recent;
    mutable int m_firstSeen = -1;
    mutable int m_lastSeen = -1;
};

} // namespace areacliente
