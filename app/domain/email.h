// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/entrycheck.h"

/// E-mail addresses that mail servers accept from anybody: RFC 5321 §4.1.2 without quoted local parts and without
/// address literals. The domain may be international (IDNA).
namespace areacliente {

/// Judges what has been typed so far; white space around it is ignored.
[[nodiscard]] EntryCheck checkEmail(QStringView text);

/// The address with its domain in lower-case ASCII form (an international one as xn--…), so that equal mailboxes
/// compare equal; the local part is kept as typed. Errors: Validation with Required, Format or TooLong.
[[nodiscard]] Result<QString> parseEmail(QStringView text, const QString &field);

} // namespace areacliente
