// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/feedtoken.h"
#include "tests/bench/accesstokens.h"

#include <optional>

namespace areacliente::bench {

/// Many accounts in one store, each with its owner signed in: copies of the tiny account, all rows of it, that differ in the
/// account's id alone. The store is closed again once they are there.
class TinyAccounts
{
public:
    /// `location`: of a store that does not exist yet.
    TinyAccounts(const QString &location, int count);

    [[nodiscard]] int count() const { return m_count; }
    /// `n` from 0 on.
    [[nodiscard]] static Id id(int n);
    /// The owner's access token.
    [[nodiscard]] std::string accessToken(int n) const { return m_tokens->of(id(n)); }
    /// Of the end of the feed, as it was when the account was made.
    [[nodiscard]] std::string feedToken(int n) const;

private:
    int m_count;
    std::optional<AccessTokens> m_tokens;
    FeedPosition m_position;
};

} // namespace areacliente::bench
