// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QJsonObject>

namespace areacliente {

inline constexpr auto problemContentType = "application/problem+json";

/// An error as it is answered (RFC 9457). `isSettled`: it is the lasting answer to a command, its refusal; otherwise nothing is
/// said about the command, which may be sent again.
struct Problem {
    Error error{};
    bool isSettled = false;

    friend bool operator==(const Problem &, const Problem &) = default;
};

/// `{"type", "title", "status", "code", "field", "rule", "detail"?, "retry_after"?, "settled"}`. What went wrong inside the
/// service (Storage, Corrupt) is told without its detail.
[[nodiscard]] QJsonObject problemToJson(const Problem &problem, int status);

/// Reads a problem leniently; a code this program does not know becomes that of the status.
[[nodiscard]] Problem problemFromJson(const QJsonObject &object, int status);

/// What an answer means that carries no problem: one of a proxy on the way, or of no service at all.
[[nodiscard]] ErrorCode errorCodeOfStatus(int status);

} // namespace areacliente
