// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/id.h"
#include "app/services/signedtoken.h"

#include <optional>

namespace areacliente {

/// A place in an account's change feed, as one contact sees it.
struct FeedPosition {
    QString epoch; ///< of the authority's store: another one after a backup was restored
    Id account;
    Id contact;
    qint64 aclEpoch = 0; ///< of what the contact may see
    qint64 version = 0;
    /// Where the account stood when the first sync began: of rows that went before that, the replica never heard.
    qint64 base = 0;

    friend bool operator==(const FeedPosition &, const FeedPosition &) = default;
};

/// The position as opaque text, signed.
[[nodiscard]] QString sealFeedToken(const FeedPosition &position, const TokenKey &key);
/// None for text that was not sealed with `key`.
[[nodiscard]] std::optional<FeedPosition> openFeedToken(const QString &token, const TokenKey &key);

} // namespace areacliente
