// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArray>
#include <QFuture>
#include <QHash>

#include <chrono>
#include <memory>

namespace areacliente {

/// Where secrets are kept: small records under a key, e.g. one per account. Every answer comes later, through the event
/// loop of the thread that asks; see deliver(). Belongs to one thread.
class SecretStore
{
public:
    /// The longest record: what the credential manager of Windows holds, the smallest of the keychains, less its
    /// overhead.
    static constexpr qsizetype maxSecretSize = 2'048;

    SecretStore() = default;
    virtual ~SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)

    /// NotFound when there is no such record, or when the user would not unlock the keychain that has it.
    [[nodiscard]] virtual QFuture<Result<QByteArray>> read(const QString &key) = 0;
    /// Creates or replaces the record. Validation when it is longer than maxSecretSize.
    [[nodiscard]] virtual QFuture<Result<void>> write(const QString &key, const QByteArray &secret) = 0;
    /// No error when there is no such record.
    [[nodiscard]] virtual QFuture<Result<void>> remove(const QString &key) = 0;

    /// Whether the records outlive the process.
    [[nodiscard]] virtual bool isPersistent() const = 0;
};

/// The keychain of the system: Secret Service or KWallet, Windows credentials, macOS keychain. Never a plain file.
/// KeychainUnavailable when there is none, or it is locked or denies access; Timeout when it does not answer, e.g.
/// because it waits for the user to unlock it. The `field` of both errors is "keychain".
class KeychainSecretStore final : public SecretStore
{
public:
    /// `service` is the name under which the keychain lists the records.
    explicit KeychainSecretStore(QString service, std::chrono::milliseconds timeout = std::chrono::seconds(10));

    /// Both answer Timeout at once while an earlier job still has no answer, instead of waiting again and again. A
    /// record whose writing is answered after its time-out is removed, because the caller was told that it is not kept.
    [[nodiscard]] QFuture<Result<QByteArray>> read(const QString &key) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &key, const QByteArray &secret) override;
    /// Always asked, also behind a job without an answer: what is to be forgotten is forgotten in the end.
    [[nodiscard]] QFuture<Result<void>> remove(const QString &key) override;

    [[nodiscard]] bool isPersistent() const override { return true; }

private:
    template <class T, class Job, class Answer, class LateAnswer>
    [[nodiscard]] QFuture<Result<T>> start(Job *job, const QString &key, Answer answer, LateAnswer lateAnswer);

    QString m_service;
    std::chrono::milliseconds m_timeout;
    /// How many jobs have passed their time without an answer. Shared with them: they may outlive the store.
    std::shared_ptr<int> m_unanswered = std::make_shared<int>(0);
};

/// For sessions that are not remembered: the records end with the process.
class MemorySecretStore final : public SecretStore
{
public:
    MemorySecretStore() = default;
    ~MemorySecretStore() override;
    Q_DISABLE_COPY_MOVE(MemorySecretStore)

    [[nodiscard]] QFuture<Result<QByteArray>> read(const QString &key) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &key, const QByteArray &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &key) override;

    [[nodiscard]] bool isPersistent() const override { return false; }

private:
    QHash<QString, QByteArray> m_records;
};

} // namespace areacliente
