// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/entrycheck.h"

/// Telephone numbers in the international form of ITU-T E.164: a plus sign and at most 15 digits.
namespace areacliente {

/// Judges what has been typed so far: nine digits of the Spanish numbering plan (with or without +34), or a plus sign
/// (or 00) and a foreign number. Spaces, dots, hyphens, slashes and brackets are tolerated.
[[nodiscard]] EntryCheck checkPhone(QStringView text);

/// The number as +34952123456. Errors: Validation with Required or Format.
[[nodiscard]] Result<QString> parsePhone(QStringView text, const QString &field);

/// For reading: "+34 952 123 456" for a Spanish number, however it is grouped in `phone`; else `phone` as it is.
[[nodiscard]] QString formatPhone(QStringView phone);

} // namespace areacliente
