// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/searchindex.h"

#include <QHash>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

// A row number: 6 bits of type, 36 bits of seconds (shifted so that dates before 1970 sort too), 20 bits that tell records
// of the same second apart. The sign bit stays clear.
constexpr int typeShift = 56;
constexpr int timeShift = 20;
constexpr qint64 timeOffset = qint64{1} << 34;
constexpr qint64 timeMost = (qint64{1} << 36) - 1;
constexpr qint64 tieMask = (qint64{1} << timeShift) - 1;

qint64 lowestRow(int type)
{
    return static_cast<qint64>(type) << typeShift;
}

qint64 timePart(qint64 when)
{
    return std::clamp(when + timeOffset, qint64{0}, timeMost) << timeShift;
}

qint64 firstRow(int type, const Id &id, qint64 when)
{
    // A fixed seed: the row must be found again by the next process.
    const auto tie = static_cast<qint64>(qHash(id, size_t{0x5EA4C4})) & tieMask;
    return lowestRow(type) | timePart(when) | tie;
}

struct Range {
    uint first;
    uint last;
};

/// The marks that FTS5's unicode61 reads as accents, which belong to the word they stand in. Any other mark parts words.
constexpr std::array accents{Range{0x300, 0x304}, Range{0x306, 0x30C}, Range{0x30F, 0x30F}, Range{0x311, 0x311},
                             Range{0x31B, 0x31B}, Range{0x323, 0x328}, Range{0x32D, 0x32E}, Range{0x330, 0x331}};
/// Letters since Unicode 8 and 12, which FTS5's older tables still hold for marks.
constexpr std::array lateLetters{Range{0x19B0, 0x19C0}, Range{0x19C8, 0x19C9}, Range{0x1CF2, 0x1CF3}};

template <std::size_t N>
bool isIn(const std::array<Range, N> &ranges, uint point)
{
    return std::ranges::any_of(ranges,
                               [point](const Range &range) { return point >= range.first && point <= range.last; });
}

/// Whether FTS5's unicode61 takes this character into a word: where we take more than it does, a word becomes several there,
/// which an index without positions refuses to look for.
bool isWordCharacter(uint point)
{
    const bool isLetter = QChar::isLetterOrNumber(point) || QChar::category(point) == QChar::Other_PrivateUse;
    return isIn(accents, point) || (isLetter && !isIn(lateLetters, point));
}

} // namespace

qint64 detail::searchTime(const Id &id)
{
    // The highest bits are dropped, so that random identifiers spread over the times that a row number can hold.
    const QString first = id.left(13).remove(u'-');
    return static_cast<qint64>(first.toULongLong(nullptr, 16) / 1000) & (timeMost >> 1);
}

Result<void> SearchIndex::write(Entry entry)
{
    if (m_writing == Writing::AtOnce)
        return writeNow(entry);
    m_held.append(std::move(entry));
    return {};
}

Result<void> SearchIndex::writeNow(const Entry &entry)
{
    // A contentless FTS5 table forgets a row when it is told the text it was given.
    static const QString adding = u"INSERT INTO search_text (rowid, body) VALUES (?, ?)"_s;
    static const QString removing = u"INSERT INTO search_text (search_text, rowid, body) VALUES ('delete', ?, ?)"_s;
    const auto written = m_database.execute(entry.isRemoval ? removing : adding, {entry.row, entry.text});
    if (!written)
        return std::unexpected(written.error());
    return {};
}

Result<void> SearchIndex::flush()
{
    // Stable: a row that was given back and taken again is forgotten before it is written.
    std::ranges::stable_sort(m_held, {}, &Entry::row);
    Result<void> written;
    for (const Entry &entry : std::as_const(m_held)) {
        if (written)
            written = writeNow(entry);
    }
    m_held.clear();
    return written;
}

QString SearchIndex::matchExpression(const QString &words)
{
    QString expression;
    QString word;
    const auto flush = [&] {
        if (word.isEmpty())
            return;
        if (!expression.isEmpty())
            expression += u' ';
        expression += u'"' + word + u"\"*";
        word.clear();
    };
    for (const uint point : words.left(200).toUcs4()) {
        if (isWordCharacter(point))
            word += QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1);
        else
            flush();
    }
    flush();
    return expression;
}

QString SearchIndex::findSql()
{
    return u"SELECT e.record_id FROM search_text t JOIN search_entry e ON e.row_number = t.rowid "
           "WHERE t.search_text MATCH ? AND t.rowid BETWEEN ? AND ? ORDER BY t.rowid DESC LIMIT ?"_s;
}

std::pair<qint64, qint64> SearchIndex::rowNumbers(int type, qint64 firstSecond, qint64 lastSecond)
{
    return {lowestRow(type) | timePart(firstSecond), lowestRow(type) | timePart(lastSecond) | tieMask};
}

Result<void> SearchIndex::add(int type, const Id &id, const SearchText &text)
{
    for (qint64 row = firstRow(type, id, text.when);; ++row) {
        // A number that was given back is taken again; one that is in use is left, and the next one tried.
        const auto added = m_database.execute(
            u"INSERT INTO search_entry (row_number, record_id) VALUES (?, ?) "
            "ON CONFLICT (row_number) DO UPDATE SET record_id = excluded.record_id WHERE search_entry.record_id = ''"_s,
            {row, id});
        if (!added)
            return std::unexpected(added.error());
        if (*added == 0)
            continue;
        return write({row, false, text.text});
    }
}

Result<void> SearchIndex::remove(int type, const Id &id, const SearchText &text)
{
    for (qint64 row = firstRow(type, id, text.when);; ++row) {
        auto cursor = m_database.query(u"SELECT record_id FROM search_entry WHERE row_number = ?"_s, {row});
        if (!cursor)
            return std::unexpected(cursor.error());
        if (!cursor->next())
            return cursor->status(); // never indexed: nothing to forget
        if (cursor->value(0).toString() != id)
            continue;
        // The number stays, given back, so that a record found behind it by probing is still found.
        const auto freed = m_database.execute(u"UPDATE search_entry SET record_id = '' WHERE row_number = ?"_s, {row});
        if (!freed)
            return std::unexpected(freed.error());
        return write({row, true, text.text});
    }
}

Result<QList<SearchHit>> SearchIndex::find(int type, const QString &typeName, const QString &words, int limit)
{
    QList<SearchHit> hits;
    const QString expression = matchExpression(words);
    if (expression.isEmpty())
        return hits;
    auto cursor = m_database.query(findSql(), {expression, lowestRow(type), lowestRow(type + 1) - 1, limit});
    if (!cursor)
        return std::unexpected(cursor.error());
    while (cursor->next())
        hits.append({typeName, cursor->value(0).toString()});
    if (auto read = cursor->status(); !read)
        return std::unexpected(read.error());
    return hits;
}

} // namespace areacliente
