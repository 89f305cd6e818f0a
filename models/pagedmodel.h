// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pagedmodelbase.h"
#include "models/rowmodel.h"

#include <QPointer>
#include <QSet>

#include <algorithm>

namespace areacliente {

/// A table of any length that holds only the blocks near what is seen. Rows arrive asynchronously; until then cells show a placeholder.
/// The rows of an older query stay in view until those of the newer one are there, and late replies to an older query are dropped.
/// Columns are as in RowModel; header clicks sort in the source. The source must outlive the model.
template <class Row, class Filter>
class PagedModel : public PagedModelBase
{
public:
    using Source = PageSource<Row, Filter>;
    using Query = PageQuery<Filter>;

    PagedModel(QList<Column<Row>> columns, Source &source, QObject *parent = nullptr)
        : PagedModelBase(parent)
        , m_columns(std::move(columns))
        , m_source(source)
    {
    }

    [[nodiscard]] const Query &query() const { return m_wantedQuery; }
    /// Shows the rows of `query` as soon as they arrive.
    void setQuery(const Query &query);
    void setFilter(const Filter &filter) { setQuery({filter, m_wantedQuery.sortColumn, m_wantedQuery.sortOrder}); }
    /// Reads the rows again after the stored data changed. Selected rows follow their records, or are deselected with them.
    void refresh();
    /// The row's record, or nullptr while it is not loaded. Valid until control returns to the event loop.
    [[nodiscard]] const Row *rowAt(int row) const;

    int columnCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    QVariant data(const QModelIndex &index, int role) const final;
    void sort(int column, Qt::SortOrder order) final;
    [[nodiscard]] QLatin1String columnId(int column) const final { return m_columns.at(column).id; }
    [[nodiscard]] qsizetype blocksHeld() const { return m_blocks.size(); }

protected:
    [[nodiscard]] virtual QString rowId(const Row &row) const
    {
        if constexpr (requires {
                          { row.id } -> std::convertible_to<QString>;
                      })
            return row.id;
        else
            return {};
    }
    [[nodiscard]] virtual RowState rowState(const Row &) const { return RowState::Normal; }
    [[nodiscard]] virtual QString rowDecorationKey(const Row &) const { return {}; }
    [[nodiscard]] virtual QString rowSubtitle(const Row &) const { return {}; }
    [[nodiscard]] Qt::Alignment columnAlignment(int column) const final { return m_columns.at(column).alignment; }

private:
    struct Block {
        QList<Row> rows;
        quint64 generation = 0;
    };
    /// The answers to one query or refresh, gathered until all of them are there.
    struct Load {
        bool isRefresh = false;
        std::optional<qint64> count{};
        std::optional<QHash<QString, qint64>> positions{};
        std::optional<QHash<int, QList<Row>>> blocks{};
        qsizetype blocksMissing = 0;
    };

    void start(bool isRefresh);
    void askForFirstRows();
    void askForFirstBlock();
    void takeFirstBlock(const QList<Row> &rows);
    void askForCount();
    void askForPositions();
    void askForBoundaries();
    void askForVisibleBlocks();
    void askForLoadBlock(int block, const PageKey &first);
    void finishWhenComplete();
    void apply(Load load);
    [[nodiscard]] QModelIndexList followed(const QModelIndexList &before, const Load &load) const;
    void storeBlock(int block, QList<Row> rows);
    void dropSurplus();
    [[nodiscard]] QStringList trackedIds() const;
    [[nodiscard]] bool hasFreshBlock(int block) const final;
    bool requestBlock(int block) final;
    [[nodiscard]] std::optional<PageKey> firstKey(int block) const;

    /// A reply that does nothing once this model has gone or has turned to a newer query; errors end the load.
    template <class T, class Use>
    [[nodiscard]] PageReply<T> whenCurrent(Use use);
    void abandon(const Error &error);

