// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/everyrecord.h"
#include "tests/support/recordedapi.h"
#include "tests/support/tinystore.h"

#include <span>

namespace areacliente::test {

inline const Id foreignAccount = tiny::id(800);
inline const Id foreignContact = idOfEvery<Contact>();
inline const QString foreignEmail = QStringLiteral("foreign@x.example");
inline const QString foreignPassword = QStringLiteral("another account's password");

[[nodiscard]] QJsonObject patchOf(const QString &field, const QJsonValue &from, const QJsonValue &to);

/// The tiny account behind the interface.
struct TinyService {
    TinyStore store;
    RecordedApi api{store.authority()};

    [[nodiscard]] QByteArray tokenOf(ContactKind kind)
    {
        return api.tokenOf(tiny::emailOf(TinyStore::contactOf(kind)), tiny::password);
    }
};

/// With another account in the same store that has a record of every type.
class RoleService : public TinyService
{
public:
    RoleService();

    [[nodiscard]] QByteArray foreignToken() { return api.tokenOf(foreignEmail, foreignPassword); }
    /// The session's second factor is offered; the code that confirms it.
    [[nodiscard]] QString offeredCode(const QByteArray &token, const QString &password);
    /// The session's second factor is in force, from the first call on; a code of a minute later, which becomes the time.
    [[nodiscard]] QString activeCode(const QByteArray &token, const QString &password);

    /// A session of the other account's contact, from before it has a second factor.
    const QByteArray foreign;

private:
    [[nodiscard]] QString offeredSecret(const QByteArray &token, const QString &password);

    QHash<QByteArray, QString> m_secrets; ///< of the second factors in force, by session
};

/// Whose record a request is about: the asking contact's, or the other account's.
enum class Whose : quint8 { Own, Foreign };

/// A route of the service, typed a second time by hand, with a request to it that has nothing wrong but whose it is.
struct RouteTrial {
    using Make = Ask (*)(RoleService &service, ContactKind kind, const QByteArray &token, Whose whose);

    QByteArrayView method;
    QByteArrayView path;
    bool needsSession = true;
    QByteArrayView right; ///< the policy's command; empty: none
    /// The statuses that owner, administrative, technical and billing contact get about what is their own.
    std::array<int, 4> own;
    int foreign; ///< the status that everybody gets about what is the other account's
    Make make;   ///< what comes before the request is done
};

[[nodiscard]] std::span<const RouteTrial> routeTrials();

} // namespace areacliente::test
