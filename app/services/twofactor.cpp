// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/twofactor.h"

#include "app/domain/id.h"
#include "app/services/totp.h"

#include <QMessageAuthenticationCode>

#include <sodium.h>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int recoveryCodes = 10;
constexpr qsizetype recoveryBytes = 10; // 80 bits: sixteen letters
constexpr qsizetype recoveryLetters = 16;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

const unsigned char *bytesOf(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.constData());
}

/// Whose secret it is: sealed with it.
QByteArray bindingOf(const Id &account, const Id &contact)
{
    return account.toUtf8() + '/' + contact.toUtf8();
}

QString sealed(const QByteArray &secret, const TokenKey &key, const QByteArray &binding)
{
    const QByteArray sealKey = derivedKey(key, "two-factor secret");
    QByteArray text(nonceSize + secret.size() + tagSize, Qt::Uninitialized);
    randombytes_buf(text.data(), nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(text) + nonceSize, nullptr, bytesOf(secret),
                                               quint64(secret.size()), bytesOf(binding), quint64(binding.size()),
                                               nullptr, bytesOf(text), bytesOf(sealKey));
    return QString::fromLatin1(text.toBase64(encoding));
}

Result<QByteArray> opened(const QString &content, const TokenKey &key, const QByteArray &binding)
{
    const QByteArray sealKey = derivedKey(key, "two-factor secret");
    const QByteArray text = QByteArray::fromBase64(content.toLatin1(), encoding);
    QByteArray secret(std::max<qsizetype>(text.size() - nonceSize - tagSize, 0), Qt::Uninitialized);
    const bool isLongEnough = text.size() >= nonceSize + tagSize;
    if (!isLongEnough
        || crypto_aead_xchacha20poly1305_ietf_decrypt(bytesOf(secret), nullptr, nullptr, bytesOf(text) + nonceSize,
                                                      quint64(text.size() - nonceSize), bytesOf(binding),
                                                      quint64(binding.size()), bytesOf(text), bytesOf(sealKey))
               != 0)
        return fail(ErrorCode::Corrupt, u"the secret of a second factor"_s);
    return secret;
}

/// What is kept of a recovery code: useless without the contact's sealed secret.
QString recoveryHash(const QString &code, const QByteArray &secret)
{
    return QString::fromLatin1(
        QMessageAuthenticationCode::hash("recovery code " + code.toLatin1(), secret, QCryptographicHash::Sha256)
            .toHex());
}

/// A code as it is kept: without what people put between its groups, and with the letters that look like digits.
QString withoutGroups(const QString &code)
{
    QString plain;
    for (const QChar c : code.toUpper()) {
        if (!c.isSpace() && c != u'-')
            plain += c == u'0' ? u'O' : c == u'1' ? u'I' : c == u'8' ? u'B' : c;
    }
    return plain;
}

QString inGroups(const QString &code)
{
    QStringList groups;
    for (qsizetype at = 0; at < code.size(); at += 4)
        groups.append(code.mid(at, 4));
    return groups.join(u'-');
}

QString withoutSpaces(QString code)
{
    code.removeIf([](QChar c) { return c.isSpace(); });
    return code;
}

} // namespace

Result<std::optional<TwoFactor::Row>> TwoFactor::row(const Id &account, const Id &contact)
{
    QString content;
    QString keyId;
    Row row;
    {
        auto cursor = m_database.query(
            u"SELECT secret, key_id, is_active, last_step FROM two_factor WHERE account_id = ? AND contact_id = ?"_s,
            {account, contact});
        if (!cursor)
            return std::unexpected(cursor.error());
        if (!cursor->next()) {
            const auto read = cursor->status();
            return read ? Result<std::optional<Row>>(std::nullopt) : std::unexpected(read.error());
        }
        content = cursor->value(0).toString();
        keyId = cursor->value(1).toString();
        row.isActive = cursor->value(2).toBool();
        row.lastStep = cursor->value(3).toLongLong();
    }
    const auto key = m_keys.find(keyId);
    if (!key)
        return std::unexpected(key.error());
    auto secret = opened(content, key->value_or(TokenKey()), bindingOf(account, contact));
    if (!secret)
        return std::unexpected(secret.error());
    row.secret = *std::move(secret);
    return row;
}

Result<TwoFactor::Standing> TwoFactor::standing(const Id &account, const Id &contact)
{
    auto cursor = m_database.query(u"SELECT is_active FROM two_factor WHERE account_id = ? AND contact_id = ?"_s,
                                   {account, contact});
    if (!cursor)
        return std::unexpected(cursor.error());
    if (cursor->next())
        return cursor->value(0).toBool() ? Standing::Active : Standing::Offered;
    if (auto read = cursor->status(); !read)
        return std::unexpected(read.error());
    return Standing::None;
}

Result<QByteArray> TwoFactor::offer(const Id &account, const Id &contact)
{
    // As the store has them now: a key that was retired a moment ago would lose the secret.
    if (auto loaded = m_keys.load(); !loaded)
        return std::unexpected(loaded.error());
    const auto key = m_keys.newest();
    if (!key)
        return std::unexpected(key.error());
    const QByteArray secret = totp::newSecret();
    const auto kept = m_database.execute(
        u"INSERT INTO two_factor (account_id, contact_id, key_id, secret, is_active, last_step) "
        "VALUES (?, ?, ?, ?, 0, 0) ON CONFLICT (account_id, contact_id) DO UPDATE SET key_id = excluded.key_id, "
        "secret = excluded.secret, last_step = 0 WHERE two_factor.is_active = 0"_s,
        {account, contact, key->id, sealed(secret, *key, bindingOf(account, contact))});
    if (!kept)
        return std::unexpected(kept.error());
    if (*kept != 1)
        return fail(ErrorCode::Conflict, u"a second factor is in force"_s);
    return secret;
}

