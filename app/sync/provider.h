// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/changes.h"
#include "app/services/command.h"

#include <QFuture>

namespace areacliente {

/// The seam to the provider: the embedded authority, or one over the network. Every call returns at once.
/// Errors of the futures: Offline, Timeout, Unauthenticated, and those named at Authority's functions of the same names.
class Provider
{
public:
    virtual ~Provider() = default;

    [[nodiscard]] virtual QFuture<Result<SignedIn>> signIn(const QString &email, const QString &password) = 0;
    [[nodiscard]] virtual QFuture<Result<SignedIn>> signInAgain(const Id &account, const Id &contact,
                                                                const QString &password)
        = 0;
    [[nodiscard]] virtual QFuture<Result<SignedIn>> resume(const QString &sessionToken) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> signOut(const QString &sessionToken) = 0;
    [[nodiscard]] virtual QFuture<Result<ChangesPage>> changes(const QString &sessionToken, const QString &since,
                                                               int limit)
        = 0;
    [[nodiscard]] virtual QFuture<Result<CommandReply>> execute(const QString &sessionToken, const Command &command)
        = 0;
    [[nodiscard]] virtual QFuture<Result<QByteArray>> document(const QString &sessionToken, const QString &type,
                                                               const Id &id)
        = 0;
};

} // namespace areacliente
