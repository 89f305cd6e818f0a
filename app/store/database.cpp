// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"

#include "app/store/migrations.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSqlError>
#include <QSqlResult>
#include <QThread>

#include <atomic>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

// SQLite's primary result codes (https://www.sqlite.org/rescode.html) that mean something else than "the disk refused".
constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteNotADatabase = 26;

constexpr auto busyDetail = "busy: "_L1;

Error toError(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xFF;
    const bool isDamaged = code == sqliteCorrupt || code == sqliteNotADatabase;
    QString detail = u"%1 (%2) %3"_s.arg(error.driverText(), error.nativeErrorCode(), error.databaseText());
    if (code == sqliteBusy || code == sqliteLocked)
        detail.prepend(busyDetail);
    return Error{isDamaged ? ErrorCode::Corrupt : ErrorCode::Storage, {}, detail};
}

#if QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
struct BoundValues : QSqlResult {
    using QSqlResult::boundValues;
};
#endif

void bindAll(QSqlQuery &query, const QVariantList &arguments)
{
#if QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
    // bindValue() makes up and looks up a placeholder's name for every value: a seventh of the time that a page of the feed
    // takes. What it fills in the end is this list.
    constexpr QVariantList &(QSqlResult::*boundValues)() const = &BoundValues::boundValues;
    (query.result()->*boundValues)() = arguments;
#else
    for (qsizetype i = 0; i < arguments.size(); ++i)
        query.bindValue(static_cast<int>(i), arguments[i]);
#endif
}

} // namespace

Result<void> Cursor::status() const
{
    if (m_query->lastError().type() != QSqlError::NoError)
        return std::unexpected(toError(m_query->lastError()));
    return {};
}

Database::Database(QString path, StoreKind kind, AccessHook hook)
    : m_path(std::move(path))
    , m_kind(kind)
    , m_hook(std::move(hook))
{
    static std::atomic<quint64> serial{0};
    m_connectionName = u"areacliente-%1"_s.arg(++serial);
}

Database::~Database()
{
    m_prepared.clear();
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, StoreKind kind, AccessHook hook)
{
    std::unique_ptr<Database> database(new Database(path, kind, std::move(hook)));
    if (auto connected = database->connect(); !connected)
        return std::unexpected(connected.error());
    if (auto migrated = migrate(*database); !migrated)
        return std::unexpected(migrated.error());
    return database;
}

Result<std::unique_ptr<Database>> Database::openToRead(const QString &location, StoreKind kind)
{
    if (!QFile::exists(location))
        return fail(ErrorCode::NotFound, u"there is no store "_s + location);
    std::unique_ptr<Database> database(new Database(location, kind, {}));
    database->m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->m_connectionName);
    database->m_connection.setDatabaseName(location);
    database->m_connection.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!database->m_connection.open())
        return std::unexpected(toError(database->m_connection.lastError()));
    if (auto current = checkCurrent(*database); !current)
        return std::unexpected(current.error());
    return database;
}

Result<void> Database::connect()
{
    // SQLite gives its journal files the permissions of the main file, so that one is made private before it is opened.
    if (!QFile::exists(m_path)) {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            return fail(ErrorCode::Storage, file.errorString());
    }
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connectionName);
    m_connection.setDatabaseName(m_path);
    m_connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!m_connection.open())
        return std::unexpected(toError(m_connection.lastError()));
    // WAL with synchronous=NORMAL survives the death of the process at any moment; a power cut may lose the last commits
    // but never tears the file. The cache bound keeps a million invoices from filling the memory.
    for (const auto *pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL", "PRAGMA temp_store=MEMORY",
                               "PRAGMA cache_size=-6144", "PRAGMA journal_size_limit=16777216"}) {
        if (auto set = query(QString::fromLatin1(pragma)); !set)
            return std::unexpected(set.error());
    }
    return {};
}

Result<std::shared_ptr<QSqlQuery>> Database::prepared(const QString &sql)
{
    if (const auto found = m_prepared.constFind(sql); found != m_prepared.constEnd() && found->use_count() == 1)
        return *found;
    auto statement = std::make_shared<QSqlQuery>(m_connection);
    statement->setForwardOnly(true);
    if (!statement->prepare(sql))
        return std::unexpected(toError(statement->lastError()));
    // A statement that is still being read by an outer loop stays its own; the newcomer is not kept.
    if (!m_prepared.contains(sql))
        m_prepared.insert(sql, statement);
    return statement;
}

Result<std::shared_ptr<QSqlQuery>> Database::run(const QString &sql, const QVariantList &arguments)
{
    if (m_hook) {
        if (auto allowed = m_hook(); !allowed)
            return std::unexpected(allowed.error());
    }
    auto statement = prepared(sql);
    if (!statement)
        return statement;
    QSqlQuery &query = **statement;
    bindAll(query, arguments);
    if (!query.exec()) {
        const Error error = toError(query.lastError());
        query.finish();
        return std::unexpected(error);
    }
    return statement;
}

Result<Cursor> Database::query(const QString &sql, const QVariantList &arguments)
{
    auto statement = run(sql, arguments);
    if (!statement)
        return std::unexpected(statement.error());
    return Cursor(std::move(*statement));
}

Result<int> Database::execute(const QString &sql, const QVariantList &arguments)
{
    auto statement = run(sql, arguments);
    if (!statement)
        return std::unexpected(statement.error());
    const int changed = (*statement)->numRowsAffected();
    (*statement)->finish();
    return changed;
}

Result<void> Database::begin()
{
    // IMMEDIATE: a transaction that will write takes its lock now, instead of failing half-way.
    auto begun = execute(u"BEGIN IMMEDIATE"_s);
    if (!begun)
        return std::unexpected(begun.error());
    m_inTransaction = true;
    return {};
}

Result<void> Database::commit()
{
    auto committed = execute(u"COMMIT"_s);
    if (!committed)
        return std::unexpected(committed.error());
    m_inTransaction = false;
    return {};
}

void Database::rollback()
{
    m_inTransaction = false;
    // Not through run(): a rollback must happen even when every access is made to fail.
    QSqlQuery query(m_connection);
    query.exec(u"ROLLBACK"_s);
}

bool Database::isTransient(const Error &error)
{
    return error.code == ErrorCode::Storage && error.detail.startsWith(busyDetail);
}

void Database::waitBeforeRetry(int attempt)
{
    const auto most = static_cast<quint32>(10 << attempt);
    QThread::msleep(most / 2 + QRandomGenerator::global()->bounded(most));
}

Result<void> Database::checkIntegrity()
{
    auto cursor = query(u"PRAGMA quick_check(1)"_s);
    if (!cursor)
        return std::unexpected(cursor.error());
    if (!cursor->next())
        return cursor->status();
    const QString verdict = cursor->value(0).toString();
    if (verdict != "ok"_L1)
        return fail(ErrorCode::Corrupt, verdict);
    return {};
}

} // namespace areacliente
