// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchserver.h"
#include "tests/bench/loadgenerator.h"
#include "tests/bench/staticserver.h"
#include "tests/bench/tinyaccounts.h"
#include "tests/support/postgrescluster.h"

#include <QCoreApplication>

/// What most requests are: a desktop asks whether there is anything new, and there is not. Against nginx that says the same of
/// a file.
namespace areacliente::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int accountCount = 10'000;
constexpr int connections = 64;
constexpr int rounds = 10;
constexpr std::chrono::seconds turn(2);

/// A request for each account, as app/remote sends it.
std::vector<std::string> pollsOf(const TinyAccounts &accounts)
{
    std::vector<std::string> polls;
    for (int n = 0; n < accounts.count(); ++n) {
        const std::string feed = accounts.feedToken(n);
        polls.push_back("GET /v1/changes?since=" + feed + "&limit=500 HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: \""
                        + feed + "\"\r\nAccept: application/json\r\nAccept-Encoding: gzip\r\nAuthorization: Bearer "
                        + accounts.accessToken(n) + "\r\n\r\n");
    }
    return polls;
}

int run(Engine engine)
{
    const test::StorePlace place(engine);
    const TinyAccounts accounts(place.location(), accountCount);
    const BenchServer server(place.location());
    const StaticServer baseline;
    std::size_t account = 0;
    const auto poll = [&] {
        const std::vector<std::string> polls = pollsOf(accounts);
        LoadGenerator load(server.port(), connections, 304);
        return load.run(turn, [&](int) { return polls[account++ % polls.size()]; });
    };
    const auto askForFile = [&] {
        LoadGenerator load(baseline.port(), connections, 304);
        return load.run(turn, [&](int) { return baseline.conditionalRequest(); });
    };
    std::ignore = poll(); // a session's first use is noted in the store
    const Paired rates = inTurns(rounds, poll, askForFile);
    return report(engine == Engine::Sqlite ? "poll_sqlite" : "poll_postgresql", median(rates.ratios()),
                  {Target::Kind::AtLeast, 0.3},
                  {{"polls_per_second", median(rates.product)},
                   {"baseline_per_second", median(rates.baseline)},
                   {"accounts", accountCount},
                   {"connections", connections},
                   {"server_peak_mib", server.peakMebibytes()}});
}

} // namespace
} // namespace areacliente::bench

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return areacliente::bench::run(areacliente::bench::engineNamed(argc, argv));
}