    QList<Column<Row>> m_columns;
    Source &m_source;
    Query m_wantedQuery;
    quint64 m_generation = 0;
    bool m_refreshAgain = false;
    std::optional<Load> m_load;
    std::optional<QList<PageKey>> m_boundaries;
    QHash<int, Block> m_blocks;
};

template <class Row, class Filter>
template <class T, class Use>
PageReply<T> PagedModel<Row, Filter>::whenCurrent(Use use)
{
    return [self = QPointer(this), generation = m_generation, use = std::move(use)](Result<T> result) {
        if (!self || self->m_generation != generation)
            return;
        if (result)
            use(*std::move(result));
        else
            self->abandon(result.error());
    };
}

template <class Row, class Filter>
void PagedModel<Row, Filter>::setQuery(const Query &query)
{
    if (m_generation > 0 && query == m_wantedQuery)
        return;
    m_wantedQuery = query;
    start(false);
}

template <class Row, class Filter>
void PagedModel<Row, Filter>::refresh()
{
    if (m_load)
        m_refreshAgain = true; // restarting instead would starve the view while many changes arrive
    else
        start(m_generation > 0);
}

template <class Row, class Filter>
void PagedModel<Row, Filter>::start(bool isRefresh)
{
    ++m_generation;
    m_refreshAgain = false;
    m_load = Load{.isRefresh = isRefresh};
    m_boundaries.reset();
    forgetRequests();
    setLoading(true);
    m_source.begin();
    askForPositions();
    if (isRefresh) {
        askForCount();
        askForBoundaries();
    } else {
        askForFirstRows();
    }
}

/// A list that shows nothing yet shows a screenful first: whoever opens it wants to see it. Rows that are in view stay until all
/// of the new ones are known.
template <class Row, class Filter>
void PagedModel<Row, Filter>::askForFirstRows()
{
    if (rowCount() > 0) {
        askForFirstBlock();
        return;
    }
    m_source.block(m_wantedQuery, {}, screenful, whenCurrent<QList<Row>>([this](const QList<Row> &rows) {
        if (rows.size() < screenful) {
            takeFirstBlock(rows);
            return;
        }
        m_blocks.insert(0, {rows, m_generation});
        resize(rows.size());
        Q_EMIT firstRowsShown();
        askForFirstBlock();
    }));
}

template <class Row, class Filter>
void PagedModel<Row, Filter>::askForFirstBlock()
{
    m_source.block(m_wantedQuery, {}, blockSize,
                   whenCurrent<QList<Row>>([this](const QList<Row> &rows) { takeFirstBlock(rows); }));
}

/// The first block, and only then how many rows there are: counting may take long.
template <class Row, class Filter>
void PagedModel<Row, Filter>::takeFirstBlock(const QList<Row> &rows)
{
    m_load->blocks.emplace().insert(0, rows);
    if (rows.size() < blockSize) {
        m_load->count = rows.size();
        const quint64 generation = m_generation;
        finishWhenComplete();
        if (m_generation != generation)
            return; // a refresh that was asked for meanwhile has begun, and walks the boundaries itself
    } else {
        askForCount();
    }
    askForBoundaries();
}

template <class Row, class Filter>
void PagedModel<Row, Filter>::askForCount()
{
    m_source.count(m_wantedQuery, whenCurrent<qint64>([this](qint64 rows) {
        m_load->count = rows;
        askForVisibleBlocks();
    }));
}

template <class Row, class Filter>
void PagedModel<Row, Filter>::askForPositions()
{
    if (const QStringList ids = trackedIds(); ids.isEmpty())
        m_load->positions.emplace();
    else
        m_source.positions(m_wantedQuery, ids, whenCurrent<QHash<QString, qint64>>([this](const auto &positions) {
            m_load->positions = positions;
            finishWhenComplete();
        }));
}

template <class Row, class Filter>
void PagedModel<Row, Filter>::askForBoundaries()
{
    m_source.boundaries(m_wantedQuery, blockSize, whenCurrent<QList<PageKey>>([this](const QList<PageKey> &keys) {
        m_boundaries = keys;
        if (m_load)
            askForVisibleBlocks();
        else
            pump();
    }));
}

/// A refresh shows its rows at once, without placeholders: it waits for the blocks in view.
template <class Row, class Filter>
void PagedModel<Row, Filter>::askForVisibleBlocks()
{
    if (!m_load->isRefresh || m_load->blocks || !m_load->count || !m_boundaries) {
        finishWhenComplete();
        return;
    }
    m_load->blocks.emplace();
    const auto visible = recentBlocks().first(qMin(recentBlocks().size(), qsizetype{2}));
    for (const int block : visible) {
        if (const auto key = firstKey(block); key && qint64{block} * blockSize < *m_load->count)
            askForLoadBlock(block, *key);
    }
    finishWhenComplete();
}

template <class Row, class Filter>
void PagedModel<Row, Filter>::askForLoadBlock(int block, const PageKey &first)
{
    ++m_load->blocksMissing;
    m_source.block(m_wantedQuery, first, blockSize, whenCurrent<QList<Row>>([this, block](const QList<Row> &rows) {
        --m_load->blocksMissing;
        m_load->blocks->insert(block, rows);
        finishWhenComplete();
    }));
}

template <class Row, class Filter>
void PagedModel<Row, Filter>::finishWhenComplete()
{
    if (!m_load || !m_load->count || !m_load->positions || !m_load->blocks || m_load->blocksMissing > 0)
        return;
    apply(*std::exchange(m_load, std::nullopt));
}

template <class Row, class Filter>
void PagedModel<Row, Filter>::apply(Load load)
{
    const bool grows = *load.count > rowCount();
    if (grows)
        resize(*load.count);
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    const QModelIndexList after = followed(before, load);
    if (!load.isRefresh)
        m_blocks.clear();
    for (auto block = load.blocks->begin(); block != load.blocks->end(); ++block)
        m_blocks.insert(block.key(), {std::move(block.value()), m_generation});
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
    if (!grows)
        resize(*load.count);
    m_blocks.removeIf([this](auto block) { return block.key() >= blockCount(); });
    setLoading(false);
    Q_EMIT loaded(*load.count);
    if (m_refreshAgain && !m_load)
        start(true);
    else
        pump();
}

/// Where the records of the indexes `before` are in the new rows; invalid indexes for those that are not there.
template <class Row, class Filter>
QModelIndexList PagedModel<Row, Filter>::followed(const QModelIndexList &before, const Load &load) const
{
    QHash<QString, qint64> places = *load.positions;
    for (auto block = load.blocks->cbegin(); block != load.blocks->cend(); ++block) {
        for (qsizetype i = 0; i < block->size(); ++i)
            places.insert(rowId(block->at(i)), qint64{block.key()} * blockSize + i);
    }
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before) {
        const Row *row = rowAt(index.row());
        const qint64 place = row ? places.value(rowId(*row), -1) : -1;
        after.append(place >= 0 && place < *load.count ? this->index(static_cast<int>(place), index.column())
                                                       : QModelIndex());
    }
    return after;
}

