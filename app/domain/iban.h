// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/entrycheck.h"

/// International bank account numbers, ISO 13616: country, two check digits (modulo 97 of ISO 7064) and a national
/// part whose length each country has entered in the SWIFT IBAN registry.
namespace areacliente {

/// Judges what has been typed so far; spaces and hyphens are tolerated.
[[nodiscard]] EntryCheck checkIban(QStringView text);

/// The number in upper case without spaces. Errors: Validation with Required, Format or ControlCharacter.
[[nodiscard]] Result<QString> parseIban(QStringView text, const QString &field);

/// In groups of four, as it is printed on paper.
[[nodiscard]] QString formatIban(QStringView iban);

/// The length of a country's numbers, 0 where the country takes no part.
[[nodiscard]] int ibanLength(QStringView country);

/// A number with its check digits. Precondition: upper-case letters and digits only.
[[nodiscard]] QString makeIban(QStringView country, QStringView nationalPart);

} // namespace areacliente
