// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/fields.h"
#include "app/domain/values.h"
#include "app/store/database.h"

/// How one field of a record lies in the database: text as TEXT, days as ISO text, instants as BIGINT milliseconds since
/// the epoch in UTC, money as two columns `<name>_minor` and `<name>_currency`, enumerations by their names.
namespace areacliente {

inline void bindValue(QVariantList &row, const QString &value)
{
    row.append(value.isNull() ? QVariant(QLatin1String("")) : QVariant(value));
}
inline void bindValue(QVariantList &row, bool value)
{
    row.append(value ? 1 : 0);
}
inline void bindValue(QVariantList &row, int value)
{
    row.append(value);
}
inline void bindValue(QVariantList &row, qint64 value)
{
    row.append(value);
}
inline void bindValue(QVariantList &row, QDate value)
{
    row.append(value.toString(Qt::ISODate));
}
inline void bindValue(QVariantList &row, const QDateTime &value)
{
    row.append(value.isValid() ? value.toMSecsSinceEpoch() : qint64{0});
}
inline void bindValue(QVariantList &row, const Money &value)
{
    row.append(value.minor);
    row.append(value.currency);
}
template <NamedEnum E>
void bindValue(QVariantList &row, E value)
{
    row.append(QString(enumName(value)));
}
template <OptionalValue O>
void bindValue(QVariantList &row, const O &value)
{
    if (value)
        bindValue(row, *value);
    else
        row.append(QVariant());
}

/// Reads a value from `column` of the cursor's row on, and moves `column` past it.
inline void readValue(const Cursor &row, int &column, QString &value)
{
    value = row.value(column++).toString();
}
inline void readValue(const Cursor &row, int &column, bool &value)
{
    value = row.value(column++).toInt() != 0;
}
inline void readValue(const Cursor &row, int &column, int &value)
{
    value = row.value(column++).toInt();
}
inline void readValue(const Cursor &row, int &column, qint64 &value)
{
    value = row.value(column++).toLongLong();
}
inline void readValue(const Cursor &row, int &column, QDate &value)
{
    value = QDate::fromString(row.value(column++).toString(), Qt::ISODate);
}
inline void readValue(const Cursor &row, int &column, QDateTime &value)
{
    value = QDateTime::fromMSecsSinceEpoch(row.value(column++).toLongLong(), Qt::UTC);
}
inline void readValue(const Cursor &row, int &column, Money &value)
{
    value.minor = row.value(column++).toLongLong();
    value.currency = row.value(column++).toString();
}
template <NamedEnum E>
void readValue(const Cursor &row, int &column, E &value)
{
    value = enumFromName<E>(row.value(column++).toString()).value_or(E{});
}
template <OptionalValue O>
void readValue(const Cursor &row, int &column, O &value)
{
    if (row.value(column).isNull()) {
        ++column;
        value.reset();
        return;
    }
    typename IsOptional<O>::Inner inner{};
    readValue(row, column, inner);
    value = std::move(inner);
}

template <class V>
struct ColumnType {
    static constexpr auto sql = "TEXT NOT NULL";
};
template <>
struct ColumnType<bool> {
    static constexpr auto sql = "INTEGER NOT NULL";
};
template <>
struct ColumnType<int> {
    static constexpr auto sql = "INTEGER NOT NULL";
};
template <>
struct ColumnType<qint64> {
    static constexpr auto sql = "BIGINT NOT NULL";
};
template <>
struct ColumnType<QDateTime> {
    static constexpr auto sql = "BIGINT NOT NULL";
};
template <>
struct ColumnType<std::optional<QDate>> {
    static constexpr auto sql = "TEXT";
};
template <>
struct ColumnType<std::optional<QDateTime>> {
    static constexpr auto sql = "BIGINT";
};

struct SqlColumn {
    QString name;
    QString type;

