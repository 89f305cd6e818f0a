// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/postgrestools.h"

#include <QProcess>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

Result<void> run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForStarted())
        return fail(ErrorCode::Unsupported, program + u" is not there: install PostgreSQL's client programs"_s);
    process.waitForFinished(-1);
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    return fail(ErrorCode::Storage, firstLine(process.readAllStandardError(), program));
}

} // namespace

Result<void> dumpPostgres(const QString &database, const QString &file)
{
    const auto dumped = run(u"pg_dump"_s, {u"--no-password"_s, u"--format=custom"_s, u"--no-owner"_s,
                                           u"--no-privileges"_s, u"--file="_s + file, u"--dbname="_s + database});
    return dumped ? verifyPostgresDump(file) : dumped;
}

Result<void> verifyPostgresDump(const QString &file)
{
    const auto read = run(u"pg_restore"_s, {u"--file=/dev/null"_s, file});
    if (!read && read.error().code == ErrorCode::Storage)
        return fail(ErrorCode::Corrupt, read.error().detail);
    return read;
}

QString firstLine(const QByteArray &said, const QString &program)
{
    const QString line = QString::fromUtf8(said).section(u'\n', 0, 0).left(400);
    return line.isEmpty() ? program + u" failed"_s : line;
}

} // namespace areacliente
