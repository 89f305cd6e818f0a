// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/store/connection.h"
#include "app/store/sqlerror.h"

#include <QHash>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>
#include <utility>

namespace areacliente {

/// Which of the two stores a database is; it decides which migrations it takes.
enum class StoreKind { Authority, Replica };

/// The rows of one query, forward only. Returns its prepared statement to the database when it goes.
class Cursor
{
public:
    explicit Cursor(std::shared_ptr<QSqlQuery> query)
        : m_query(std::move(query))
    {
    }
    Cursor(Cursor &&) noexcept = default;
    Cursor &operator=(Cursor &&) = delete;
    ~Cursor()
    {
        if (m_query)
            m_query->finish();
    }

    [[nodiscard]] bool next() { return m_query->next(); }
    [[nodiscard]] QVariant value(int column) const { return m_query->value(column); }
    /// The error that ended next(), if one did.
    [[nodiscard]] Result<void> status() const;

private:
    std::shared_ptr<QSqlQuery> m_query;
};

/// One connection to one store, used by the thread that opened it and by no other.
///
/// SQLite: there is exactly one read-write connection per file, for SQLite before 3.51.3 can corrupt a WAL file that several
/// connections write and checkpoint. PostgreSQL: any number of connections and processes.
///
/// What a transaction that was committed survives: on a replica (SQLite, WAL, synchronous=NORMAL) the death of the process;
/// a power cut may lose the last ones but never tears the file, and the authority has them. On an authority also a power
/// cut: SQLite with synchronous=FULL, PostgreSQL with its default synchronous_commit=on, which is left as the server has it.
class Database
{
public:
    /// Runs before every access; an error it returns is the access's result. Tests make the N-th access fail with it, or
    /// inject a serialization failure (transientError()).
    using AccessHook = std::function<Result<void>()>;

    /// Opens the store at `location`, the path of an SQLite file, made private if it is new, or the URL of a PostgreSQL
    /// database (see makeConnection()), and brings it up to the program's version. A replica is always a file.
    /// Errors: Storage (cannot be opened or written), Corrupt (not a database, or damaged), NewerVersion, Validation.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &location, StoreKind kind,
                                                                AccessHook hook = {});

    /// Opens the store to read it and no more, also while another process writes it. It must be at the program's version.
    /// Errors: NotFound for a file that is not there, NewerVersion, Storage (also for an older version), Corrupt.
    [[nodiscard]] static Result<std::unique_ptr<Database>> openToRead(const QString &location, StoreKind kind);

    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs a statement that gives rows. SQL is always bound: `arguments` go to the `?` in order.
    [[nodiscard]] Result<Cursor> query(const QString &sql, const QVariantList &arguments = {});
    /// Runs a statement and gives the number of rows it changed.
    [[nodiscard]] Result<int> execute(const QString &sql, const QVariantList &arguments = {});

    /// Runs `body` (giving Result<T>) in one transaction: committed if it succeeds, else rolled back, also on an exception.
    /// Inside another transaction it takes part in that one. A busy database or a serialization failure is tried again, five
    /// times in all, after a random wait. A connection lost before the commit has undone everything; lost during the commit,
    /// the outcome is unknown: neither is tried again here, for only the caller knows whether a repetition does harm.
    /// Isolation: each statement sees what was committed before it (READ COMMITTED), so lock first, then read.
    template <class Body>
    [[nodiscard]] auto runInTransaction(Body body) -> decltype(body());

    /// The file, or the URL, which holds no secret.
    [[nodiscard]] QString path() const { return m_location; }
    [[nodiscard]] StoreKind kind() const { return m_kind; }
    [[nodiscard]] Engine engine() const { return m_engine; }

    /// Whether since the last call a statement would have written what was opened to read (SQLite only).
    [[nodiscard]] bool takeRefusedWrite() { return std::exchange(m_refusedWrite, false); }

    /// SQLite's own check of the file. PostgreSQL checks its pages as it reads them (initdb --data-checksums): there it only
    /// shows that the server answers. Errors: Corrupt with what it found.
    [[nodiscard]] Result<void> checkIntegrity();

private:
    using Statement = std::shared_ptr<QSqlQuery>;

    Database(QString location, StoreKind kind, AccessHook hook);

    [[nodiscard]] Result<void> makeConnectionObject();
    [[nodiscard]] Result<void> connect();
    [[nodiscard]] Result<void> reconnect();
    [[nodiscard]] Result<Statement> run(const QString &sql, const QVariantList &arguments);
    [[nodiscard]] Result<Statement> attempt(const QString &sql, const QVariantList &arguments);
    [[nodiscard]] Result<Statement> prepared(const QString &sql);
    [[nodiscard]] Result<Statement> executed(const QString &sql, const QVariantList &arguments);
    [[nodiscard]] Error errorOf(const QSqlError &error) const;
    void takeNote(const Error &error);
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();
    void rollback();
    static void waitBeforeRetry(int attempt);

    QString m_location;
    StoreKind m_kind;
    Engine m_engine;
    AccessHook m_hook;
    QString m_connectionName;
    QSqlDatabase m_connection;
    QHash<QString, Statement> m_prepared;
    bool m_inTransaction = false;
    bool m_isSpoilt = false; ///< a statement of the transaction failed: PostgreSQL would answer COMMIT with a rollback
    bool m_refusedWrite = false;
    bool m_isLost = false; ///< the connection broke; the next access outside a transaction makes another
};

template <class Body>
auto Database::runInTransaction(Body body) -> decltype(body())
{
    if (m_inTransaction)
        return body();
    constexpr int attempts = 5;
    for (int attempt = 1;; ++attempt) {
        auto outcome = [&]() -> decltype(body()) {
            if (auto begun = begin(); !begun)
                return std::unexpected(begun.error());
            struct RollbackUnlessDone {
                Database *database;
                ~RollbackUnlessDone()
                {
                    if (database)
                        database->rollback();
                }
            } guard{this};
            auto result = body();
            if (!result)
                return result;
            if (auto committed = commit(); !committed)
                return std::unexpected(committed.error());
            guard.database = nullptr;
            return result;
        }();
        if (outcome || !isTransient(outcome.error()) || attempt == attempts)
            return outcome;
        waitBeforeRetry(attempt);
    }
}

} // namespace areacliente
