// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/signedtoken.h"

#include <algorithm>
#include <sodium.h>

namespace areacliente {

namespace {

constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype longestToken = 4096; // characters

QByteArrayView nameOf(TokenUse use)
{
    switch (use) {
    case TokenUse::Access: return "access token";
    case TokenUse::Refresh: return "refresh token";
    case TokenUse::Device: return "device token";
    case TokenUse::Feed: return "feed token";
    }
    Q_UNREACHABLE();
}

/// HMAC-SHA-256. libsodium's takes half the time of Qt's, and every request has two or three tokens to check.
QByteArray authenticationCode(QByteArrayView message, QByteArrayView key)
{
    const auto bytes = [](QByteArrayView view) { return reinterpret_cast<const unsigned char *>(view.data()); };
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, bytes(key), static_cast<std::size_t>(key.size()));
    crypto_auth_hmacsha256_update(&state, bytes(message), static_cast<unsigned long long>(message.size()));
    QByteArray code(crypto_auth_hmacsha256_BYTES, Qt::Uninitialized);
    crypto_auth_hmacsha256_final(&state, reinterpret_cast<unsigned char *>(code.data()));
    return code;
}

/// The signature of the first two parts, as the third.
QByteArray signatureOf(TokenUse use, const QByteArray &head, const TokenKey &key)
{
    return authenticationCode(head, derivedKey(key, nameOf(use))).toBase64(encoding);
}

bool isEqual(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && sodium_memcmp(a.constData(), b.constData(), static_cast<std::size_t>(a.size())) == 0;
}

bool isPart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
}

} // namespace

QByteArray derivedKey(const TokenKey &key, QByteArrayView purpose)
{
    return authenticationCode(purpose, key.secret);
}

QString signToken(TokenUse use, const QByteArray &content, const TokenKey &key)
{
    const QByteArray head = key.id.toLatin1() + '.' + content.toBase64(encoding);
    return QString::fromLatin1(head + '.' + signatureOf(use, head, key));
}

QString signingKeyId(const QString &token)
{
    if (token.size() > longestToken || token.count(u'.') != 2)
        return {};
    const bool isClean = std::ranges::all_of(token, [](QChar c) { return isPart(c) || c == u'.'; });
    return isClean ? token.left(token.indexOf(u'.')) : QString();
}

std::optional<QByteArray> openSignedToken(TokenUse use, const QString &token, const TokenKey &key)
{
    if (key.id.isEmpty() || signingKeyId(token) != key.id)
        return std::nullopt;
    const QByteArray text = token.toLatin1();
    const qsizetype end = text.lastIndexOf('.');
    const QByteArray head = text.left(end);
    if (!isEqual(text.mid(end + 1), signatureOf(use, head, key)))
        return std::nullopt;
    return QByteArray::fromBase64(head.mid(key.id.size() + 1), encoding);
}

} // namespace areacliente
