// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/clock.h"
#include "app/services/authority.h"
#include "app/services/sessiontoken.h"
#include "tests/bench/measure.h"

namespace areacliente::bench {

/// An authority on its store, as long as no service has it.
struct OpenStore {
    std::unique_ptr<Database> database;
    std::unique_ptr<Authority> authority;

    explicit OpenStore(const QString &location)
        : database(required(Database::open(location, StoreKind::Authority), "open a store"))
        , authority(
              required(Authority::open(*database, Policy::builtIn(), [] { return SystemClock().now(); },
                                       [](const RecordStore &, const QString &, const Id &) -> Result<QByteArray> {
                                           return fail(ErrorCode::Unsupported, QStringLiteral("no documents"));
                                       }),
                       "open an authority"))
    {
    }
};

/// Signs access tokens as the service itself would: they live for ten minutes, and some benches run for longer.
class AccessTokens
{
public:
    /// `session` is one that begins, of this store.
    AccessTokens(Database &database, Id session)
        : m_session(std::move(session))
    {
        TokenKeys keys(database, [] { return SystemClock().now(); });
        m_key = required(keys.newest(), "read the key of the tokens");
    }

    /// Of that session in this account.
    [[nodiscard]] std::string of(const Id &account) const
    {
        const qint64 end = SystemClock().now().toMSecsSinceEpoch() + qint64{Identity::accessSeconds} * 1000;
        return signSessionToken(TokenUse::Access, {account, m_session, 1, end}, m_key).toStdString();
    }
    [[nodiscard]] const TokenKey &key() const { return m_key; }
    [[nodiscard]] const Id &session() const { return m_session; }

private:
    Id m_session;
    TokenKey m_key;
};

} // namespace areacliente::bench
