// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/nativestore.h"

#include <cstdio>
#include <cstdlib>

namespace areacliente::bench {

namespace {

void check(sqlite3 *connection, int code)
{
    if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW)
        return;
    std::fprintf(stderr, "SQLite: %s\n", sqlite3_errmsg(connection));
    std::exit(2);
}

NativeValue nativeValue(const QVariant &value)
{
    if (value.isNull())
        return std::monostate();
    if (value.typeId() == QMetaType::Int || value.typeId() == QMetaType::LongLong)
        return value.toLongLong();
    return value.toString().toStdString();
}

} // namespace

NativeRow nativeRow(const QVariantList &values)
{
    NativeRow row;
    for (const QVariant &value : values)
        row.push_back(nativeValue(value));
    return row;
}

NativeStatement::NativeStatement(sqlite3 *connection, const QString &sql)
{
    const QByteArray text = sql.toUtf8();
    check(connection, sqlite3_prepare_v3(connection, text.constData(), static_cast<int>(text.size()),
                                         SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

NativeStatement::~NativeStatement()
{
    sqlite3_finalize(m_statement);
}

void NativeStatement::bind(const NativeRow &row)
{
    int parameter = 0;
    for (const NativeValue &value : row) {
        ++parameter;
        if (const auto *number = std::get_if<sqlite3_int64>(&value))
            sqlite3_bind_int64(m_statement, parameter, *number);
        else if (const auto *text = std::get_if<std::string>(&value))
            sqlite3_bind_text(m_statement, parameter, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
        else
            sqlite3_bind_null(m_statement, parameter);
    }
}

bool NativeStatement::next()
{
    const int code = sqlite3_step(m_statement);
    check(sqlite3_db_handle(m_statement), code);
    return code == SQLITE_ROW;
}

void NativeStatement::readRow() const
{
    const int columns = sqlite3_column_count(m_statement);
    for (int column = 0; column < columns; ++column) {
        if (sqlite3_column_type(m_statement, column) == SQLITE_INTEGER)
            std::ignore = sqlite3_column_int64(m_statement, column);
        else
            std::ignore = sqlite3_column_text(m_statement, column);
    }
}

void NativeStatement::run(const NativeRow &row)
{
    bind(row);
    while (next()) { }
    reset();
}

NativeStore::NativeStore(const QString &path)
{
    check(m_connection, sqlite3_open_v2(path.toUtf8().constData(), &m_connection, SQLITE_OPEN_READWRITE, nullptr));
    execute(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-6144; PRAGMA journal_size_limit=16777216");
}

NativeStore::~NativeStore()
{
    sqlite3_close(m_connection);
}

void NativeStore::execute(const char *sql)
{
    check(m_connection, sqlite3_exec(m_connection, sql, nullptr, nullptr, nullptr));
}

} // namespace areacliente::bench
