// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/childprocess.h"
#include "tests/bench/clientwindow.h"
#include "tests/bench/measure.h"
#include "tests/bench/samplestore.h"

#include <QCoreApplication>

/// The most memory that the program ever held, with a million invoices and the Billing tab shown and counted, above that of
/// a bare program with six empty tables.
int main(int argc, char **argv)
{
    using namespace areacliente::bench;
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    prepareDataFolder(folder.path(), sampleDataFolder(1'000'000));
    Samples now;
    Samples bareNow;
    Samples more;
    const auto peakOf = [](const QString &program, const QStringList &arguments, Samples &resident) {
        ChildProcess child(program, arguments);
        child.waitUntilIdle();
        resident.push_back(child.mebibytes("VmRSS"));
        return child.mebibytes("VmHWM");
    };
    const Paired peaks = inTurns(10, [&] { return peakOf(QStringLiteral(CLIENT_CHILD), {folder.path()}, now); },
                                 [&] { return peakOf(QStringLiteral(BARE_WINDOW), {}, bareNow); });
    for (std::size_t i = 0; i < peaks.product.size(); ++i)
        more.push_back(peaks.product[i] - peaks.baseline[i]);
    return report("memory", median(more), {Target::Kind::AtMost, 40},
                  {{"peak_mib", median(peaks.product)},
                   {"resident_mib", median(now)},
                   {"baseline_peak_mib", median(peaks.baseline)},
                   {"baseline_resident_mib", median(bareNow)}},
                  "more_mib");
}
