// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QProcess>

#include <memory>

namespace areacliente {

/// One transaction in PostgreSQL's psql, which a whole dump can be loaded into: what comes before the dump, the dump, and what
/// comes after it happen together or not at all. Unless commit() says that it is done, all of it is undone, also where this
/// process is killed: psql then finds the end of what it reads, and the server the end of the connection.
/// Errors of all: Storage with the first line of what the program said, also for a connection that broke.
class PsqlSession
{
public:
    /// Connects and begins. Errors: Unsupported where the program is missing.
    [[nodiscard]] static Result<std::unique_ptr<PsqlSession>> begin(const QString &database);
    ~PsqlSession();
    Q_DISABLE_COPY_MOVE(PsqlSession)

    /// Runs statements, each with its semicolon.
    [[nodiscard]] Result<void> execute(const QString &sql);
    /// The only value of the only row that a query, with its semicolon, gives.
    [[nodiscard]] Result<QString> ask(const QString &sql);
    /// Runs what pg_restore makes of a dump's objects in one schema. Of the rest nothing is loaded: large objects, which
    /// belong to no schema, would bring transactions of their own.
    [[nodiscard]] Result<void> load(const QString &dump, const QString &schema);
    [[nodiscard]] Result<void> commit();

private:
    PsqlSession() = default;

    [[nodiscard]] Result<QByteArray> answerTo(const QByteArray &input);
    /// False where psql has ended.
    [[nodiscard]] bool write(const QByteArray &input);
    [[nodiscard]] std::unexpected<Error> failure();

    QProcess m_psql;
};

} // namespace areacliente
