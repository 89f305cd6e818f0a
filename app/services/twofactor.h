// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/tokenkeys.h"

#include <QStringList>

namespace areacliente {

/// The second factors that contacts enrolled. Every function works in its caller's transaction.
///
/// The secret of the one-time codes has to be readable by the service, so it is sealed (XChaCha20-Poly1305) under a key of
/// TokenKeys, bound to its contact. That protects what leaks of the table alone (a query's result, a log of statements, a
/// copy of the table) and keeps one contact's secret from being put in another's place. It does not protect from somebody
/// who has the whole store, which holds the keys as well. Recovery codes have 80 random bits and are kept as keyed hashes.
class TwoFactor
{
public:
    enum class Standing { None, Offered, Active };

    TwoFactor(Database &database, TokenKeys &keys)
        : m_database(database)
        , m_keys(keys)
    {
    }

    [[nodiscard]] Result<Standing> standing(const Id &account, const Id &contact);
    /// Makes a new secret, which is not in force yet, in the place of one that was offered before. Errors: Conflict where
    /// one is in force.
    [[nodiscard]] Result<QByteArray> offer(const Id &account, const Id &contact);
    /// Takes a one-time code (spaces allowed) of the offered or the active secret. A code is taken once, and none of an
    /// earlier step after it. False for a wrong or used one.
    [[nodiscard]] Result<bool> takeCode(const Id &account, const Id &contact, const QString &code,
                                        const QDateTime &now);
    /// Takes a one-time code or a recovery code, each once.
    [[nodiscard]] Result<bool> takeAnyCode(const Id &account, const Id &contact, const QString &code,
                                           const QDateTime &now);
    /// Puts what was offered in force and gives the recovery codes, which nobody can read later. Errors: Conflict where
    /// nothing is offered.
    [[nodiscard]] Result<QStringList> activate(const Id &account, const Id &contact);
    /// Secret and recovery codes.
    [[nodiscard]] Result<void> remove(const Id &account, const Id &contact);

private:
    struct Row {
        QByteArray secret;
        bool isActive = false;
        qint64 lastStep = 0;
    };
    [[nodiscard]] Result<std::optional<Row>> row(const Id &account, const Id &contact);
    [[nodiscard]] Result<bool> takeRecoveryCode(const Id &account, const Id &contact, const QString &code);

    Database &m_database;
    TokenKeys &m_keys;
};

/// Seals every secret under the newest key, in the caller's transaction. One that cannot be opened stays as it is.
[[nodiscard]] Result<void> sealSecretsAnew(Database &database, const QDateTime &now);

} // namespace areacliente