    friend bool operator==(const SqlColumn &, const SqlColumn &) = default;
};

/// The columns of the table of `R`, in order: account_id, id, version, then those of the fields.
template <RecordLike R>
[[nodiscard]] QList<SqlColumn> columnsOf()
{
    const QString text = QStringLiteral("TEXT NOT NULL");
    const QString integer = QStringLiteral("BIGINT NOT NULL");
    QList<SqlColumn> columns{{QStringLiteral("account_id"), text},
                             {QStringLiteral("id"), text},
                             {QStringLiteral("version"), integer}};
    forEachField<R>([&](const auto &f) {
        using V = typename std::remove_cvref_t<decltype(f)>::Value;
        const QString name = QString::fromLatin1(f.name);
        if constexpr (std::is_same_v<V, Money>) {
            columns.append({name + QLatin1String("_minor"), integer});
            columns.append({name + QLatin1String("_currency"), text});
        } else {
            columns.append({name, QString::fromLatin1(ColumnType<V>::sql)});
        }
    });
    return columns;
}

/// The values of `record` for columnsOf<R>().
template <RecordLike R>
[[nodiscard]] QVariantList rowOf(const Id &account, const R &record)
{
    QVariantList row{account, record.id, record.version};
    row.reserve(static_cast<qsizetype>(fieldCount<R>) + 8);
    forEachField<R>([&](const auto &f) { bindValue(row, record.*f.member); });
    return row;
}

/// The record in the cursor's row, whose columns from `column` on are those of columnsOf<R>() without account_id.
template <RecordLike R>
[[nodiscard]] R recordFrom(const Cursor &row, int column = 0)
{
    R record;
    readValue(row, column, record.id);
    readValue(row, column, record.version);
    forEachField<R>([&](const auto &f) { readValue(row, column, record.*f.member); });
    return record;
}

/// The SQL of the table of `R`, made once.
template <RecordLike R>
struct TableSql {
    QString select; ///< without WHERE: `SELECT id, version, … FROM table`
    QString upsert;
    QString insert;
    QString insertNew; ///< leaves a row that is there as it is
    QString erase;
    QString changed; ///< by what the feed logged; see RecordStore::changedBetween()

    [[nodiscard]] static const TableSql &get()
    {
        static const TableSql sql = make();
        return sql;
    }

private:
    [[nodiscard]] static TableSql make()
    {
        QStringList names;
        QStringList marks;
        QStringList updates;
        for (const SqlColumn &column : columnsOf<R>()) {
            names.append(column.name);
            marks.append(QStringLiteral("?"));
            if (names.size() > 2)
                updates.append(column.name + QLatin1String(" = excluded.") + column.name);
        }
        const QString table = QString::fromLatin1(R::typeName);
        TableSql sql;
        sql.insert = QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                         .arg(table, names.join(QLatin1String(", ")), marks.join(QLatin1String(", ")));
        sql.insertNew = sql.insert + QLatin1String(" ON CONFLICT (account_id, id) DO NOTHING");
        sql.upsert = sql.insert + QLatin1String(" ON CONFLICT (account_id, id) DO UPDATE SET ")
                     + updates.join(QLatin1String(", "));
        sql.select = QStringLiteral("SELECT %1 FROM %2").arg(names.mid(1).join(QLatin1String(", ")), table);
        // CROSS JOIN: SQLite keeps the order, which begins with a short stretch of the log.
        sql.changed = QStringLiteral(
                          "SELECT r.%1 FROM change_log c CROSS JOIN %2 r "
                          "WHERE c.account_id = ? AND c.version > ? AND c.version <= ? AND c.record_type = '%2' "
                          "AND r.account_id = c.account_id AND r.id = c.record_id "
                          "AND (r.version = c.version OR c.is_deleted = 1)")
                          .arg(names.mid(1).join(QLatin1String(", r.")), table);
        sql.erase = QStringLiteral("DELETE FROM %1 WHERE account_id = ? AND id = ?").arg(table);
        return sql;
    }
};

} // namespace areacliente
