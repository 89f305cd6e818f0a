// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/childprocess.h"

#include "tests/bench/measure.h"

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

QByteArray ChildProcess::procFile(const QString &name) const
{
    QFile file(u"/proc/%1/%2"_s.arg(m_process.processId()).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 ChildProcess::processorTicks() const
{
    // proc(5): the fields after the name in parentheses; utime and stime are the 14th and 15th of all.
    const QByteArray stat = procFile(u"stat"_s);
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
    const QByteArray label = field + ':';
    const QList<QByteArray> lines = procFile(u"status"_s).split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(label))
            return line.mid(label.size()).trimmed().split(' ').constFirst().toDouble() / 1024;
    }
    giveUp("read its memory", Error{ErrorCode::NotFound, {}, QString::fromLatin1(field)});
}

} // namespace areacliente::bench
