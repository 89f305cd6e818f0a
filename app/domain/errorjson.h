// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enums.h"
#include "app/domain/result.h"

#include <QJsonObject>

namespace areacliente {

template <>
struct EnumNames<ErrorCode> {
    static constexpr std::array names{"validation",      "not_found",     "forbidden",
                                      "conflict",        "offline",       "timeout",
                                      "unauthenticated", "storage",       "keychain_unavailable",
                                      "corrupt",         "newer_version", "unsupported",
                                      "cancelled",       "second_factor", "rate_limited",
                                      "incomplete",      "untrusted"};
    static_assert(names.size() == static_cast<std::size_t>(ErrorCode::Untrusted) + 1);
};
template <>
struct EnumNames<Rule> {
    static constexpr std::array names{
        "none",          "required",  "too_long",  "format", "control_character",   "out_of_range",
        "unknown_field", "read_only", "duplicate", "limit",  "last_verified_owner", "reference"};
};

/// An error as it is sent and kept: `{"code", "field", "rule", "detail"}`.
[[nodiscard]] inline QJsonObject errorToJson(const Error &error)
{
    return {{QStringLiteral("code"), enumName(error.code)},
            {QStringLiteral("field"), error.field},
            {QStringLiteral("rule"), enumName(error.rule)},
            {QStringLiteral("detail"), error.detail}};
}

/// Reads what errorToJson() wrote; Corrupt for anything else.
[[nodiscard]] inline Error errorFromJson(const QJsonObject &object)
{
    const auto code = enumFromName<ErrorCode>(object.value(QLatin1String("code")).toString());
    const auto rule = enumFromName<Rule>(object.value(QLatin1String("rule")).toString());
    return Error{code.value_or(ErrorCode::Corrupt), object.value(QLatin1String("field")).toString(),
                 object.value(QLatin1String("detail")).toString(), rule.value_or(Rule::None)};
}

} // namespace areacliente