/// The ids of the loaded rows that a selection may cover. Its inner rows have no persistent index of their own yet.
template <class Row, class Filter>
QStringList PagedModel<Row, Filter>::trackedIds() const
{
    QSet<int> rows;
    const QModelIndexList indexes = persistentIndexList();
    for (const QModelIndex &index : indexes)
        rows.insert(index.row());
    if (rows.isEmpty())
        return {};
    const auto [first, last] = std::ranges::minmax(rows);
    if (last - first < maxTracked) {
        for (int row = first; row <= last; ++row)
            rows.insert(row);
    }
    QStringList ids;
    for (const int row : rows) {
        if (const Row *record = rowAt(row); record && ids.size() < maxTracked)
            ids.append(rowId(*record));
    }
    return ids;
}

template <class Row, class Filter>
void PagedModel<Row, Filter>::storeBlock(int block, QList<Row> rows)
{
    m_blocks.insert(block, {std::move(rows), m_generation});
    dropSurplus();
    const int first = block * blockSize;
    const int last = qMin(first + blockSize, rowCount()) - 1;
    if (first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    requestFinished(block);
}

template <class Row, class Filter>
void PagedModel<Row, Filter>::dropSurplus()
{
    QList<int> held = m_blocks.keys();
    const auto age = [this](int block) {
        const qsizetype place = recentBlocks().indexOf(block);
        return place < 0 ? qsizetype{maxBlocks} : place;
    };
    // A block fetched ahead has not been seen yet; it is as good as the newest one.
    std::ranges::sort(held, {}, [&](int block) { return age(block) == maxBlocks && isAhead(block) ? 0 : age(block); });
    while (held.size() > maxBlocks)
        m_blocks.remove(held.takeLast());
}

template <class Row, class Filter>
bool PagedModel<Row, Filter>::hasFreshBlock(int block) const
{
    const auto held = m_blocks.constFind(block);
    return held != m_blocks.constEnd() && held->generation == m_generation;
}

template <class Row, class Filter>
bool PagedModel<Row, Filter>::requestBlock(int block)
{
    const auto key = firstKey(block);
    if (m_load || !key)
        return false;
    m_source.block(m_wantedQuery, *key, blockSize,
                   whenCurrent<QList<Row>>([this, block](const QList<Row> &rows) { storeBlock(block, rows); }));
    return true;
}

template <class Row, class Filter>
std::optional<PageKey> PagedModel<Row, Filter>::firstKey(int block) const
{
    if (block == 0)
        return PageKey();
    if (!m_boundaries || block > m_boundaries->size())
        return std::nullopt;
    return m_boundaries->at(block - 1);
}

template <class Row, class Filter>
void PagedModel<Row, Filter>::abandon(const Error &error)
{
    ++m_generation; // what else was asked for together with the failed part is of no use
    m_load.reset();
    forgetRequests();
    setLoading(false);
    Q_EMIT failed(error);
}

template <class Row, class Filter>
const Row *PagedModel<Row, Filter>::rowAt(int row) const
{
    const auto block = m_blocks.constFind(row / blockSize);
    if (row < 0 || block == m_blocks.constEnd() || row % blockSize >= block->rows.size())
        return nullptr;
    return &block->rows.at(row % blockSize);
}

template <class Row, class Filter>
QVariant PagedModel<Row, Filter>::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Column<Row> &column = m_columns.at(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(column.alignment);
    if (role == Qt::DisplayRole)
        noteSeen(index.row());
    const Row *row = rowAt(index.row());
    if (role == LoadedRole)
        return row != nullptr;
    if (!row)
        return role == Qt::DisplayRole ? QVariant(text().placeholder) : QVariant();
    switch (role) {
    case Qt::DisplayRole: return displayOf(column.id, column.display ? column.display(*row) : column.sortValue(*row));
    case SortRole: return column.sortValue(*row);
    case RowIdRole: return rowId(*row);
    case StateRole: return QVariant::fromValue(rowState(*row));
    case DecorationKeyRole: return column.decorationKey ? column.decorationKey(*row) : rowDecorationKey(*row);
    case SubtitleRole: return rowSubtitle(*row);
    default: return {};
    }
}

template <class Row, class Filter>
void PagedModel<Row, Filter>::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < columnCount())
        setQuery({m_wantedQuery.filter, QString(columnId(column)), order});
}

} // namespace areacliente
