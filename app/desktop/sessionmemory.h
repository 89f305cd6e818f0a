// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/secretstore.h"
#include "app/platform/settings.h"
#include "app/platform/worker.h"

#include <functional>

namespace areacliente {

/// The session that a data folder remembers from one run of the program to the next, where the user wants that
/// (Setting::RememberMe): one record in the keychain, with the session's token and, on a second line, the Argon2id hash of
/// the password that a server took last. The hash opens the lock while the server cannot be reached; whoever copies the
/// keychain still has to guess. Belongs to one thread.
class SessionMemory
{
public:
    /// All must outlive it. `name`: under which the keychain keeps the record.
    SessionMemory(SecretStore &secrets, const Settings &settings, Worker &worker, QString name);

    /// Reads the record: `callback(Result<QString>)` gets the token, empty where there is none. `context` as in deliver().
    /// Errors: SecretStore's.
    void recall(QObject *context, std::function<void(Result<QString>)> callback);
    /// The session goes on under this token: written where the user wants it remembered. Errors: SecretStore's.
    [[nodiscard]] QFuture<Result<void>> keep(const QString &token);
    /// As keep(), if the session that is remembered went under `before`: what Provider::setTokenKeeper() asks for.
    [[nodiscard]] QFuture<Result<void>> renew(const QString &before, const QString &now);
    [[nodiscard]] QFuture<Result<void>> forget();

    /// A server took this password: its hash is part of the record from the next keep() on, after `learnt` was called.
    /// `context` as in deliver().
    void learnPassword(QObject *context, const QString &password, std::function<void()> learnt);
    /// Whether it is the password that was taken last. Errors: Offline where none is known here.
    [[nodiscard]] QFuture<Result<bool>> isPassword(const QString &password) const;

private:
    SecretStore &m_secrets;
    const Settings &m_settings;
    Worker &m_worker;
    QString m_name;
    QString m_token;
    QString m_passwordHash;
};

} // namespace areacliente
