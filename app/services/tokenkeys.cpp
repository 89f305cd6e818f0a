// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/tokenkeys.h"

#include "app/services/password.h"
#include "app/services/twofactor.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 loadAgainAfter = 30'000; // milliseconds
constexpr int looksPerSecond = 10;
// Longer than a refresh token may lie unused. A feed token that is older leads to a clean resync.
constexpr qint64 keptFor = qint64{70} * 24 * 3600 * 1000;

Result<void> addKey(Database &database, qint64 createdAt)
{
    const auto made = database.execute(u"INSERT INTO token_key (id, created_at, secret) VALUES (?, ?, ?)"_s,
                                       {tokenHash(randomToken()).left(12), createdAt, randomToken()});
    return made ? Result<void>() : std::unexpected(made.error());
}

Result<qint64> newestCreation(Database &database)
{
    auto cursor = database.query(u"SELECT MAX(created_at) FROM token_key"_s);
    if (!cursor)
        return std::unexpected(cursor.error());
    if (cursor->next())
        return cursor->value(0).toLongLong();
    if (auto read = cursor->status(); !read)
        return std::unexpected(read.error());
    return 0;
}

} // namespace

TokenKeys::TokenKeys(Database &database, Now now)
    : m_database(database)
    , m_now(std::move(now))
{
}

Result<void> TokenKeys::load()
{
    QList<TokenKey> keys;
    for (int attempt = 0; attempt < 2 && keys.isEmpty(); ++attempt) {
        if (attempt > 0) {
            if (auto made = addKey(m_database, m_now().toMSecsSinceEpoch()); !made)
                return made;
        }
        auto cursor = m_database.query(u"SELECT id, secret FROM token_key ORDER BY created_at DESC, id DESC"_s);
        if (!cursor)
            return std::unexpected(cursor.error());
        while (cursor->next())
            keys.append({cursor->value(0).toString(), QByteArray::fromBase64(cursor->value(1).toString().toLatin1(),
                                                                             QByteArray::Base64UrlEncoding)});
        if (auto read = cursor->status(); !read)
            return read;
    }
    m_keys = std::move(keys);
    m_loadedAt = m_now().toMSecsSinceEpoch();
    return {};
}

Result<void> TokenKeys::loadIfOld()
{
    // Also where the clock went back.
    const bool isOld = std::abs(m_now().toMSecsSinceEpoch() - m_loadedAt) >= loadAgainAfter;
    return isOld || m_keys.isEmpty() ? load() : Result<void>();
}

bool TokenKeys::mayLookAgain()
{
    const qint64 second = m_now().toSecsSinceEpoch();
    if (second != m_second) {
        m_second = second;
        m_looks = 0;
    }
    return ++m_looks <= looksPerSecond;
}

Result<TokenKey> TokenKeys::newest()
{
    if (auto loaded = loadIfOld(); !loaded)
        return std::unexpected(loaded.error());
    if (m_keys.isEmpty())
        return fail(ErrorCode::Storage, u"no key to sign with"_s);
    return m_keys.constFirst();
}

Result<std::optional<TokenKey>> TokenKeys::find(const QString &id)
{
    if (id.isEmpty())
        return std::nullopt;
    if (auto loaded = loadIfOld(); !loaded)
        return std::unexpected(loaded.error());
    const auto known = [&]() -> std::optional<TokenKey> {
        const auto key = std::ranges::find(std::as_const(m_keys), id, &TokenKey::id);
        return key == m_keys.cend() ? std::nullopt : std::optional(*key);
    };
    if (auto key = known(); key || !mayLookAgain())
        return key;
    if (auto loaded = load(); !loaded)
        return std::unexpected(loaded.error());
    return known();
}

Result<void> rotateKeys(Database &database, const QDateTime &now, OlderKeys older)
{
    return database.runInTransaction([&]() -> Result<void> {
        const auto before = newestCreation(database);
        if (!before)
            return std::unexpected(before.error());
        // The newest also where the clock went back since the one before.
        const qint64 createdAt = std::max(now.toMSecsSinceEpoch(), *before + 1);
        if (auto added = addKey(database, createdAt); !added)
            return added;
        if (auto sealed = sealSecretsAnew(database, now); !sealed)
            return sealed;
        const qint64 end = older == OlderKeys::End ? createdAt : createdAt - keptFor;
        // A key served until the next one was made.
        const auto gone = database.execute(
            u"DELETE FROM token_key WHERE created_at < (SELECT MAX(later.created_at) FROM token_key later "
            "WHERE later.created_at <= ?)"_s,
            {end});
        return gone ? Result<void>() : std::unexpected(gone.error());
    });
}

} // namespace areacliente
