// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>

namespace areacliente::test {

/// What becomes of one statement on its way to PostgreSQL.
enum class StatementFault {
    Refused,   ///< PostgreSQL refuses it, as if its disk had: the transaction is aborted
    CutBefore, ///< the connection breaks before PostgreSQL has it
    CutAfter,  ///< PostgreSQL has done it, and the connection breaks before the answer
};

/// Stands between a service and a PostgreSQL server, on sockets of this machine, and counts the statements of all connections.
/// Works on a thread of its own.
class PostgresProxy
{
public:
    /// `serverFolder`: of the server's socket.
    explicit PostgresProxy(const QString &serverFolder);
    ~PostgresProxy();
    Q_DISABLE_COPY_MOVE(PostgresProxy)

    /// Of the socket that stands for the server's.
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// The n-th statement from now on suffers `fault`; 0: none does.
    void failAt(int n, StatementFault fault);
    /// How many did so far.
    [[nodiscard]] int failures() const { return m_failures; }

    /// From now on every COMMIT waits, until release().
    void holdCommits() { m_holdsCommits = true; }
    /// How many wait.
    [[nodiscard]] int held() const { return m_held; }
    void release();

private:
    friend class ProxiedStatements;

    void listen();

    QString m_server; ///< its socket
    QTemporaryDir m_folder;
    std::atomic<int> m_left = 0;
    std::atomic<StatementFault> m_fault = StatementFault::Refused;
    std::atomic<int> m_failures = 0;
    std::atomic<bool> m_holdsCommits = false;
    std::atomic<int> m_held = 0;
    QThread m_thread;
    QObject *m_listener = nullptr; ///< lives on the thread; the connections are its children
};

} // namespace areacliente::test
