// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/replica.h"
#include "tests/bench/measure.h"
#include "tests/bench/nativereplica.h"
#include "tests/bench/samplepages.h"

#include <QTemporaryDir>

/// Pages of the feed put into a replica, against the same rows through prepared statements of SQLite's C interface: the
/// same schema, indexes and full-text table, the same transactions. Both stores grow together, as in a first sync.
namespace areacliente::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int rounds = 12;
constexpr int pagesPerRound = 25;
constexpr int invoices = 40'000;

int run()
{
    const QTemporaryDir folder;
    const SampleOptions options = sampleOptions(invoices);
    const SignedIn owner = sampleOwner(options);
    const auto database = required(Database::open(folder.filePath(u"replica.sqlite"_s), StoreKind::Replica),
                                   "open the replica");
    Replica replica(*database);
    required(replica.adopt(owner), "adopt the owner");
    NativeReplica native(folder.filePath(u"native.sqlite"_s), owner);
    NativePages prepare(owner.accountId);

    Paired paired;
    const auto measure = [&](const QList<ChangesPage> &pages) {
        const QDateTime now(options.today, QTime(9, 0), Qt::UTC);
        std::vector<NativePage> natives;
        double rows = 0;
        for (const ChangesPage &page : pages) {
            natives.push_back(prepare.next(page));
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
