// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/tinyaccounts.h"

#include "app/server/tables.h"
#include "tests/support/tinyaccount.h"

namespace areacliente::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr auto idHead = "01980000-0000-7000-8000-"_L1;

QStringList columnsOfTable(Database &database, const QString &table)
{
    const QString sql = database.engine() == Engine::Sqlite
                            ? u"SELECT name FROM pragma_table_info(?)"_s
                            : u"SELECT column_name FROM information_schema.columns "
                              "WHERE table_schema = current_schema() AND table_name = ?"_s;
    auto cursor = required(database.query(sql, {table}), "read the columns of a table");
    QStringList columns;
    while (cursor.next())
        columns.append(cursor.value(0).toString());
    return columns;
}

/// What stands in `column` of the n-th copy. Only e-mails have to differ between accounts, besides the id of the account.
QString copied(const QString &table, const QString &column)
{
    if (column == "account_id"_L1) // decimal digits are hexadecimal ones too
        return u"'%1' || substr(CAST(1000000000000 + n AS TEXT), 2)"_s.arg(idHead);
    if (table == "credential"_L1 && column == "email"_L1)
        return u"CAST(n AS TEXT) || email"_s;
    return quotedName(column);
}

void copyTable(Database &database, const QString &table, int count)
{
    QStringList names;
    QStringList values;
    for (const QString &column : columnsOfTable(database, table)) {
        names.append(quotedName(column));
        values.append(copied(table, column));
    }
    const QString sql
        = u"WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < %1) "
          "INSERT INTO %2 (%3) SELECT %4 FROM numbers CROSS JOIN %2 AS original "
          "WHERE original.account_id = ?"_s.arg(QString::number(count), table, names.join(", "_L1),
                                                values.join(", "_L1));
    required(database.execute(sql, {tiny::account}), "copy a table");
}

} // namespace

TinyAccounts::TinyAccounts(const QString &location, int count)
    : m_count(count)
{
    const OpenStore store(location);
    required(store.database->runInTransaction([&] { return tiny::fill(*store.database, *store.authority); }),
             "make an account");
    const auto opened = required(store.authority->openSession(tiny::emailOf(tiny::owner), tiny::password, {}, {}),
                                 "sign in");
    const auto page = required(store.authority->changes(opened.tokens.access, {}, 500), "read the feed");
    m_tokens.emplace(*store.database, opened.tokens.session);
    m_position = openFeedToken(page.token, m_tokens->key()).value();
    const auto copy = [&]() -> Result<void> {
        for (const QString &table : required(accountTables(*store.database), "list the tables"))
            copyTable(*store.database, table, count);
        return {};
    };
    required(store.database->runInTransaction(copy), "copy an account");
    if (store.database->engine() == Engine::PostgreSql) // which autovacuum would do at a moment of its own
        required(store.database->execute(u"VACUUM ANALYZE"_s), "count the rows");
}

Id TinyAccounts::id(int n)
{
    return u"%1%2"_s.arg(idHead).arg(n, 12, 10, QLatin1Char('0'));
}

std::string TinyAccounts::feedToken(int n) const
{
    FeedPosition position = m_position;
    position.account = id(n);
    return sealFeedToken(position, m_tokens->key()).toStdString();
}

} // namespace areacliente::bench
