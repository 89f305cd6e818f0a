// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/password.h"

#include <QCryptographicHash>

#include <array>

#include <sodium.h>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memoryBytes = 19 * 1024 * 1024;

void initialiseSodium()
{
    static const int initialised = sodium_init();
    Q_ASSERT(initialised >= 0);
}

bool isMadeOf(const QString &hash, const QByteArray &password)
{
    return crypto_pwhash_str_verify(hash.toLatin1().constData(), password.constData(),
                                    static_cast<unsigned long long>(password.size()))
           == 0;
}

} // namespace

Result<void> checkNewPassword(const QString &password, const QString &email, const QString &field)
{
    const QString normal = password.normalized(QString::NormalizationForm_KC);
    if (normal.toUcs4().size() < shortestPassword)
        return invalid(field, Rule::OutOfRange);
    if (normal.toUtf8().size() > longestPassword)
        return invalid(field, Rule::TooLong);
    if (normal.trimmed().compare(email.trimmed(), Qt::CaseInsensitive) == 0)
        return invalid(field, Rule::Duplicate);
    return {};
}

bool needsNewHash(const QString &hash)
{
    return crypto_pwhash_str_needs_rehash(hash.toLatin1().constData(), passes, memoryBytes) != 0;
}

Result<QString> hashPassword(const QString &password)
{
    initialiseSodium();
    QByteArray bytes = password.normalized(QString::NormalizationForm_KC).toUtf8();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const int failed = crypto_pwhash_str_alg(hash.data(), bytes.constData(),
                                             static_cast<unsigned long long>(bytes.size()), passes, memoryBytes,
                                             crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    if (failed != 0)
        return fail(ErrorCode::Storage, u"no memory to hash a password"_s);
    return QString::fromLatin1(hash.data());
}

bool verifyPassword(const QString &hash, const QString &password)
{
    initialiseSodium();
    static const QString nobody = hashPassword(randomToken()).value_or(QString());
    QByteArray bytes = password.normalized(QString::NormalizationForm_KC).toUtf8();
    const bool isRight = !hash.isEmpty() && isMadeOf(hash, bytes);
    // Nobody's hash, and one of other costs, which took its own time: neither may be told by being quick.
    if (!isRight && needsNewHash(hash))
        (void)isMadeOf(nobody, bytes);
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return isRight;
}

QString randomToken()
{
    initialiseSodium();
    QByteArray bytes(32, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QString tokenHash(const QString &token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace areacliente
