// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/signedtoken.h"

#include <QMessageAuthenticationCode>

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
    case TokenUse::Feed: return "feed token";
    }
    Q_UNREACHABLE();
}

/// The signature of the first two parts, as the third.
QByteArray signatureOf(TokenUse use, const QByteArray &head, const TokenKey &key)
{
    return QMessageAuthenticationCode::hash(head, derivedKey(key, nameOf(use)), QCryptographicHash::Sha256)
        .toBase64(encoding);
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
    return QMessageAuthenticationCode::hash(purpose.toByteArray(), key.secret, QCryptographicHash::Sha256);
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
