// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/statementrecorder.h"

#include "tests/bench/measure.h"

#include <utility>

#include <sqlite3.h>

namespace areacliente::bench {

namespace {

// SQLite's hooks are functions without an object of their own.
bool isRecording = false;
QStringList recorded;

int hear(unsigned /*what*/, void * /*nothing*/, void *statement, void * /*sql*/)
{
    if (!isRecording)
        return 0;
    char *sql = sqlite3_expanded_sql(static_cast<sqlite3_stmt *>(statement));
    recorded.append(QString::fromUtf8(sql));
    sqlite3_free(sql);
    return 0;
}

int listenTo(sqlite3 *connection, char ** /*error*/, const sqlite3_api_routines * /*routines*/)
{
    return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, hear, nullptr);
}

} // namespace

StatementRecorder::StatementRecorder()
{
    // SQLite calls it for every new connection, also those of Qt's driver, with the arguments of listenTo().
    if (sqlite3_auto_extension(reinterpret_cast<void (*)()>(listenTo)) != SQLITE_OK)
        giveUp("listen to SQLite", Error{ErrorCode::Storage, {}, {}});
}

void StatementRecorder::start()
{
    recorded.clear();
    isRecording = true;
}

QStringList StatementRecorder::stop()
{
    isRecording = false;
    return std::exchange(recorded, {});
}

} // namespace areacliente::bench
