// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/searchindex.h"
#include "tests/bench/measure.h"
#include "tests/bench/nativestore.h"
#include "tests/bench/samplestore.h"

/// One more letter typed into the search box, with a million invoices: SearchIndex::find() against the same FTS5 statement
/// through SQLite's C interface. Each step of each word is one keystroke.
namespace areacliente::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int invoices = 1'000'000;
constexpr int rounds = 12;
constexpr int limit = 20; ///< hits that the box shows of a kind

/// What people look for: words of summaries, numbers, years, several words at once, nothing that exists.
QStringList keystrokes()
{
    QStringList texts;
    for (const QString &typed : {u"renova"_s, u"asiste"_s, u"amplia"_s, u"hostin"_s, u"F-2024"_s, u"2025-1"_s,
                                 u"004711"_s, u"transf"_s, u"María"_s, u"almaze"_s, u"zzzzzz"_s}) {
        for (qsizetype length = 1; length <= typed.size(); ++length)
            texts.append(typed.left(length));
    }
    for (const QString &typed : {u"renovación plan"_s, u"ampliación de recursos"_s, u"asistencia técnica 2023"_s}) {
        for (qsizetype length = typed.size() - 6; length <= typed.size(); ++length)
            texts.append(typed.left(length));
    }
    return texts;
}

/// The baseline's find(): it runs the statement and takes the ids as they come.
class NativeSearch
{
public:
    explicit NativeSearch(const QString &path)
        : m_store(path)
        , m_find(m_store.connection(), SearchIndex::findSql())
    {
        const auto [lowest, highest] = SearchIndex::rowNumbers<Invoice>();
        m_lowest = lowest;
        m_highest = highest;
    }

    [[nodiscard]] std::vector<std::string> find(const QString &words)
    {
        std::vector<std::string> ids;
        const NativeRow parameters{SearchIndex::matchExpression(words).toStdString(), m_lowest, m_highest,
                                   sqlite3_int64{limit}};
        m_find.bind(parameters);
        while (m_find.next())
            ids.emplace_back(m_find.text(0));
        m_find.reset();
        return ids;
    }

private:
    NativeStore m_store;
    NativeStatement m_find;
    sqlite3_int64 m_lowest = 0;
    sqlite3_int64 m_highest = 0;
};

int run()
{
    const QString path = replicaIn(sampleDataFolder(invoices));
    const auto database = required(Database::open(path, StoreKind::Replica), "open the replica");
    SearchIndex index(*database);
    NativeSearch native(path);

    Samples ratios;
    Samples product;
    Samples baseline;
    const QStringList texts = keystrokes();
    for (int round = 0; round < rounds; ++round) {
        double productSum = 0;
        double baselineSum = 0;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            qsizetype found = 0;
            std::size_t foundByBaseline = 0;
            const Paired pair = inTurns(2, [&] {
                return seconds([&] { found = required(index.find<Invoice>(texts[i], limit), "search").size(); });
            }, [&] { return seconds([&] { foundByBaseline = native.find(texts[i]).size(); }); });
            if (static_cast<std::size_t>(found) != foundByBaseline)
                giveUp("compare", Error{ErrorCode::Corrupt, texts[i], u"the two found different rows"_s});
            productSum += median(pair.product);
            baselineSum += median(pair.baseline);
            product.insert(product.end(), pair.product.begin(), pair.product.end());
            baseline.insert(baseline.end(), pair.baseline.begin(), pair.baseline.end());
        }
        ratios.push_back(productSum / baselineSum);
    }
    return report("search", median(ratios), {Target::Kind::AtMost, 1.3},
                  {{"keystrokes", static_cast<double>(texts.size())},
                   {"median_ms", median(product) * 1e3},
                   {"p99_ms", quantile(product, 0.99) * 1e3},
                   {"max_ms", quantile(product, 1) * 1e3},
                   {"baseline_median_ms", median(baseline) * 1e3},
                   {"baseline_p99_ms", quantile(baseline, 0.99) * 1e3},
                   {"baseline_max_ms", quantile(baseline, 1) * 1e3}});
}

} // namespace
} // namespace areacliente::bench

int main()
{
    return areacliente::bench::run();
}
