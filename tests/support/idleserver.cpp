// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testserver.h"

#include <QFile>
#include <QTextStream>

#include <sys/resource.h>

/// A server in a process of its own, for thousands of connections whose other ends are elsewhere: `idleserver CERTIFICATE KEY`
/// prints its port; then, for each line it reads, the memory that is resident (KiB). It ends with its input.
int main(int argc, char **argv)
{
    using namespace areacliente;
    if (argc != 3)
        return 64;
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);

    HttpServerOptions options{QStringLiteral("127.0.0.1:0"), QFile::decodeName(argv[1]), QFile::decodeName(argv[2])};
    options.limits.connectionsPerAddress = options.limits.connections;
    options.limits.requestsPerSecond = 0;
    options.limits.idleTime = std::chrono::hours(1);
    const TestServer server(options);
    QTextStream in(stdin);
    QTextStream out(stdout);
    out << server.port() << Qt::endl;
    while (!in.readLine().isNull()) {
        QFile status(QStringLiteral("/proc/self/status"));
        qint64 resident = 0;
        if (status.open(QIODevice::ReadOnly)) {
            const QByteArray text = status.readAll();
            resident = text.mid(text.indexOf("VmRSS:") + 6).trimmed().split(' ').first().toLongLong();
        }
        out << resident << Qt::endl;
    }
    return 0;
}
