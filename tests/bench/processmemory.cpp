// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/processmemory.h"

#include "tests/bench/measure.h"

#include <QFile>

namespace areacliente::bench {

double mebibytesOf(const QString &process, const QByteArray &field)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process));
    const QByteArray label = field + ':';
    const QList<QByteArray> lines = file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QList<QByteArray>();
    for (const QByteArray &line : lines) {
        if (line.startsWith(label))
            return line.mid(label.size()).trimmed().split(' ').constFirst().toDouble() / 1024;
    }
    giveUp("read the memory of a process", Error{ErrorCode::NotFound, QString::fromLatin1(field), process});
}

} // namespace areacliente::bench
