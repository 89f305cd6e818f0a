// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAnyStringView>
#include <QLatin1String>
#include <QString>

#include <array>
#include <concepts>
#include <optional>

namespace areacliente {

/// The stored and exchanged names of an enumeration, in the order of its values; specialise for every enum a record holds.
template <class E>
struct EnumNames;

template <class E>
concept NamedEnum = std::is_enum_v<E> && requires { EnumNames<E>::names.size(); };

/// The stable name of `value`, as it stands in the database, in JSON and in CSV. Never shown to the user.
template <NamedEnum E>
[[nodiscard]] constexpr QLatin1String enumName(E value)
{
    return QLatin1String(EnumNames<E>::names[static_cast<std::size_t>(value)]);
}

template <NamedEnum E>
[[nodiscard]] std::optional<E> enumFromName(QAnyStringView name)
{
    for (std::size_t i = 0; i < EnumNames<E>::names.size(); ++i) {
        if (name == QLatin1String(EnumNames<E>::names[i]))
            return static_cast<E>(i);
    }
    return std::nullopt;
}

} // namespace areacliente
