// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

/// Text as people paste it, made fit to be stored, printed and compared.
namespace areacliente {

/// One line: pasted line breaks and runs of white space become one space, the ends are trimmed, the rest is put into
/// Unicode normal form C. Control characters, bidirectional embeddings, overrides and isolates (UAX #9 §2), invisible
/// fillers, unpaired surrogates and non-characters are dropped. Emoji, their joiners and right-to-left text stay.
[[nodiscard]] QString cleanedLine(QStringView text);

/// The same for text of several lines: line breaks stay (as U+000A), at most two in a row.
[[nodiscard]] QString cleanedText(QStringView text);

/// cleanedLine() held to `maxLength` UTF-16 units. Errors: Validation with Required or TooLong: nothing is cut off in silence.
[[nodiscard]] Result<QString> parseName(QStringView text, const QString &field, int maxLength);

} // namespace areacliente
