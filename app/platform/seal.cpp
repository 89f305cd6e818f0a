// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/seal.h"

#include <sodium.h>

#include <new>
#include <stdexcept>

namespace areacliente {

namespace {

static_assert(SealKey::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr QByteArrayView mark("ACS1"); // the format and its version

[[nodiscard]] const unsigned char *unsignedData(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

[[nodiscard]] std::shared_ptr<unsigned char> guardedMemory()
{
    if (sodium_init() < 0)
        throw std::runtime_error("libsodium cannot start");
    auto *memory = static_cast<unsigned char *>(sodium_malloc(SealKey::size));
    if (!memory)
        throw std::bad_alloc();
    return {memory, sodium_free};
}

} // namespace

SealKey::SealKey(std::shared_ptr<unsigned char> bytes)
    : m_bytes(std::move(bytes))
{
}

SealKey SealKey::random()
{
    auto memory = guardedMemory();
    randombytes_buf(memory.get(), size);
    return SealKey(std::move(memory));
}

Result<SealKey> SealKey::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != size)
        return fail(ErrorCode::Corrupt, QStringLiteral("a key of the wrong length"));
    auto memory = guardedMemory();
    std::copy_n(unsignedData(bytes), size, memory.get());
    return SealKey(std::move(memory));
}

QByteArrayView SealKey::bytes() const
{
    return {m_bytes.get(), size};
}

QByteArray seal(QByteArrayView plain, const SealKey &key, QByteArrayView context)
{
    QByteArray sealed(mark.size() + nonceSize + plain.size() + tagSize, Qt::Uninitialized);
    auto *const out = reinterpret_cast<unsigned char *>(sealed.data());
    std::copy_n(mark.data(), mark.size(), sealed.data());
    unsigned char *const nonce = out + mark.size();
    randombytes_buf(nonce, nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + nonceSize, nullptr, unsignedData(plain), quint64(plain.size()),
                                               unsignedData(context), quint64(context.size()), nullptr, nonce,
                                               unsignedData(key.bytes()));
    return sealed;
}

Result<QByteArray> unseal(QByteArrayView sealed, const SealKey &key, QByteArrayView context)
{
    if (sealed.size() < mark.size() + nonceSize + tagSize || !sealed.startsWith(mark))
        return fail(ErrorCode::Corrupt, QStringLiteral("not sealed by this program"));
    const unsigned char *const nonce = unsignedData(sealed) + mark.size();
    const qsizetype textSize = sealed.size() - mark.size() - nonceSize;
    QByteArray plain(textSize - tagSize, Qt::Uninitialized);
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(
        reinterpret_cast<unsigned char *>(plain.data()), nullptr, nullptr, nonce + nonceSize, quint64(textSize),
        unsignedData(context), quint64(context.size()), nonce, unsignedData(key.bytes()));
    if (opened != 0)
        return fail(ErrorCode::Corrupt, QStringLiteral("the seal is broken"));
    return plain;
}

} // namespace areacliente
