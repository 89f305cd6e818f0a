// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace areacliente {

/// A key of the authority's set; see TokenKeys.
struct TokenKey {
    QString id;
    QByteArray secret; ///< 32 bytes
};

/// What a signed text is for. One that was made for another use is not accepted.
enum class TokenUse { Access, Refresh, Device, Feed };

/// `content` with its signature, HMAC-SHA-256, as text that is safe in addresses and headers: three parts with dots between
/// them, the key's id, the content and the signature. Not a secret to whoever holds it: the content can be read.
[[nodiscard]] QString signToken(TokenUse use, const QByteArray &content, const TokenKey &key);

/// The id of the key that a text says it was signed with; empty where it does not have the form of a signed text.
[[nodiscard]] QString signingKeyId(const QString &token);

/// The content; none where the text was not made by signToken() for this use with this key, to the last bit.
[[nodiscard]] std::optional<QByteArray> openSignedToken(TokenUse use, const QString &token, const TokenKey &key);

/// A key of 32 bytes for one purpose, derived from one of the set.
[[nodiscard]] QByteArray derivedKey(const TokenKey &key, QByteArrayView purpose);

} // namespace areacliente
