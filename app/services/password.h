// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

namespace areacliente {

inline constexpr int shortestPassword = 10;  ///< characters (NIST SP 800-63B asks for 8 at least, no further rules)
inline constexpr int longestPassword = 1024; ///< bytes of UTF-8

/// The rules of a password that somebody chooses. `field` is named in the errors: Validation with OutOfRange (too short),
/// TooLong, or Duplicate (it is the e-mail address it belongs to).
[[nodiscard]] Result<void> checkNewPassword(const QString &password, const QString &email, const QString &field);

/// Hashes with Argon2id, 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). Errors: Storage for want of memory.
[[nodiscard]] Result<QString> hashPassword(const QString &password);

/// True if `hash` was made of `password`. An empty hash takes the same time as a real one and is never right, so that an
/// unknown user cannot be told from a wrong password. Nor is one of lower costs answered sooner: where the password is wrong,
/// the present costs are spent besides, as the new hash spends them where it is right.
[[nodiscard]] bool verifyPassword(const QString &hash, const QString &password);

/// True for a hash that was made with other costs than hashPassword() uses by now.
[[nodiscard]] bool needsNewHash(const QString &hash);

/// 256 random bits as URL-safe text.
[[nodiscard]] QString randomToken();

/// SHA-256 of a token, hexadecimal: what is stored instead of it.
[[nodiscard]] QString tokenHash(const QString &token);

} // namespace areacliente
