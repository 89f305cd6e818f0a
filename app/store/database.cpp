// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/database.h"

#include "app/store/migrations.h"

#include <QRandomGenerator>
#include <QSqlResult>
#include <QThread>

#include <atomic>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

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

bool beginsWith(const QString &sql, std::initializer_list<QLatin1String> words)
{
    return std::ranges::any_of(words, [&](QLatin1String word) { return sql.startsWith(word); });
}

/// PostgreSQL prepares nothing else.
bool isPreparable(const QString &sql)
{
    return beginsWith(sql, {"SELECT"_L1, "INSERT"_L1, "UPDATE"_L1, "DELETE"_L1, "WITH"_L1});
}

} // namespace

Result<void> Cursor::status() const
{
    if (m_query->lastError().type() != QSqlError::NoError)
        return std::unexpected(errorFrom(m_query->lastError(), m_query->driver()->dbmsType()));
    return {};
}

Database::Database(QString location, StoreKind kind, AccessHook hook)
    : m_location(std::move(location))
    , m_kind(kind)
    , m_engine(engineOf(m_location))
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

Result<std::unique_ptr<Database>> Database::open(const QString &location, StoreKind kind, AccessHook hook)
{
    std::unique_ptr<Database> database(new Database(location, kind, std::move(hook)));
    if (kind == StoreKind::Replica && database->engine() != Engine::Sqlite)
        return invalid(u"database"_s, Rule::Format, u"a replica is a file"_s);
    if (auto made = database->makeConnectionObject(); !made)
        return std::unexpected(made.error());
    if (auto connected = database->connect(); !connected)
        return std::unexpected(connected.error());
    if (auto migrated = migrate(*database); !migrated)
        return std::unexpected(migrated.error());
    return database;
}

Result<std::unique_ptr<Database>> Database::openToRead(const QString &location, StoreKind kind)
{
    std::unique_ptr<Database> database(new Database(location, kind, {}));
    const bool isFile = database->engine() == Engine::Sqlite;
    if (isFile && !QFile::exists(location))
        return fail(ErrorCode::NotFound, u"there is no store "_s + location);
    if (auto made = database->makeConnectionObject(); !made)
        return std::unexpected(made.error());
    if (isFile)
        database->m_connection.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!database->m_connection.open())
        return std::unexpected(database->errorOf(database->m_connection.lastError()));
    if (!isFile) {
        if (auto set = database->query(u"SET default_transaction_read_only = on"_s); !set)
            return std::unexpected(set.error());
    }
    if (auto current = checkCurrent(*database); !current)
        return std::unexpected(current.error());
    return database;
}

Result<void> Database::makeConnectionObject()
{
    const auto connection = makeConnection(m_location, m_connectionName);
    if (!connection)
        return std::unexpected(connection.error());
    m_connection = *connection;
    return {};
}

Result<void> Database::connect()
{
    if (!m_connection.open())
        return std::unexpected(errorOf(m_connection.lastError()));
    m_isLost = false;
    // The cache bound keeps a million invoices from filling the memory. In PostgreSQL a time-out ends what would keep others
    // waiting: for a lock as long as SQLite waits for its own, and a transaction whose owner says nothing more. Nearly every
    // statement names its account, for which there is an index; of a table that is small yet PostgreSQL would rather read
    // all, and keeps to that plan on this connection while the table grows. A scan that cannot be avoided is then said to
    // cost so much that the smallest statement would be compiled before it is run.
    const QStringList settings = m_engine == Engine::Sqlite
                                     ? QStringList{u"PRAGMA journal_mode=WAL"_s,
                                                   m_kind == StoreKind::Authority ? u"PRAGMA synchronous=FULL"_s
                                                                                  : u"PRAGMA synchronous=NORMAL"_s,
                                                   u"PRAGMA temp_store=MEMORY"_s, u"PRAGMA cache_size=-6144"_s,
                                                   u"PRAGMA journal_size_limit=16777216"_s}
                                     : QStringList{u"SET client_min_messages = warning"_s,
                                                   u"SET lock_timeout = '2s'"_s,
                                                   u"SET statement_timeout = '60s'"_s,
                                                   u"SET enable_seqscan = off"_s,
                                                   u"SET jit = off"_s,
                                                   u"SET idle_in_transaction_session_timeout = '60s'"_s};
    for (const QString &setting : settings) {
        if (auto set = query(setting); !set)
            return std::unexpected(set.error());
    }
    return {};
}

