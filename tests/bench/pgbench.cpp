// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/pgbench.h"

#include "tests/bench/measure.h"
#include "tests/support/postgrescluster.h"

#include <QRegularExpression>

namespace areacliente::bench {

using namespace Qt::StringLiterals;

double pgbenchRate(const QString &url, const QStringList &scripts, int clients, int seconds)
{
    QStringList arguments{u"--no-vacuum"_s, u"--protocol=prepared"_s, u"--client=%1"_s.arg(clients),
                          u"--time=%1"_s.arg(seconds), u"--define=fresh=1"_s};
    for (const QString &script : scripts)
        arguments.append(u"--file="_s + script);
    QProcess process;
    // It plans as the service's connections do: see Database.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGOPTIONS"_s, u"-c enable_seqscan=off -c jit=off"_s);
    process.setProcessEnvironment(environment);
    process.start(test::PostgresCluster::program(u"pgbench"_s), arguments + QStringList{url});
    constexpr int patience = 60'000; // milliseconds
    const bool hasEnded = process.waitForFinished(seconds * 1000 + patience) && process.exitCode() == 0;
    const QString said = QString::fromUtf8(process.readAllStandardOutput());
    const auto rate = QRegularExpression(u"^tps = ([0-9.]+) \\(without initial connection time\\)"_s,
                                         QRegularExpression::MultilineOption)
                          .match(said);
    if (!hasEnded || !rate.hasMatch())
        giveUp("run pgbench", Error{ErrorCode::Storage, {}, said + QString::fromUtf8(process.readAllStandardError())});
    return rate.captured(1).toDouble();
}

} // namespace areacliente::bench
