// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/keyedrows.h"

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QString list(const QStringList &parts)
{
    return parts.join(u", "_s);
}

/// `(a, b) <= (?, ?)`: the rows from a key on, in the order of `rows`.
QString comparison(const KeyedRows &rows, QStringView operation)
{
    if (rows.keys.size() == 1)
        return rows.keys.constFirst() + u' ' + operation + u" ?"_s;
    const QStringList marks(rows.keys.size(), u"?"_s);
    return u'(' + list(rows.keys) + u") "_s + operation + u" ("_s + list(marks) + u')';
}

QString orderOf(const KeyedRows &rows)
{
    QStringList parts;
    for (const QString &key : rows.keys)
        parts.append(rows.order == Qt::AscendingOrder ? key : key + u" DESC"_s);
    return list(parts);
}

BoundSql statement(const KeyedRows &rows, const QString &columns, bool isJoined, const RowKey &first)
{
    BoundSql bound{u"SELECT "_s + columns + u" FROM "_s + rows.from, rows.fromArguments};
    if (isJoined) {
        bound.sql += u' ' + rows.join;
        bound.arguments += rows.joinArguments;
    }
    bound.sql += u" WHERE "_s + rows.where;
    bound.arguments += rows.arguments;
    if (const RowKey &start = first.isEmpty() ? rows.start : first; !start.isEmpty()) {
        bound.sql += u" AND "_s + comparison(rows, rows.order == Qt::AscendingOrder ? u">=" : u"<=");
        bound.arguments += start;
    }
    return bound;
}

Result<qint64> number(Database &database, const BoundSql &bound)
{
    auto cursor = database.query(bound.sql, bound.arguments);
    if (!cursor)
        return std::unexpected(cursor.error());
    if (!cursor->next())
        return fail(ErrorCode::Storage, u"no count"_s);
    return cursor->value(0).toLongLong();
}

Result<std::optional<RowKey>> keyAfter(Database &database, const KeyedRows &rows, const RowKey &from, int step)
{
    BoundSql bound = statement(rows, list(rows.keys), false, from);
    bound.sql += u" ORDER BY "_s + orderOf(rows) + u" LIMIT 1 OFFSET ?"_s;
    bound.arguments.append(step);
    auto cursor = database.query(bound.sql, bound.arguments);
    if (!cursor)
        return std::unexpected(cursor.error());
    if (!cursor->next()) {
        if (auto read = cursor->status(); !read)
            return std::unexpected(read.error());
        return std::optional<RowKey>();
    }
    return std::optional(keyFrom(*cursor, rows));
}

/// In the order of the database: numbers by value, text by its UTF-8 bytes.
bool comesBefore(const RowKey &a, const RowKey &b)
{
    for (qsizetype i = 0; i < a.size(); ++i) {
        const bool isText = a[i].typeId() == QMetaType::QString;
        const auto order = isText ? a[i].toString().toUtf8().compare(b[i].toString().toUtf8())
                                  : (a[i].toLongLong() > b[i].toLongLong()) - (a[i].toLongLong() < b[i].toLongLong());
        if (order != 0)
            return order < 0;
    }
    return false;
}

} // namespace

BoundSql pageSql(const KeyedRows &rows, const QString &columns, const RowKey &first, int limit)
{
    BoundSql bound = statement(rows, columns, true, first);
    bound.sql += u" ORDER BY "_s + orderOf(rows) + u" LIMIT ?"_s;
    bound.arguments.append(limit);
    return bound;
}

Result<qint64> countRows(Database &database, const KeyedRows &rows)
{
    return number(database, statement(rows, u"COUNT(*)"_s, false, {}));
}

RowKey keyFrom(const Cursor &cursor, const KeyedRows &rows)
{
    RowKey key;
    for (int column = 0; column < rows.keys.size(); ++column)
        key.append(cursor.value(column));
    return key;
}

BoundSql rangeSql(const KeyedRows &rows, const QString &columns, const RowKey &from, const RowKey &to)
{
    BoundSql bound = statement(rows, columns, true, from);
    if (!to.isEmpty()) {
        bound.sql += u" AND "_s + comparison(rows, rows.order == Qt::AscendingOrder ? u"<" : u">");
        bound.arguments += to;
    }
    return bound;
}

Result<qint64> countRowsBetween(Database &database, const KeyedRows &rows, const RowKey &from, const RowKey &to)
{
    KeyedRows unjoined = rows;
    unjoined.join.clear();
    unjoined.joinArguments.clear();
    return number(database, rangeSql(unjoined, u"COUNT(*)"_s, from, to));
}

Result<QList<RowKey>> walkKeys(Database &database, const KeyedRows &rows, const RowKey &from, int step, int most)
{
    QList<RowKey> keys;
    while (keys.size() < most) {
        auto key = keyAfter(database, rows, keys.isEmpty() ? from : keys.constLast(), step);
        if (!key)
            return std::unexpected(key.error());
        if (!*key)
            break;
        keys.append(**key);
    }
    return keys;
}

Result<QHash<QString, qint64>> positionsOf(Database &database, const KeyedRows &rows,
                                           const QHash<QString, RowKey> &keys)
{
    QStringList ids = keys.keys();
    std::ranges::sort(ids, [&](const QString &a, const QString &b) {
        return rows.order == Qt::AscendingOrder ? comesBefore(keys[a], keys[b]) : comesBefore(keys[b], keys[a]);
    });
    QHash<QString, qint64> positions;
    RowKey from;
    qint64 position = 0;
    for (const QString &id : std::as_const(ids)) {
        const auto passed = countRowsBetween(database, rows, from, keys[id]);
        if (!passed)
            return std::unexpected(passed.error());
        position += *passed;
        positions.insert(id, position);
        from = keys[id];
    }
    return positions;
}

} // namespace areacliente
