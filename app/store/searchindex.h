// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/store/database.h"

#include <limits>
#include <utility>

namespace areacliente {

/// What the search index keeps of one record; made from the fields marked with a SearchUse.
struct SearchText {
    QString text;
    qint64 when = 0; ///< seconds since the epoch
};

template <RecordLike R>
inline constexpr bool isSearchable = std::apply([](const auto &...f) {
    return ((f.searchUse == SearchUse::Title || f.searchUse == SearchUse::Body) || ...);
}, R::fields());

/// Records without a time of their own are ordered by when they were made.
template <RecordLike R>
inline constexpr bool hasSearchTime = std::apply([](const auto &...f) {
    return ((f.searchUse == SearchUse::When) || ...);
}, R::fields());

namespace detail {
/// When a record was made, by its identifier (RFC 9562 §5.7: 48 bits of milliseconds); any number for other identifiers.
[[nodiscard]] qint64 searchTime(const Id &id);
inline qint64 searchTime(QDate value)
{
    return value.isValid() ? (value.toJulianDay() - 2440588) * 86400 : 0; // 2440588: the Julian day of 1970-01-01
}
inline qint64 searchTime(const QDateTime &value)
{
    return value.isValid() ? value.toSecsSinceEpoch() : 0;
}
template <class T>
qint64 searchTime(const std::optional<T> &value)
{
    return value ? searchTime(*value) : 0;
}
} // namespace detail

template <RecordLike R>
[[nodiscard]] SearchText searchTextOf(const R &record)
{
    SearchText result;
    if constexpr (!hasSearchTime<R>)
        result.when = detail::searchTime(record.id);
    forEachField<R>([&](const auto &f) {
        using V = typename std::remove_cvref_t<decltype(f)>::Value;
        if constexpr (std::is_same_v<V, QString>) {
            if ((f.searchUse == SearchUse::Title || f.searchUse == SearchUse::Body) && !(record.*f.member).isEmpty()) {
                result.text += record.*f.member;
                result.text += u' ';
            }
        } else if constexpr (requires { detail::searchTime(record.*f.member); }) {
            if (f.searchUse == SearchUse::When)
                result.when = detail::searchTime(record.*f.member);
        }
    });
    return result;
}

/// One hit: the record to show.
struct SearchHit {
    QString type;
    Id id;
};

/// The replica's full-text index (SQLite FTS5, contentless): ignores accents and case and matches prefixes.
/// A row's number is made of its record's type and time, so the newest of a type come first without sorting.
class SearchIndex
{
public:
    enum class Writing : quint8 {
        AtOnce,
        /// Held until flush(), then written in the order of their row numbers. FTS5 gathers rows in memory only as long as
        /// their numbers rise, so a page of the feed written as it comes would be flushed over and over.
        Together,
    };

    explicit SearchIndex(Database &database, Writing writing = Writing::AtOnce)
        : m_database(database)
        , m_writing(writing)
    {
    }

    /// Writes what is held; part of the transaction of what was added and removed.
    [[nodiscard]] Result<void> flush();

    template <RecordLike R>
    [[nodiscard]] Result<void> add(const R &record)
    {
        if constexpr (isSearchable<R>)
            return add(typeIndex<R>(), record.id, searchTextOf(record));
        return {};
    }
    /// Forgets `record`, which must be as it was when it was added.
    template <RecordLike R>
    [[nodiscard]] Result<void> remove(const R &record)
    {
        if constexpr (isSearchable<R>)
            return remove(typeIndex<R>(), record.id, searchTextOf(record));
        return {};
    }

    /// The newest `limit` records of type `R` that have words beginning with each word of `words`; none for no words.
    template <RecordLike R>
    [[nodiscard]] Result<QList<SearchHit>> find(const QString &words, int limit)
    {
        return find(typeIndex<R>(), QString::fromLatin1(R::typeName), words, limit);
    }

    /// The FTS5 expression for what somebody typed: every word a prefix, all of them wanted. Empty for no words.
    [[nodiscard]] static QString matchExpression(const QString &words);

    /// The SQL that find() runs; its parameters are the expression, the lowest and the highest row number, and the limit.
    [[nodiscard]] static QString findSql();

    /// The lowest and the highest row number of the records of type `R` whose time lies between two instants, both
    /// inclusive, in seconds since the epoch: for lists that read the index in its own order, which is that of time.
    template <RecordLike R>
    [[nodiscard]] static std::pair<qint64, qint64> rowNumbers(qint64 firstSecond = std::numeric_limits<qint64>::min()
                                                                                   / 2,
                                                              qint64 lastSecond = std::numeric_limits<qint64>::max()
                                                                                  / 2)
    {
        return rowNumbers(typeIndex<R>(), firstSecond, lastSecond);
    }

private:
    template <RecordLike R>
    [[nodiscard]] static constexpr int typeIndex()
    {
        int index = 0;
        int found = -1;
        forEachRecordType([&]<class Other>() {
            if constexpr (std::is_same_v<Other, R>)
                found = index;
            ++index;
        });
        return found;
    }

    [[nodiscard]] static std::pair<qint64, qint64> rowNumbers(int type, qint64 firstSecond, qint64 lastSecond);
    [[nodiscard]] Result<void> add(int type, const Id &id, const SearchText &text);
    [[nodiscard]] Result<void> remove(int type, const Id &id, const SearchText &text);
    [[nodiscard]] Result<QList<SearchHit>> find(int type, const QString &typeName, const QString &words, int limit);

    struct Entry {
        qint64 row = 0;
        bool isRemoval = false;
        QString text;
    };

    [[nodiscard]] Result<void> write(Entry entry);
    [[nodiscard]] Result<void> writeNow(const Entry &entry);

    Database &m_database;
    Writing m_writing;
    QList<Entry> m_held;
};

} // namespace areacliente
