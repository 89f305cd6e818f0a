// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/policy/policy.h"

#include <QHash>

#include <array>

namespace areacliente {

inline constexpr std::size_t contactKindCount = allContactKinds.size();

template <class T>
using PerKind = std::array<T, contactKindCount>;
template <class T>
using PerArea = std::array<T, areaCount>;
template <class T>
using PerAction = std::array<T, actionCount>;

template <NamedEnum E>
[[nodiscard]] constexpr std::size_t indexOf(E value)
{
    return static_cast<std::size_t>(value);
}

/// A matrix as read, in the shape in which it is asked.
struct PolicyData {
    struct Kind {
        Area area{};
        int limit = 0;
        int minimumVerified = 0;
        IdentityFallback identityFallback;
    };
    struct AreaRules {
        QList<Action> actions;
        QStringList sections;
        QStringList fixed; ///< fields that no kind modifies
    };
    struct Cell {
        PerAction<Scope> scopes;
        QStringList except; ///< fields that this kind does not modify
    };

    QByteArray json;
    int version = 0;
    PerKind<Kind> kinds;
    PerAction<Scope> unverified; ///< what is left of a right while the contact is not verified
    PerArea<AreaRules> areas;
    PerKind<PerArea<Cell>> cells;
    QHash<QString, CommandRule> commands;

    [[nodiscard]] const Kind &kind(ContactKind k) const { return kinds[indexOf(k)]; }
    [[nodiscard]] const AreaRules &area(Area a) const { return areas[indexOf(a)]; }
    [[nodiscard]] const Cell &cell(ContactKind k, Area a) const { return cells[indexOf(k)][indexOf(a)]; }
    [[nodiscard]] Cell &cell(ContactKind k, Area a) { return cells[indexOf(k)][indexOf(a)]; }
    [[nodiscard]] const Scope &scope(ContactKind k, Area a, Action action) const
    {
        return cell(k, a).scopes[indexOf(action)];
    }
};

} // namespace areacliente
