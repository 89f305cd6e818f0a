// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/childprocess.h"

#include "tests/bench/measure.h"
#include "tests/bench/processmemory.h"

#include <QFile>

namespace areacliente::bench {

using namespace Qt::StringLiterals;

ChildProcess::ChildProcess(const QString &program, const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    m_process.start(program, arguments);
    constexpr int patience = 60'000;
    const bool isPainted = m_process.waitForReadyRead(patience) && m_process.readLine().trimmed() == "painted";
    m_secondsToFrame = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    if (!isPainted)
        giveUp("see a window", Error{ErrorCode::Timeout, {}, program});
}

ChildProcess::~ChildProcess()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

qint64 ChildProcess::processorTicks() const
{
    // proc(5): the fields after the name in parentheses; utime and stime are the 14th and 15th of all.
    QFile file(u"/proc/%1/stat"_s.arg(m_process.processId()));
    const QByteArray stat = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.value(11).toLongLong() + fields.value(12).toLongLong();
}

void ChildProcess::waitUntilIdle()
{
    qint64 before = -1;
    for (qint64 now = processorTicks(); now != before; now = processorTicks()) {
        before = now;
        m_process.waitForFinished(1000);
    }
}

double ChildProcess::mebibytes(const QByteArray &field) const
{
    return mebibytesOf(QString::number(m_process.processId()), field);
}

} // namespace areacliente::bench
