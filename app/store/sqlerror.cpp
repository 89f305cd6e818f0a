// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqlerror.h"

#include <algorithm>
#include <array>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

// SQLite's primary result codes (https://www.sqlite.org/rescode.html) that mean something else than "the disk refused".
constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteReadOnly = 8;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteNotADatabase = 26;

// https://www.postgresql.org/docs/15/errcodes-appendix.html
constexpr std::array transientStates{"40001"_L1, "40P01"_L1, "55P03"_L1};
constexpr std::array shutdownStates{"57P01"_L1, "57P02"_L1, "57P03"_L1};
constexpr std::array damagedStates{"XX001"_L1, "XX002"_L1};

constexpr auto busyDetail = "busy: "_L1;
constexpr auto readOnlyDetail = "read-only: "_L1;
constexpr auto lostDetail = "connection lost: "_L1;

template <std::size_t Size>
bool isOneOf(const std::array<QLatin1String, Size> &states, const QString &state)
{
    return std::ranges::find(states, state) != states.end();
}

Error sqliteError(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xFF;
    const bool isDamaged = code == sqliteCorrupt || code == sqliteNotADatabase;
    const QString detail = u"%1 (%2) %3"_s.arg(error.driverText(), error.nativeErrorCode(), error.databaseText());
    if (code == sqliteBusy || code == sqliteLocked)
        return transientError(detail);
    if (code == sqliteReadOnly)
        return Error{ErrorCode::Storage, {}, readOnlyDetail + detail};
    return Error{isDamaged ? ErrorCode::Corrupt : ErrorCode::Storage, {}, detail};
}

Error postgresError(const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    const QString detail = u"%1 (%2) %3"_s.arg(error.driverText(), state, error.databaseText().section(u'\n', 0, 0));
    if (isOneOf(transientStates, state))
        return transientError(detail);
    // What libpq finds out by itself, such as a closed socket, has no SQLSTATE.
    if (state.isEmpty() || state.startsWith("08"_L1) || isOneOf(shutdownStates, state))
        return Error{ErrorCode::Storage, {}, lostDetail + detail};
    return Error{isOneOf(damagedStates, state) ? ErrorCode::Corrupt : ErrorCode::Storage, {}, detail};
}

} // namespace

Error errorFrom(const QSqlError &error, QSqlDriver::DbmsType engine)
{
    return engine == QSqlDriver::PostgreSQL ? postgresError(error) : sqliteError(error);
}

Error transientError(const QString &detail)
{
    return Error{ErrorCode::Storage, {}, busyDetail + detail};
}

bool isTransient(const Error &error)
{
    return error.code == ErrorCode::Storage && error.detail.startsWith(busyDetail);
}

bool isRefusedWrite(const Error &error)
{
    return error.code == ErrorCode::Storage && error.detail.startsWith(readOnlyDetail);
}

bool isConnectionLost(const Error &error)
{
    return error.code == ErrorCode::Storage && error.detail.startsWith(lostDetail);
}

} // namespace areacliente
