// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchserver.h"

#include "tests/bench/measure.h"
#include "tests/bench/processmemory.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>

#include <sys/prctl.h>

namespace areacliente::bench {

using namespace Qt::StringLiterals;

BenchServer::BenchServer(const QString &database)
    : m_certificate(makeCertificate(m_folder.path(), u"server"_s))
{
    const QString config = m_folder.filePath(u"server.conf"_s);
    if (QFile empty(config); !empty.open(QIODevice::WriteOnly))
        giveUp("write a configuration", Error{ErrorCode::Storage, {}, config});
    m_process.setStandardErrorFile(m_folder.filePath(u"log"_s));
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_process.start(QStringLiteral(AREACLIENTE_SERVER_PROGRAM),
                    {u"--config"_s, config, u"--database"_s, database, u"--listen"_s, u"127.0.0.1:0"_s,
                     u"--admin-listen"_s, QString(), u"--tls-certificate"_s, m_certificate.certificate, u"--tls-key"_s,
                     m_certificate.key, u"--requests-per-second"_s, u"0"_s, u"--connections-per-address"_s, u"1000"_s,
                     u"serve"_s});
    waitUntilReady();
}

BenchServer::~BenchServer()
{
    m_process.terminate();
    m_process.waitForFinished(60'000);
}

QByteArray BenchServer::log() const
{
    QFile file(m_folder.filePath(u"log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void BenchServer::waitUntilReady()
{
    constexpr int lookEvery = 20; // milliseconds
    while (m_port == 0) {
        if (m_process.waitForFinished(lookEvery) || m_process.state() == QProcess::NotRunning)
            giveUp("start the service", Error{ErrorCode::Offline, {}, QString::fromUtf8(log())});
        for (const QByteArray &line : log().split('\n')) {
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            if (event.value("event"_L1) == "ready"_L1)
                m_port = event.value("listen"_L1).toString().section(u':', -1).toUShort();
        }
    }
}

double BenchServer::peakMebibytes() const
{
    return mebibytesOf(QString::number(m_process.processId()), "VmHWM");
}

Engine engineNamed(int argc, char **argv)
{
    const QByteArrayView name(argc == 2 ? argv[1] : "");
    if (name == "sqlite")
        return Engine::Sqlite;
    if (name != "postgresql")
        giveUp("tell the engine", Error{ErrorCode::Validation, u"sqlite or postgresql"_s, QString::fromUtf8(name)});
    return Engine::PostgreSql;
}

} // namespace areacliente::bench
