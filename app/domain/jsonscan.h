// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArray>

namespace areacliente {

/// How far JSON from outside may go.
struct JsonBounds {
    int maxDepth = 0;         ///< of objects and arrays within each other
    qsizetype maxMembers = 0; ///< of one object, whose names must differ; 0: not looked at
};

/// What QJsonDocument would take without a word, or spend much on.
enum class JsonFault : quint8 { Depth, ControlCharacter, EscapedName, NameTwice, TooManyMembers, LongNumber };

struct JsonFinding {
    JsonFault fault{};
    Error error; ///< Validation, with the member's name where it is about one
};

/// Looks over the bytes before they are parsed. It need not understand malformed JSON: the parser refuses that afterwards.
[[nodiscard]] std::expected<void, JsonFinding> scanJson(const QByteArray &json, const JsonBounds &bounds);

} // namespace areacliente
