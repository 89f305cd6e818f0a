// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/psqlsession.h"

#include "app/server/postgrestools.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// psql says this line when it has come as far.
constexpr QByteArrayView mark = "-- areacliente: as far as here --";

} // namespace

Result<std::unique_ptr<PsqlSession>> PsqlSession::begin(const QString &database)
{
    std::unique_ptr<PsqlSession> session(new PsqlSession);
    session->m_psql.start(u"psql"_s, {u"--no-psqlrc"_s, u"--no-password"_s, u"--quiet"_s, u"--tuples-only"_s,
                                      u"--no-align"_s, u"--set=ON_ERROR_STOP=1"_s, u"--dbname="_s + database});
    if (!session->m_psql.waitForStarted())
        return fail(ErrorCode::Unsupported, u"psql is not there: install PostgreSQL's client programs"_s);
    // For a lock it waits no longer than the service does.
    if (auto begun = session->execute(u"SET client_encoding = 'UTF8'; SET client_min_messages = warning; "
                                      "SET statement_timeout = 0; SET lock_timeout = '2s'; BEGIN;"_s);
        !begun)
        return std::unexpected(begun.error());
    return session;
}

PsqlSession::~PsqlSession()
{
    m_psql.closeWriteChannel();
    m_psql.waitForFinished(-1);
}

bool PsqlSession::write(const QByteArray &input)
{
    m_psql.write(input);
    while (m_psql.bytesToWrite() > 0) {
        if (!m_psql.waitForBytesWritten(-1))
            return false;
    }
    return m_psql.state() == QProcess::Running;
}

std::unexpected<Error> PsqlSession::failure()
{
    m_psql.closeWriteChannel();
    m_psql.waitForFinished(-1);
    return fail(ErrorCode::Storage, firstLine(m_psql.readAllStandardError(), u"psql"_s));
}

Result<QByteArray> PsqlSession::answerTo(const QByteArray &input)
{
    if (!write(input + "\n\\echo '" + mark + "'\n"))
        return failure();
    const QByteArray end = mark + QByteArray("\n");
    QByteArray answer;
    do {
        answer += m_psql.readAllStandardOutput();
        if (answer.endsWith(end))
            return answer.chopped(end.size());
    } while (m_psql.waitForReadyRead(-1) || m_psql.bytesAvailable() > 0);
    return failure();
}

Result<void> PsqlSession::execute(const QString &sql)
{
    const auto done = answerTo(sql.toUtf8());
    return done ? Result<void>() : std::unexpected(done.error());
}

Result<QString> PsqlSession::ask(const QString &sql)
{
    const auto answer = answerTo(sql.toUtf8());
    return answer ? Result<QString>(QString::fromUtf8(*answer).chopped(1)) : std::unexpected(answer.error());
}

Result<void> PsqlSession::load(const QString &dump, const QString &schema)
{
    QProcess reader;
    reader.start(u"pg_restore"_s,
                 {u"--no-owner"_s, u"--no-privileges"_s, u"--schema="_s + schema, u"--file=-"_s, dump});
    if (!reader.waitForStarted())
        return fail(ErrorCode::Unsupported, u"pg_restore is not there: install PostgreSQL's client programs"_s);
    bool isTaken = true;
    while (isTaken && (reader.waitForReadyRead(-1) || reader.bytesAvailable() > 0))
        isTaken = write(reader.readAllStandardOutput());
    if (!isTaken)
        reader.kill();
    reader.waitForFinished(-1);
    if (!isTaken)
        return failure();
    // Half of a dump may end in the middle of a table's rows, so nothing can be said to psql any more.
    if (reader.exitStatus() != QProcess::NormalExit || reader.exitCode() != 0)
        return fail(ErrorCode::Storage, firstLine(reader.readAllStandardError(), u"pg_restore"_s));
    // It leaves no schema in the search path.
    return execute(u"RESET search_path;"_s);
}

Result<void> PsqlSession::commit()
{
    return execute(u"COMMIT;"_s);
}

} // namespace areacliente
