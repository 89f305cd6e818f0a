// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// A desktop without a window that signs in and synchronises once, into an empty folder; then it prints the rows that came,
/// the seconds they took, and its memory in MiB: what was resident as it started, and the most that ever was.
///
/// usage: syncchild FOLDER ADDRESS AUTHORITIES EMAIL PASSWORD
#include "app/remote/httpprovider.h"
#include "app/sync/syncengine.h"
#include "tests/bench/measure.h"
#include "tests/bench/processmemory.h"
#include "tests/support/await.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace areacliente;
    using namespace areacliente::bench;
    const QCoreApplication application(argc, argv);
    const double before = mebibytesOf(QStringLiteral("self"), "VmRSS");
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 6)
        return 64;
    NetworkOptions options;
    options.certificates = arguments[3];
    HttpProvider provider({QStringLiteral("Bench"), QUrl(arguments[2]), QUrl(arguments[2] + QStringLiteral("/v1"))},
                          options);
    const SystemClock clock;
    ReplicaHost host(arguments[1] + QStringLiteral("/replica.sqlite"));
    SyncEngine engine(host, provider, clock);
    const SignedIn signedIn = required(await(provider.signIn(arguments[4], arguments[5], {})), "sign in");
    required(await(host.run([&](Replica &replica) { return replica.adopt(signedIn); })), "adopt the contact");
    engine.setSession(signedIn.sessionToken);

    int rows = 0;
    QEventLoop loop;
    QObject::connect(&engine, &SyncEngine::progressed, &loop, [&](int come) { rows = come; });
    QObject::connect(&engine, &SyncEngine::phaseChanged, &loop, [&](SyncPhase phase) {
        if (phase != SyncPhase::Syncing)
            loop.quit();
    });
    const double took = seconds([&] {
        engine.sync();
        loop.exec();
    });
    if (engine.phase() != SyncPhase::Idle)
        giveUp("synchronise", engine.lastError());
    std::printf("%d %.3f %.3f %.3f\n", rows, took, before, mebibytesOf(QStringLiteral("self"), "VmHWM"));
    return 0;
}
