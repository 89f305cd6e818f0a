// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/totp.h"
#include "tests/support/tinystore.h"

#include <oath.h>

/// What tests of signing in do with the tiny account.
namespace areacliente::test {

inline const DeviceInfo atHome{QStringLiteral("Portátil"), QStringLiteral("192.0.2.7")};
inline const DeviceInfo elsewhere{QStringLiteral("?"), QStringLiteral("198.51.100.9")};

[[nodiscard]] inline OpenedSession required(Result<OpenedSession> opened)
{
    if (!opened)
        qFatal("no session: %s", why(opened).constData());
    return *std::move(opened);
}

[[nodiscard]] inline OpenedSession opened(TinyStore &tiny, const Id &contact = tiny::owner,
                                          const DeviceInfo &device = atHome, const QString &code = {})
{
    return required(tiny.authority().openSession(tiny::emailOf(contact), tiny::password, code, device));
}

[[nodiscard]] inline qint64 rows(TinyStore &tiny, const QString &table)
{
    auto cursor = tiny.database().query(QStringLiteral("SELECT COUNT(*) FROM ") + table);
    return cursor && cursor->next() ? cursor->value(0).toLongLong() : -1;
}

/// The code that an authenticator app shows for the secret of an offer.
[[nodiscard]] inline QString codeFor(const TwoFactorOffer &offer, const QDateTime &at)
{
    const QByteArray text = offer.secret.toLatin1();
    char *bytes = nullptr;
    std::size_t size = 0;
    if (oath_base32_decode(text.constData(), static_cast<std::size_t>(text.size()), &bytes, &size) != OATH_OK)
        qFatal("not Base32: %s", text.constData());
    const QByteArray secret(bytes, static_cast<qsizetype>(size));
    std::free(bytes);
    return totp::codeAt(secret, totp::stepAt(at.toSecsSinceEpoch())).value();
}

struct Enrolment {
    TwoFactorOffer offer;
    QStringList recoveryCodes;
};

/// A second factor in force for the contact of `token`. The code of that moment is used up, so the clock goes a step on.
[[nodiscard]] inline Enrolment enrolled(TinyStore &tiny, const QString &token)
{
    const auto offer = tiny.authority().beginTwoFactor(token, tiny::password);
    if (!offer)
        qFatal("nothing offered: %s", why(offer).constData());
    const auto codes = tiny.authority().confirmTwoFactor(token, codeFor(*offer, tiny.now));
    if (!codes)
        qFatal("not confirmed: %s", why(codes).constData());
    tiny.now = tiny.now.addSecs(totp::stepSeconds);
    return {*offer, *codes};
}

} // namespace areacliente::test
