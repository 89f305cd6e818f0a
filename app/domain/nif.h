// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/entrycheck.h"

/// The Spanish tax number: Real Decreto 1065/2007, arts. 18–22 (natural persons: DNI, NIE, and the K, L and M numbers
/// of the tax agency) and Orden EHA/451/2008 (legal persons and entities, still called CIF by most people).
namespace areacliente {

enum class NifKind : quint8 {
    Dni,       ///< Spaniards: 8 digits and a letter
    Nie,       ///< foreigners: X, Y or Z, 7 digits and a letter
    TaxAgency, ///< K (minors), L (Spaniards abroad), M (foreigners without NIE), 7 digits and a letter
    Entity,    ///< legal persons and entities: a letter, 7 digits and a control digit or letter
};

/// Which kinds a field takes.
enum class NifScope : quint8 { Any, Person, Entity };

struct Nif {
    QString value; ///< 9 characters, upper case, no separators
    NifKind kind = NifKind::Dni;

    friend bool operator==(const Nif &, const Nif &) = default;
};

/// Judges what has been typed so far. Spaces, hyphens, dots and a leading "ES" (the VAT number) are tolerated.
[[nodiscard]] EntryCheck checkNif(QStringView text, NifScope scope = NifScope::Any);

/// The number in its normal form; a DNI that lacks its leading zero gets it.
/// Errors: Validation with Required, Format or ControlCharacter.
[[nodiscard]] Result<Nif> parseNif(QStringView text, const QString &field, NifScope scope = NifScope::Any);

/// The control letter of a DNI number, or of a NIE with its letter turned into 0, 1 or 2.
[[nodiscard]] constexpr char16_t nifLetter(int number)
{
    return u"TRWAGMYFPDXBNJZSQVHLCKE"[number % 23];
}

/// The control digit, 0–9, of an entity's 7 digits; as a letter it is the one at that place of JABCDEFGHI.
[[nodiscard]] constexpr int entityControl(int sevenDigits)
{
    int sum = 0;
    for (int place = 7; place >= 1; --place, sevenDigits /= 10) {
        const int digit = sevenDigits % 10;
        sum += place % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
    }
    return (10 - sum % 10) % 10;
}

/// A DNI with its letter. Precondition: 0 ≤ number ≤ 99 999 999.
[[nodiscard]] QString makeDni(int number);
/// A NIE with its letter. Preconditions: first is X, Y or Z; 0 ≤ number ≤ 9 999 999.
[[nodiscard]] QString makeNie(char16_t first, int number);
/// An entity's number with the control its first letter asks for. Preconditions: one of ABCDEFGHJNPQRSUVW; 0 ≤ number ≤ 9 999 999.
[[nodiscard]] QString makeEntityNif(char16_t first, int number);

} // namespace areacliente
