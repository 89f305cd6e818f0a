// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/columns.h"
#include "app/sync/replica.h"
#include "tests/bench/measure.h"
#include "tests/bench/nativestore.h"
#include "tests/bench/samplepages.h"

#include <QTemporaryDir>

#include <cstdlib>
#include <map>
#include <memory>

/// Pages of the feed put into a replica, against the same rows through prepared statements of SQLite's C interface: the
/// same schema, indexes and full-text table, the same transactions. Both stores grow together, as in a first sync.
namespace areacliente::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int rounds = 12;
constexpr int pagesPerRound = 25;
constexpr int invoices = 40'000;

/// What the baseline writes of one page: made before the clock starts, in the order that suits SQLite best.
struct NativePage {
    struct Write {
        std::string_view table; ///< of the record, or empty for the full-text index
        NativeRow row;
    };
    std::vector<Write> records;
    std::vector<NativeRow> entries; ///< of the search, by row number
    std::vector<NativeRow> texts;
    NativeRow state;
};

template <RecordLike R>
void addTo(NativePage &page, const Id &account, const R &record)
{
    page.records.push_back({R::typeName, nativeRow(rowOf(account, record))});
    if constexpr (isSearchable<R>) {
        const SearchText text = searchTextOf(record);
        const auto [first, last] = SearchIndex::rowNumbers<R>(text.when, text.when);
        const sqlite3_int64 row = first + static_cast<qint64>(qHash(record.id)) % (last - first);
        page.entries.push_back({row, record.id.toStdString()});
        page.texts.push_back({row, text.text.toStdString()});
    }
}

NativePage nativePage(const ChangesPage &page, const Id &account)
{
    NativePage native;
    for (const Change &change : page.changes)
        std::visit([&](const auto &record) { addTo(native, account, record); }, *change.record);
    std::ranges::sort(native.entries);
    std::ranges::sort(native.texts);
    native.state = {page.token.toStdString(), sqlite3_int64{0}};
    return native;
}

/// The baseline's store, with a statement for every table.
class NativeReplica
{
public:
    explicit NativeReplica(const QString &path)
        : m_store(path)
        , m_entry(m_store.connection(), u"INSERT INTO search_entry (row_number, record_id) VALUES (?, ?)"_s)
        , m_text(m_store.connection(), u"INSERT INTO search_text (rowid, body) VALUES (?, ?)"_s)
        , m_state(m_store.connection(), u"UPDATE replica_state SET token = ?, synced_at = ?"_s)
    {
        forEachRecordType([this]<class R>() {
            m_upserts.emplace(R::typeName,
                              std::make_unique<NativeStatement>(m_store.connection(), TableSql<R>::get().upsert));
        });
    }

    void apply(const NativePage &page)
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

private:
    NativeStore m_store;
    std::map<std::string_view, std::unique_ptr<NativeStatement>> m_upserts;
    NativeStatement m_entry;
    NativeStatement m_text;
    NativeStatement m_state;
};

int run()
{
    const QTemporaryDir folder;
    const SampleOptions options = sampleOptions(invoices);
    const SignedIn owner = sampleOwner(options);
    const QString nativePath = folder.filePath(u"native.sqlite"_s);
    const auto database = required(Database::open(folder.filePath(u"replica.sqlite"_s), StoreKind::Replica),
                                   "open the replica");
    Replica replica(*database);
    required(replica.adopt(owner), "adopt the owner");
    {
        const auto other = required(Database::open(nativePath, StoreKind::Replica), "make the baseline's schema");
        required(Replica(*other).adopt(owner), "adopt the owner");
    }
    NativeReplica native(nativePath);

    Paired paired;
    const auto measure = [&](const QList<ChangesPage> &pages) {
        const QDateTime now(options.today, QTime(9, 0), Qt::UTC);
        std::vector<NativePage> natives;
        double rows = 0;
        for (const ChangesPage &page : pages) {
            natives.push_back(nativePage(page, owner.accountId));
            rows += static_cast<double>(page.changes.size());
        }
        // Page by page in turns, so that a disturbance of the machine falls on both.
        double product = 0;
        double baseline = 0;
        for (qsizetype i = 0; i < pages.size(); ++i) {
            product += seconds([&] { required(replica.applyPage(pages[i], now), "apply a page"); });
            baseline += seconds([&] { native.apply(natives[static_cast<std::size_t>(i)]); });
        }
        paired.product.push_back(rows / product);
        paired.baseline.push_back(rows / baseline);
    };

    QList<ChangesPage> pages;
    eachPage(options, [&](const ChangesPage &page) {
        pages.append(page);
        if (pages.size() == pagesPerRound) {
            measure(pages);
            pages.clear();
        }
        return paired.product.size() < rounds;
    });
    return report("syncpages", median(paired.ratios()), {Target::Kind::AtLeast, 0.6},
                  {{"rounds", static_cast<double>(paired.product.size())},
                   {"rows_per_round", double{pagesPerRound} * pageSize},
                   {"rows_per_second", median(paired.product)},
                   {"baseline_rows_per_second", median(paired.baseline)},
                   {"last_rows_per_second", paired.product.back()},
                   {"last_baseline_rows_per_second", paired.baseline.back()}});
}

} // namespace
} // namespace areacliente::bench

int main()
{
    return areacliente::bench::run();
}
