// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArray>

#include <optional>

namespace areacliente::totp {

// One-time codes as authenticator apps make them: RFC 6238 with SHA-1, six digits, thirty seconds.

inline constexpr int digits = 6;
inline constexpr qint64 stepSeconds = 30;

/// The number of the step that a moment (seconds since 1970, UTC) lies in.
[[nodiscard]] constexpr qint64 stepAt(qint64 seconds)
{
    return seconds / stepSeconds;
}

/// A new secret of 20 bytes, as long as SHA-1's result (RFC 4226 §4).
[[nodiscard]] QByteArray newSecret();

/// The code of a step. Errors: Storage for want of memory.
[[nodiscard]] Result<QString> codeAt(const QByteArray &secret, qint64 step);

/// The step that `code` belongs to, the present one or a neighbour; none where it is the code of none of them. It takes
/// as long for every code.
[[nodiscard]] Result<std::optional<qint64>> stepOf(const QString &code, const QByteArray &secret, qint64 seconds);

/// RFC 4648 without padding, as authenticator apps take it typed.
[[nodiscard]] QString base32(const QByteArray &bytes);

/// otpauth://totp/…, what the QR code of an enrolment says (Google Authenticator's "Key Uri Format").
[[nodiscard]] QString enrolmentUri(const QByteArray &secret, const QString &issuer, const QString &email);

} // namespace areacliente::totp
