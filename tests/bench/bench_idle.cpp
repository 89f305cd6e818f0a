// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/idleconnections.h"

#include <QCoreApplication>

#include <cstdio>

/// What 10,000 idle TLS connections cost the service in resident memory. There is no target: the figure is reported.
int main(int argc, char **argv)
{
    using namespace areacliente;
    const QCoreApplication application(argc, argv);
    IdleConnections connections(QStringLiteral(IDLE_SERVER));
    if (connections.port() == 0 || !connections.open(10'000)) {
        std::fputs("bench_idle: the server did not answer\n", stderr);
        return 2;
    }
    const double each = connections.residentPerConnection();
    std::printf("bench idle KiB %.1f per connection, reported connections=%zu resident_mib=%.1f\n", each,
                connections.peers().size(), static_cast<double>(connections.resident()) / 1024);
    return 0;
}
