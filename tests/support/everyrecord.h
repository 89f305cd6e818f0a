// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "tests/support/tinyaccount.h"

#include <algorithm>
#include <string_view>

/// One record of every type, to see what becomes of each.
namespace areacliente::test {

/// The id of the record of this type; the tiny account has none of them.
template <RecordLike R>
[[nodiscard]] Id idOfEvery()
{
    static_assert(recordTypeCount < 100);
    const auto number = std::ranges::find(recordTypeNames, std::string_view(R::typeName)) - recordTypeNames.begin();
    return tiny::id(200 + static_cast<int>(number));
}

/// Fills what a store and JSON need: every required text, every link with the account's owner, every time with now.
template <RecordLike R>
[[nodiscard]] R everyRecord()
{
    R record;
    record.id = idOfEvery<R>();
    forEachField<R>([&](const auto &f) {
        using V = typename std::remove_cvref_t<decltype(f)>::Value;
        if constexpr (std::is_same_v<V, QString>) {
            if (f.isRequired)
                record.*f.member = QStringLiteral("x");
        } else if constexpr (std::is_same_v<V, QDateTime>) {
            record.*f.member = tiny::now;
        } else if constexpr (std::is_same_v<V, QDate>) {
            record.*f.member = tiny::now.date();
        } else if constexpr (std::is_same_v<V, Money>) {
            record.*f.member = euros(100);
        }
    });
    return record;
}

} // namespace areacliente::test
