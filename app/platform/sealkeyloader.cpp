// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/deliver.h"
#include "app/platform/seal.h"
#include "app/platform/secretstore.h"

#include <QPromise>

#include <sodium.h>

#include <memory>
#include <utility>

namespace areacliente {

namespace {

/// One search for a key, step by step through the event loop.
class SealKeyLoader : public std::enable_shared_from_this<SealKeyLoader>
{
public:
    SealKeyLoader(SecretStore &secrets, QString name, QObject *context)
        : m_secrets(secrets)
        , m_name(std::move(name))
        , m_context(context)
    {
        m_promise.start();
    }

    [[nodiscard]] QFuture<Result<KeptSealKey>> start()
    {
        read([self = shared_from_this()] { self->unlock(); });
        return m_promise.future();
    }

private:
    template <class WhenMissing>
    void read(WhenMissing whenMissing)
    {
        deliver(m_secrets.read(m_name), m_context, [self = shared_from_this(), whenMissing](Result<QByteArray> record) {
            if (record)
                self->publish(*record);
            else if (record.error().code == ErrorCode::NotFound)
                whenMissing();
            else
                self->publish(SealKey::random(), false);
        });
    }

    /// A keychain that the user would not unlock says "no such record" too. A new key must not replace the old one
    /// then, so write something else first: where that succeeds the keychain is open, and a second look is believed.
    void unlock()
    {
        deliver(m_secrets.write(probeName(), QByteArray(1, '1')), m_context,
                [self = shared_from_this()](Result<void> written) {
            if (!written)
                return self->publish(SealKey::random(), false);
            deliver(self->m_secrets.remove(self->probeName()), self->m_context, [](const Result<void> &) { });
            self->read([self] { self->create(); });
        });
    }

    void create()
    {
        const SealKey key = SealKey::random();
        QByteArray record = key.bytes().toByteArray();
        deliver(m_secrets.write(m_name, record), m_context,
                [self = shared_from_this(), key](const Result<void> &written) {
            self->publish(key, written.has_value() && self->m_secrets.isPersistent());
        });
    }

    void publish(QByteArray &record)
    {
        const Result<SealKey> key = SealKey::fromBytes(record);
        sodium_memzero(record.data(), size_t(record.size()));
        if (key)
            return publish(*key, m_secrets.isPersistent());
        m_promise.addResult(Result<KeptSealKey>(std::unexpected(key.error())));
        m_promise.finish();
    }

    void publish(const SealKey &key, bool remembered)
    {
        m_promise.addResult(Result<KeptSealKey>(KeptSealKey{key, remembered}));
        m_promise.finish();
    }

    [[nodiscard]] QString probeName() const { return m_name + QStringLiteral(".probe"); }

    SecretStore &m_secrets;
    const QString m_name;
    QObject *const m_context;
    QPromise<Result<KeptSealKey>> m_promise;
};

} // namespace

QFuture<Result<KeptSealKey>> loadOrCreateSealKey(SecretStore &secrets, const QString &name, QObject *context)
{
    return std::make_shared<SealKeyLoader>(secrets, name, context)->start();
}

} // namespace areacliente
