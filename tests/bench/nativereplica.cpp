// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/nativereplica.h"

#include "app/store/columns.h"
#include "app/sync/replica.h"
#include "tests/bench/measure.h"

namespace areacliente::bench {

using namespace Qt::StringLiterals;

template <RecordLike R>
void NativePages::add(NativePage &page, const R &record)
{
    page.records.push_back({R::typeName, nativeRow(rowOf(m_account, record))});
    if constexpr (isSearchable<R>) {
        const SearchText text = searchTextOf(record);
        const auto [first, last] = SearchIndex::rowNumbers<R>(text.when, text.when);
        sqlite3_int64 row = first + static_cast<qint64>(qHash(record.id)) % (last - first);
        while (!m_searchRows.insert(row).second) // another record of the same moment has it
            ++row;
        page.entries.push_back({row, record.id.toStdString()});
        page.texts.push_back({row, text.text.toStdString()});
    }
}

namespace {

QString withSchema(const QString &path, const SignedIn &owner)
{
    const auto database = required(Database::open(path, StoreKind::Replica), "make the baseline's schema");
    required(Replica(*database).adopt(owner), "adopt the owner");
    return path;
}

} // namespace

NativePage NativePages::next(const ChangesPage &page)
{
    NativePage native;
    for (const Change &change : page.changes)
        std::visit([&](const auto &record) { add(native, record); }, *change.record);
    std::ranges::sort(native.entries);
    std::ranges::sort(native.texts);
    native.state = {page.token.toStdString(), sqlite3_int64{0}};
    return native;
}

NativeReplica::NativeReplica(const QString &path, const SignedIn &owner)
    : m_store(withSchema(path, owner))
    , m_entry(m_store.connection(), u"INSERT INTO search_entry (row_number, record_id) VALUES (?, ?)"_s)
    , m_text(m_store.connection(), u"INSERT INTO search_text (rowid, body) VALUES (?, ?)"_s)
    , m_state(m_store.connection(), u"UPDATE replica_state SET token = ?, synced_at = ?"_s)
{
    forEachRecordType([this]<class R>() {
        m_upserts.emplace(R::typeName,
                          std::make_unique<NativeStatement>(m_store.connection(), TableSql<R>::get().upsert));
    });
}

void NativeReplica::apply(const NativePage &page)
{
    m_store.execute("BEGIN IMMEDIATE");
    for (const NativePage::Write &write : page.records)
        m_upserts.find(write.table)->second->run(write.row);
    for (const NativeRow &entry : page.entries)
        m_entry.run(entry);
    for (const NativeRow &text : page.texts)
        m_text.run(text);
    m_state.run(page.state);
    m_store.execute("COMMIT");
}

} // namespace areacliente::bench
