// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/signedtoken.h"
#include "app/store/database.h"

#include <QDateTime>

namespace areacliente {

/// The keys that an authority signs tokens and seals secrets with, as its store has them. They are read again now and then,
/// and when a token names one that is not known yet, so that a running service follows a rotation made by another process.
class TokenKeys
{
public:
    using Now = std::function<QDateTime()>;

    TokenKeys(Database &database, Now now);

    /// Reads them from the store, and makes the first one where there is none.
    [[nodiscard]] Result<void> load();
    /// The one to sign with.
    [[nodiscard]] Result<TokenKey> newest();
    /// None for a key that was never there or was retired. Made-up ids make it read the store only a few times a second.
    [[nodiscard]] Result<std::optional<TokenKey>> find(const QString &id);

private:
    [[nodiscard]] Result<void> loadIfOld();
    [[nodiscard]] bool mayLookAgain();

    Database &m_database;
    Now m_now;
    QList<TokenKey> m_keys; // newest first
    qint64 m_loadedAt = 0;
    qint64 m_second = 0;
    int m_looks = 0; // for unknown keys, in that second
};

/// What becomes of the keys before a new one.
enum class OlderKeys {
    Stay, ///< until nothing they signed can be in use any more: nobody notices the rotation
    End,  ///< at once, for keys that got into other hands: every session ends, every replica synchronises anew
};

/// Makes a new key, which signs from now on, and seals the secrets under it. Services that run follow within a minute.
[[nodiscard]] Result<void> rotateKeys(Database &database, const QDateTime &now, OlderKeys older = OlderKeys::Stay);

} // namespace areacliente
