// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/authority/embeddedaccount.h"
#include "tests/bench/accesstokens.h"
#include "tests/bench/benchserver.h"
#include "tests/bench/nativereplica.h"
#include "tests/bench/samplepages.h"

#include <QCoreApplication>

#include <cstdio>

/// A whole account's way from the real service into the replica of the real client, each a process of its own, against its
/// rows put into the same schema by SQLite's C interface. The client's memory may not grow with the account.
namespace areacliente::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int rounds = 3; ///< each takes minutes
constexpr double mostMebibytes = 64;

/// What syncchild prints.
struct Sync {
    double rows = 0;
    double seconds = 0;
    double mebibytesBefore = 0;
    double peakMebibytes = 0;
};

Sync synchronise(const BenchServer &server, const QString &email)
{
    const QTemporaryDir folder;
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QStringLiteral(SYNC_CHILD),
                {folder.path(), u"https://localhost:%1"_s.arg(server.port()), server.certificate().certificate, email,
                 QString::fromLatin1(samplePassword)});
    constexpr int patience = 30 * 60 * 1000; // milliseconds
    const bool hasEnded = child.waitForFinished(patience) && child.exitCode() == 0;
    Sync sync;
    if (!hasEnded
        || std::sscanf(child.readAllStandardOutput().constData(), "%lf %lf %lf %lf", &sync.rows, &sync.seconds,
                       &sync.mebibytesBefore, &sync.peakMebibytes)
               != 4)
        giveUp("synchronise", Error{ErrorCode::Offline, {}, child.errorString()});
    return sync;
}

/// Rows per second.
double insertNatively(const SampleOptions &options)
{
    const QTemporaryDir folder;
    const SignedIn owner = sampleOwner(options);
    NativeReplica native(folder.filePath(u"native.sqlite"_s), owner);
    NativePages prepare(owner.accountId);
    double rows = 0;
    double took = 0;
    eachPage(options, [&](const ChangesPage &page) {
        const NativePage prepared = prepare.next(page);
        rows += static_cast<double>(page.changes.size());
        took += seconds([&] { native.apply(prepared); });
        return true;
    });
    return rows / took;
}

void fillStore(const QString &path, const SampleOptions &options)
{
    const OpenStore store(path);
    required(store.database->runInTransaction([&] { return fillSample(*store.database, *store.authority, options); }),
             "make the sample account");
}

int run(int invoices)
{
    const QTemporaryDir folder;
    const SampleOptions options = sampleOptions(invoices);
    const QString path = folder.filePath(u"authority.sqlite"_s);
    fillStore(path, options);
    const BenchServer server(path);
    Sync sync;
    Samples more;
    const Paired rates = inTurns(rounds, [&] {
        sync = synchronise(server, sampleOwner(options).email);
        more.push_back(sync.peakMebibytes - sync.mebibytesBefore);
        return sync.rows / sync.seconds;
    }, [&] { return insertNatively(options); });
    const int memory = report("firstsync_memory", quantile(more, 1), {Target::Kind::AtMost, mostMebibytes},
                              {{"peak_mib", sync.peakMebibytes}, {"mib_at_start", sync.mebibytesBefore}}, "more_mib");
    const int rate = report("firstsync", median(rates.ratios()), {Target::Kind::AtLeast, 0.4},
                            {{"rows", sync.rows},
                             {"rows_per_second", median(rates.product)},
                             {"baseline_rows_per_second", median(rates.baseline)},
                             {"server_peak_mib", server.peakMebibytes()}});
    return std::max(memory, rate);
}

} // namespace
} // namespace areacliente::bench

/// The only argument: the invoices of the account, each of which is several rows. Without, they are a million rows.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return areacliente::bench::run(argc == 2 ? std::atoi(argv[1]) : 215'000);
}
