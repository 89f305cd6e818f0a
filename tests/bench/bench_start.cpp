// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/childprocess.h"
#include "tests/bench/clientwindow.h"
#include "tests/bench/measure.h"
#include "tests/bench/samplestore.h"

#include <QCoreApplication>

/// From the start of the process to the first painted frame with data, signed in, with a hundred thousand invoices, against
/// a bare program with six empty tables.
int main(int argc, char **argv)
{
    using namespace areacliente::bench;
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    prepareDataFolder(folder.path(), sampleDataFolder(100'000));
    const Paired times = inTurns(20, [&] {
        return ChildProcess(QStringLiteral(CLIENT_CHILD), {folder.path()}).secondsToFrame();
    }, [] { return ChildProcess(QStringLiteral(BARE_WINDOW), {}).secondsToFrame(); });
    return report("start", median(times.ratios()), {Target::Kind::AtMost, 1.5},
                  {{"rounds", static_cast<double>(times.product.size())},
                   {"median_ms", median(times.product) * 1e3},
                   {"p90_ms", quantile(times.product, 0.9) * 1e3},
                   {"baseline_median_ms", median(times.baseline) * 1e3},
                   {"baseline_p90_ms", quantile(times.baseline, 0.9) * 1e3}});
}
