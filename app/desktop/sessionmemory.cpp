// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sessionmemory.h"

#include "app/platform/deliver.h"
#include "app/services/password.h"

namespace areacliente {

using namespace Qt::StringLiterals;

SessionMemory::SessionMemory(SecretStore &secrets, const Settings &settings, Worker &worker, QString name)
    : m_secrets(secrets)
    , m_settings(settings)
    , m_worker(worker)
    , m_name(std::move(name))
{
}

void SessionMemory::recall(QObject *context, std::function<void(Result<QString>)> callback)
{
    deliver(m_secrets.read(m_name), context, [this, callback = std::move(callback)](const Result<QByteArray> &record) {
        if (!record) {
            callback(std::unexpected(record.error()));
            return;
        }
        const qsizetype end = record->indexOf('\n');
        m_token = QString::fromLatin1(record->first(end < 0 ? record->size() : end));
        m_passwordHash = end < 0 ? QString() : QString::fromLatin1(record->sliced(end + 1));
        callback(m_token);
    });
}

QFuture<Result<void>> SessionMemory::keep(const QString &token)
{
    m_token = token;
    if (m_token.isEmpty() || !m_settings.get<Setting::RememberMe>())
        return QtFuture::makeReadyFuture(Result<void>());
    QByteArray record = m_token.toLatin1();
    if (!m_passwordHash.isEmpty())
        record += '\n' + m_passwordHash.toLatin1();
    return m_secrets.write(m_name, record);
}

QFuture<Result<void>> SessionMemory::renew(const QString &before, const QString &now)
{
    const bool isAnother = !m_token.isEmpty() && m_token != before;
    return isAnother ? QtFuture::makeReadyFuture(Result<void>()) : keep(now);
}

QFuture<Result<void>> SessionMemory::forget()
{
    m_token.clear();
    m_passwordHash.clear();
    return m_secrets.remove(m_name);
}

void SessionMemory::learnPassword(QObject *context, const QString &password, std::function<void()> learnt)
{
    deliver(m_worker.run([password] { return hashPassword(password); }), context,
            [this, learnt = std::move(learnt)](const Result<QString> &hash) {
        m_passwordHash = hash.value_or(QString()); // without the memory for one, the lock opens with a connection only
        learnt();
    });
}

QFuture<Result<bool>> SessionMemory::isPassword(const QString &password) const
{
    if (m_passwordHash.isEmpty())
        return QtFuture::makeReadyFuture(Result<bool>(fail(ErrorCode::Offline, u"no password is known here"_s)));
    return m_worker.run([hash = m_passwordHash, password]() -> Result<bool> { return verifyPassword(hash, password); });
}

} // namespace areacliente