Result<bool> TwoFactor::takeCode(const Id &account, const Id &contact, const QString &code, const QDateTime &now)
{
    const auto found = row(account, contact);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return false;
    const auto step = totp::stepOf(withoutSpaces(code), (*found)->secret, now.toSecsSinceEpoch());
    if (!step)
        return std::unexpected(step.error());
    if (!*step)
        return false;
    // The statement decides who was first, also between two services. A last step in the future is from before the clock
    // was set back: it may not shut the contact out until then.
    const auto taken = m_database.execute(
        u"UPDATE two_factor SET last_step = ? WHERE account_id = ? AND contact_id = ? AND (last_step < ? OR last_step > ?)"_s,
        {**step, account, contact, **step, totp::stepAt(now.toSecsSinceEpoch()) + 1});
    return taken ? Result<bool>(*taken == 1) : std::unexpected(taken.error());
}

Result<bool> TwoFactor::takeRecoveryCode(const Id &account, const Id &contact, const QString &code)
{
    const QString plain = withoutGroups(code);
    if (plain.size() != recoveryLetters)
        return false;
    const auto found = row(account, contact);
    if (!found)
        return std::unexpected(found.error());
    if (!*found || !(*found)->isActive)
        return false;
    const auto taken = m_database.execute(
        u"DELETE FROM recovery_code WHERE account_id = ? AND contact_id = ? AND code_hash = ?"_s,
        {account, contact, recoveryHash(plain, (*found)->secret)});
    return taken ? Result<bool>(*taken == 1) : std::unexpected(taken.error());
}

Result<bool> TwoFactor::takeAnyCode(const Id &account, const Id &contact, const QString &code, const QDateTime &now)
{
    return withoutSpaces(code).size() == totp::digits ? takeCode(account, contact, code, now)
                                                      : takeRecoveryCode(account, contact, code);
}

Result<QStringList> TwoFactor::activate(const Id &account, const Id &contact)
{
    const auto found = row(account, contact);
    if (!found)
        return std::unexpected(found.error());
    const auto activated = m_database.execute(
        u"UPDATE two_factor SET is_active = 1 WHERE account_id = ? AND contact_id = ? AND is_active = 0"_s,
        {account, contact});
    if (!activated)
        return std::unexpected(activated.error());
    if (!*found || *activated != 1)
        return fail(ErrorCode::Conflict, u"no second factor is offered"_s);
    QStringList codes;
    while (codes.size() < recoveryCodes) {
        QByteArray bytes(recoveryBytes, Qt::Uninitialized);
        randombytes_buf(bytes.data(), recoveryBytes);
        const QString code = totp::base32(bytes);
        const auto kept = m_database.execute(
            u"INSERT INTO recovery_code (account_id, contact_id, code_hash) VALUES (?, ?, ?)"_s,
            {account, contact, recoveryHash(code, (*found)->secret)});
        if (!kept)
            return std::unexpected(kept.error());
        codes.append(inGroups(code));
    }
    return codes;
}

Result<void> TwoFactor::remove(const Id &account, const Id &contact)
{
    for (const auto &sql : {u"DELETE FROM two_factor WHERE account_id = ? AND contact_id = ?"_s,
                            u"DELETE FROM recovery_code WHERE account_id = ? AND contact_id = ?"_s}) {
        if (const auto gone = m_database.execute(sql, {account, contact}); !gone)
            return std::unexpected(gone.error());
    }
    return {};
}

Result<void> sealSecretsAnew(Database &database, const QDateTime &now)
{
    TokenKeys keys(database, [now] { return now; });
    const auto newest = keys.newest();
    if (!newest)
        return std::unexpected(newest.error());
    struct Sealed {
        Id account;
        Id contact;
        QString keyId;
        QString content;
    };
    QList<Sealed> rows;
    {
        auto cursor = database.query(u"SELECT account_id, contact_id, key_id, secret FROM two_factor"_s);
        if (!cursor)
            return std::unexpected(cursor.error());
        while (cursor->next())
            rows.append({cursor->value(0).toString(), cursor->value(1).toString(), cursor->value(2).toString(),
                         cursor->value(3).toString()});
        if (auto read = cursor->status(); !read)
            return read;
    }
    for (const Sealed &row : std::as_const(rows)) {
        const QByteArray binding = bindingOf(row.account, row.contact);
        const auto key = keys.find(row.keyId);
        if (!key)
            return std::unexpected(key.error());
        const auto secret = opened(row.content, key->value_or(TokenKey()), binding);
        if (!secret)
            continue;
        const auto kept = database.execute(
            u"UPDATE two_factor SET key_id = ?, secret = ? WHERE account_id = ? AND contact_id = ?"_s,
            {newest->id, sealed(*secret, *newest, binding), row.account, row.contact});
        if (!kept)
            return std::unexpected(kept.error());
    }
    return {};
}

} // namespace areacliente