Result<void> Database::reconnect()
{
    // The old statements go after their connection: to free them on it would only fail.
    m_connection = {};
    QSqlDatabase::removeDatabase(m_connectionName);
    m_prepared.clear();
    if (auto made = makeConnectionObject(); !made)
        return made;
    return connect();
}

Error Database::errorOf(const QSqlError &error) const
{
    return errorFrom(error, m_engine == Engine::PostgreSql ? QSqlDriver::PostgreSQL : QSqlDriver::SQLite);
}

void Database::takeNote(const Error &error)
{
    m_isLost = m_isLost || isConnectionLost(error);
    m_refusedWrite = m_refusedWrite || isRefusedWrite(error);
    m_isSpoilt = m_isSpoilt || (m_inTransaction && m_engine == Engine::PostgreSql);
}

Result<Database::Statement> Database::prepared(const QString &sql)
{
    if (const auto found = m_prepared.constFind(sql); found != m_prepared.constEnd() && found->use_count() == 1)
        return *found;
    auto statement = std::make_shared<QSqlQuery>(m_connection);
    // QPSQL reads forward only in libpq's single-row mode, in which no other statement may run before the last row is read.
    statement->setForwardOnly(m_engine == Engine::Sqlite);
    if (m_engine == Engine::PostgreSql && !isPreparable(sql))
        return statement;
    if (!statement->prepare(sql))
        return std::unexpected(errorOf(statement->lastError()));
    // A statement that is still being read by an outer loop stays its own; the newcomer is not kept.
    if (!m_prepared.contains(sql))
        m_prepared.insert(sql, statement);
    return statement;
}

Result<Database::Statement> Database::executed(const QString &sql, const QVariantList &arguments)
{
    auto statement = prepared(sql);
    if (!statement)
        return statement;
    QSqlQuery &query = **statement;
    bool isDone = false;
    if (m_engine == Engine::PostgreSql && !isPreparable(sql)) {
        isDone = query.exec(sql);
    } else {
        bindAll(query, arguments);
        isDone = query.exec();
    }
    if (isDone)
        return statement;
    const Error error = errorOf(query.lastError());
    query.finish();
    return std::unexpected(error);
}

Result<Database::Statement> Database::attempt(const QString &sql, const QVariantList &arguments)
{
    if (m_isLost && m_inTransaction)
        return fail(ErrorCode::Storage, u"the connection was lost in this transaction"_s);
    if (m_isLost) {
        if (auto again = reconnect(); !again)
            return std::unexpected(again.error());
    }
    auto statement = executed(sql, arguments);
    if (!statement)
        takeNote(statement.error());
    return statement;
}

Result<Database::Statement> Database::run(const QString &sql, const QVariantList &arguments)
{
    if (m_hook) {
        if (auto allowed = m_hook(); !allowed)
            return std::unexpected(allowed.error());
    }
    auto statement = attempt(sql, arguments);
    // That the server was restarted since the last access need not disturb who only reads or begins.
    if (!statement && m_isLost && !m_inTransaction && beginsWith(sql, {"SELECT"_L1, "BEGIN"_L1}))
        return attempt(sql, arguments);
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
    auto begun = execute(m_engine == Engine::Sqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN ISOLATION LEVEL READ COMMITTED"_s);
    if (!begun)
        return std::unexpected(begun.error());
    m_inTransaction = true;
    m_isSpoilt = false;
    return {};
}

Result<void> Database::commit()
{
    if (m_isSpoilt)
        return fail(ErrorCode::Storage, u"a statement of the transaction had failed"_s);
    auto committed = execute(u"COMMIT"_s);
    if (!committed)
        return std::unexpected(committed.error());
    m_inTransaction = false;
    return {};
}

void Database::rollback()
{
    m_inTransaction = false;
    if (m_isLost)
        return;
    // Not through run(): a rollback must happen even when every access is made to fail.
    QSqlQuery query(m_connection);
    query.exec(u"ROLLBACK"_s);
}

void Database::waitBeforeRetry(int attempt)
{
    const auto most = static_cast<quint32>(10 << attempt);
    QThread::msleep(most / 2 + QRandomGenerator::global()->bounded(most));
}

Result<void> Database::checkIntegrity()
{
    auto cursor = query(m_engine == Engine::Sqlite ? u"PRAGMA quick_check(1)"_s : u"SELECT 'ok'"_s);
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
