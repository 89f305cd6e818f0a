// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <string>
#include <variant>
#include <vector>

#include <sqlite3.h>

/// SQLite through its own C interface, as bare as it goes: what the store is measured against.
namespace areacliente::bench {

using NativeValue = std::variant<std::monostate, sqlite3_int64, std::string>;
using NativeRow = std::vector<NativeValue>;

/// The same values as the store binds.
[[nodiscard]] NativeRow nativeRow(const QVariantList &values);

/// A prepared statement. Every function ends the program on an error.
class NativeStatement
{
public:
    NativeStatement(sqlite3 *connection, const QString &sql);
    ~NativeStatement();
    Q_DISABLE_COPY_MOVE(NativeStatement)

    /// Binds without copying: `row` must outlive the run.
    void bind(const NativeRow &row);
    /// True while there is a row.
    [[nodiscard]] bool next();
    void reset() { sqlite3_reset(m_statement); }
    void run(const NativeRow &row);
    /// Takes every value of the row, each as SQLite has it.
    void readRow() const;
    [[nodiscard]] const char *text(int column) const
    {
        return reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    }

private:
    sqlite3_stmt *m_statement = nullptr;
};

/// A connection with the settings of the store's own.
class NativeStore
{
public:
    explicit NativeStore(const QString &path);
    ~NativeStore();
    Q_DISABLE_COPY_MOVE(NativeStore)

    [[nodiscard]] sqlite3 *connection() const { return m_connection; }
    void execute(const char *sql);

private:
    sqlite3 *m_connection = nullptr;
};

} // namespace areacliente::bench
