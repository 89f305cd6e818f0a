// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>

namespace areacliente {

/// Which of the two stores a database file is; it decides which migrations it takes.
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

/// One connection to one store, used by the thread that opened it and by no other. There is exactly one read-write
/// connection per SQLite file: SQLite before 3.51.3 can corrupt a WAL file that several connections write and checkpoint.
class Database
{
public:
    /// Runs before every access; an error it returns is the access's result. Tests make the N-th access fail with it.
    using AccessHook = std::function<Result<void>()>;

    /// Opens the SQLite file at `path`, made private if it is new, and brings it up to the program's version.
    /// Errors: Storage (cannot be opened or written), Corrupt (not a database, or damaged), NewerVersion.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, StoreKind kind,
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
    /// Inside another transaction it takes part in that one. A busy database or a serialization failure is tried again.
    template <class Body>
    [[nodiscard]] auto runInTransaction(Body body) -> decltype(body());

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] StoreKind kind() const { return m_kind; }

    /// SQLite's own check of the file. Errors: Corrupt with what it found.
    [[nodiscard]] Result<void> checkIntegrity();

private:
    Database(QString path, StoreKind kind, AccessHook hook);

    [[nodiscard]] Result<void> connect();
    [[nodiscard]] Result<std::shared_ptr<QSqlQuery>> run(const QString &sql, const QVariantList &arguments);
    [[nodiscard]] Result<std::shared_ptr<QSqlQuery>> prepared(const QString &sql);
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> commit();
    void rollback();
    [[nodiscard]] static bool isTransient(const Error &error);
    static void waitBeforeRetry(int attempt);

    QString m_path;
    StoreKind m_kind;
    AccessHook m_hook;
    QString m_connectionName;
    QSqlDatabase m_connection;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_prepared;
    bool m_inTransaction = false;
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
