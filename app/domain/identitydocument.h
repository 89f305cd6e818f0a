// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/entrycheck.h"
#include "app/domain/enums.h"

/// The document a natural person proves who they are with.
namespace areacliente {

enum class DocumentKind : quint8 {
    Nif,      ///< DNI, NIE, or a K, L or M number
    Passport, ///< of any country
    Foreign,  ///< another country's identity card
};
template <>
struct EnumNames<DocumentKind> {
    static constexpr std::array names{"nif", "passport", "foreign"};
};

/// What looks odd about a foreign document's number. A note never blocks: other countries' rules are theirs.
enum class DocumentNote : quint8 {
    None,
    VeryShort,         ///< fewer than 5 letters and digits
    VeryLong,          ///< more than 20
    UnusualCharacters, ///< other than letters, digits and the usual separators
    LooksLikeNif,      ///< a valid Spanish number: is the kind right?
};

inline constexpr int longestDocumentNumber = 64;

/// Judges what has been typed so far. Only a NIF is held to a control character; any other number is complete as soon as
/// it has one letter or digit.
[[nodiscard]] EntryCheck checkDocument(DocumentKind kind, QStringView number);

[[nodiscard]] DocumentNote noteOnDocument(DocumentKind kind, QStringView number);

/// The number in normal form: a NIF as parseNif() does it, any other trimmed and in upper case.
/// Errors: Validation with Required, TooLong; for a NIF also Format and ControlCharacter.
[[nodiscard]] Result<QString> parseDocument(DocumentKind kind, QStringView number, const QString &field);

} // namespace areacliente
