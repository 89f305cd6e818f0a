// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchserver.h"
#include "tests/bench/loadgenerator.h"
#include "tests/bench/replycommand.h"
#include "tests/bench/tinyaccounts.h"
#include "tests/support/postgrescluster.h"

#include <QCoreApplication>
#include <QRandomGenerator>

/// Whether a command costs more where more customers are: stores with 1,000, 10,000 and 100,000 accounts side by side, each
/// with a service of its own, asked in turns by one connection that gives each command to an account at random.
namespace areacliente::bench {
namespace {

constexpr int rounds = 12;
constexpr std::chrono::seconds turn(2);

class GrownStore
{
public:
    explicit GrownStore(int accountCount)
        : m_accounts(m_database.url(), accountCount)
        , m_server(m_database.url())
    {
    }

    /// Milliseconds that a command takes.
    [[nodiscard]] double commandTime()
    {
        LoadGenerator load(m_server.port(), 1, 200);
        return 1000 / load.run(turn, [this](int) {
            return requestOf(replyCommand(), m_accounts.accessToken(m_random.bounded(m_accounts.count())));
        });
    }

private:
    test::PostgresDatabase m_database;
    TinyAccounts m_accounts;
    BenchServer m_server;
    QRandomGenerator m_random{1};
};

int run()
{
    GrownStore small(1'000);
    GrownStore middle(10'000);
    GrownStore large(100'000);
    for (GrownStore *store : {&small, &middle, &large})
        std::ignore = store->commandTime(); // the first statements are prepared
    Samples between;
    const Paired times = inTurns(rounds, [&] { return large.commandTime(); }, [&] {
        between.push_back(middle.commandTime());
        return small.commandTime();
    });
    return report("growth", median(times.ratios()), {Target::Kind::AtMost, 1.3},
                  {{"ms_with_1000_accounts", median(times.baseline)},
                   {"ms_with_10000_accounts", median(between)},
                   {"ms_with_100000_accounts", median(times.product)}});
}

} // namespace
} // namespace areacliente::bench

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return areacliente::bench::run();
}
