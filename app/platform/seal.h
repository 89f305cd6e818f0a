// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QFuture>

#include <memory>

namespace areacliente {

class SecretStore;

/// A secret key of 32 bytes for seal() and unseal(), in memory that is not swapped out and is wiped at the end.
/// Copies share it.
class SealKey
{
public:
    static constexpr qsizetype size = 32;

    /// A new random key.
    [[nodiscard]] static SealKey random();
    /// A key from its bytes; Corrupt when they are not `size` many. The caller's copy is not wiped.
    [[nodiscard]] static Result<SealKey> fromBytes(QByteArrayView bytes);

    [[nodiscard]] QByteArrayView bytes() const;

private:
    explicit SealKey(std::shared_ptr<unsigned char> bytes);

    std::shared_ptr<unsigned char> m_bytes;
};

/// `plain` encrypted and authenticated (XChaCha20-Poly1305): a mark of four bytes, the nonce, the text, the tag.
/// `context`, e.g. the document's id, is authenticated with it, so that one sealed file cannot stand in for another.
[[nodiscard]] QByteArray seal(QByteArrayView plain, const SealKey &key, QByteArrayView context);

/// The inverse. Corrupt when a single bit of it, the key or the context is another one.
[[nodiscard]] Result<QByteArray> unseal(QByteArrayView sealed, const SealKey &key, QByteArrayView context);

/// A key and whether the next start of the program will find it again.
struct KeptSealKey {
    SealKey key;
    bool remembered = false;
};

/// The key kept in `secrets` under `name`, made on first use. When the store cannot keep it there is a key for this
/// process only: `remembered` is false, and what it seals cannot be read after a restart. `context` lives on the
/// calling thread, and the future stays without a result when it dies first. Corrupt when the record is not a key.
[[nodiscard]] QFuture<Result<KeptSealKey>> loadOrCreateSealKey(SecretStore &secrets, const QString &name,
                                                               QObject *context);

} // namespace areacliente
