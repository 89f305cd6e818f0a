// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/secretstore.h"

#include <QPromise>
#include <QTimer>

#include <sodium.h>

#include <qt6keychain/keychain.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace areacliente {

namespace {

[[nodiscard]] Error keychainError(ErrorCode code, const QString &detail)
{
    return Error{code, u"keychain"_s, detail};
}

[[nodiscard]] Error jobError(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound: return keychainError(ErrorCode::NotFound, job.errorString());
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: break;
    }
    return keychainError(ErrorCode::KeychainUnavailable, job.errorString());
}

template <class T>
[[nodiscard]] QFuture<Result<T>> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture<Result<T>>(std::move(result));
}

[[nodiscard]] Error stillUnanswered()
{
    return keychainError(ErrorCode::Timeout, u"an earlier job still has no answer"_s);
}

[[nodiscard]] bool tooLong(const QByteArray &secret)
{
    return secret.size() > SecretStore::maxSecretSize;
}

/// A job on its way: answered once, by the keychain or by its timer.
template <class T>
struct Pending {
    QPromise<Result<T>> promise{};
    bool answered = false;

    void answer(Result<T> result)
    {
        answered = true;
        promise.addResult(std::move(result));
        promise.finish();
    }
};

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service, std::chrono::milliseconds timeout)
    : m_service(std::move(service))
    , m_timeout(timeout)
{
}

/// Starts `job`. In time, its result is `answer(job)`; after its time, `lateAnswer(job)` is all that happens.
/// A job is never deleted before the keychain answers, because the library's callback holds a bare pointer to it; it
/// belongs to nobody and deletes itself.
template <class T, class Job, class Answer, class LateAnswer>
QFuture<Result<T>> KeychainSecretStore::start(Job *job, const QString &key, Answer answer, LateAnswer lateAnswer)
{
    auto pending = std::make_shared<Pending<T>>();
    pending->promise.start();
    job->setKey(key);
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job,
                     [job, pending, answer = std::move(answer), lateAnswer = std::move(lateAnswer),
                      unanswered = m_unanswered] {
        if (pending->answered) {
            --*unanswered;
            lateAnswer(*job);
            return;
        }
        pending->answer(answer(*job));
    });
    QTimer::singleShot(m_timeout, job, [pending, unanswered = m_unanswered] {
        if (pending->answered)
            return;
        ++*unanswered;
        pending->answer(std::unexpected(keychainError(ErrorCode::Timeout, u"the keychain does not answer"_s)));
    });
    job->start();
    return pending->promise.future();
}

QFuture<Result<QByteArray>> KeychainSecretStore::read(const QString &key)
{
    if (*m_unanswered > 0)
        return ready<QByteArray>(std::unexpected(stillUnanswered()));
    const auto answer = [](const QKeychain::ReadPasswordJob &job) -> Result<QByteArray> {
        if (job.error() != QKeychain::NoError)
            return std::unexpected(jobError(job));
        return job.binaryData();
    };
    return start<QByteArray>(new QKeychain::ReadPasswordJob(m_service), key, answer, [](const QKeychain::Job &) { });
}

QFuture<Result<void>> KeychainSecretStore::write(const QString &key, const QByteArray &secret)
{
    if (tooLong(secret))
        return ready<void>(invalid(key, Rule::TooLong));
    if (*m_unanswered > 0)
        return ready<void>(std::unexpected(stillUnanswered()));
    const auto answer = [](const QKeychain::Job &job) -> Result<void> {
        if (job.error() != QKeychain::NoError)
            return std::unexpected(jobError(job));
        return {};
    };
    const auto takeBack = [service = m_service](const QKeychain::Job &job) {
        if (job.error() != QKeychain::NoError)
            return;
        auto *removal = new QKeychain::DeletePasswordJob(service);
        removal->setInsecureFallback(false);
        removal->setKey(job.key());
        removal->start();
    };
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(secret);
    return start<void>(job, key, answer, takeBack);
}

QFuture<Result<void>> KeychainSecretStore::remove(const QString &key)
{
    const auto answer = [](const QKeychain::Job &job) -> Result<void> {
        if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
            return std::unexpected(jobError(job));
        return {};
    };
    return start<void>(new QKeychain::DeletePasswordJob(m_service), key, answer, [](const QKeychain::Job &) { });
}

MemorySecretStore::~MemorySecretStore()
{
    for (QByteArray &record : m_records)
        sodium_memzero(record.data(), size_t(record.size()));
}

QFuture<Result<QByteArray>> MemorySecretStore::read(const QString &key)
{
    const auto record = m_records.constFind(key);
    if (record == m_records.constEnd())
        return ready<QByteArray>(fail(ErrorCode::NotFound, u"no such record in memory"_s));
    return ready<QByteArray>(*record);
}

QFuture<Result<void>> MemorySecretStore::write(const QString &key, const QByteArray &secret)
{
    if (tooLong(secret))
        return ready<void>(invalid(key, Rule::TooLong));
    m_records.insert(key, secret);
    return ready<void>({});
}

QFuture<Result<void>> MemorySecretStore::remove(const QString &key)
{
    m_records.remove(key);
    return ready<void>({});
}

} // namespace areacliente
