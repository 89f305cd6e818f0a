// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/contact.h"
#include "app/store/database.h"

namespace areacliente {

/// A row of the table of sessions. Times are milliseconds since 1970, UTC.
struct SessionRow {
    Id id;
    Id account;
    Id contact;
    QString device;
    QString address;
    qint64 startedAt = 0;
    qint64 lastUsedAt = 0;
    qint64 generation = 0;    ///< of the tokens given out last; 0: one token for the whole session
    bool isConfirmed = false; ///< something of that generation was used
};

/// Which session.
struct SessionKey {
    Id account;
    Id session;
};

/// A session with its contact and where its account stands: every request needs all of them, so one statement gives them.
struct FoundSession {
    SessionRow row;
    std::optional<Contact> contact; ///< none where it is gone
    qint64 accountVersion = 0;
};

/// The sessions in an authority's store.
class SessionTable
{
public:
    explicit SessionTable(Database &database)
        : m_database(database)
    {
    }

    /// `tokenHash` is empty for a session with signed tokens. Of one contact's sessions, the fifty used last stay.
    [[nodiscard]] Result<void> insert(const SessionRow &row, const QString &tokenHash);
    [[nodiscard]] Result<std::optional<FoundSession>> find(const Id &account, const Id &session);
    /// As find(), of several by one statement; in any order, some perhaps more than once, without those that there are
    /// none of.
    [[nodiscard]] Result<QList<FoundSession>> findAll(QList<SessionKey> keys);
    [[nodiscard]] Result<std::optional<FoundSession>> findByToken(const QString &tokenHash);
    /// Used last first.
    [[nodiscard]] Result<QList<SessionRow>> ofContact(const Id &account, const Id &contact);

    /// Writes that the session was used. Nothing where it has gone or its generation is another one by now.
    [[nodiscard]] Result<void> touch(const SessionRow &row);
    /// Puts `next` in the place of generation `from`: generation, address and times. False where somebody else was first.
    [[nodiscard]] Result<bool> advance(const SessionRow &next, qint64 from);

    /// False where there was none.
    [[nodiscard]] Result<bool> end(const SessionRow &row);
    [[nodiscard]] Result<void> endAll(const Id &account, const Id &contact, const Id &except = {});

private:
    [[nodiscard]] Result<QList<FoundSession>> findAllBy(const QString &sql, const QVariantList &arguments);
    [[nodiscard]] Result<std::optional<FoundSession>> findOneBy(const QString &sql, const QVariantList &arguments);

    Database &m_database;
};

} // namespace areacliente
