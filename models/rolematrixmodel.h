// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/policy/policy.h"
#include "models/rowmodel.h"

#include <array>
#include <optional>

namespace areacliente {

/// What one kind of contact may do in one area.
struct RoleRow {
    Area area{};
    /// By action; none where the area has no such action.
    std::array<std::optional<Scope>, actionCount> scopes{};
    /// Actions in which the kind compared with may do more or less.
    std::array<bool, actionCount> differs{};
    /// Fields that this kind may not modify although others may.
    QStringList except{};
    bool exceptDiffers = false;

    [[nodiscard]] const std::optional<Scope> &scope(Action action) const
    {
        return scopes[static_cast<std::size_t>(action)];
    }
    [[nodiscard]] bool isDifferent(Action action) const { return differs[static_cast<std::size_t>(action)]; }

    friend bool operator==(const RoleRow &, const RoleRow &) = default;
};

/// The role matrix in force as one kind of contact reads it: a row per area. The columns "view", "create", "modify" and
/// "delete" hold a Scope (no value where the area has no such action); "other" holds a RoleRow, for its remaining
/// actions; "except" the names of fields. The decoration key of a cell is "all", "some", "none" or empty, and begins
/// with "differs/" where the kind compared with has something else.
class RoleMatrixModel : public RowModel<RoleRow>
{
    Q_OBJECT

public:
    explicit RoleMatrixModel(QObject *parent = nullptr);

    void setRole(const Policy &policy, ContactKind kind, std::optional<ContactKind> comparedWith);

protected:
    [[nodiscard]] QString rowId(const RoleRow &row) const override { return enumName(row.area); }
};

/// The rows of the matrix for `kind`.
[[nodiscard]] QList<RoleRow> roleRows(const Policy &policy, ContactKind kind, std::optional<ContactKind> comparedWith);

/// The actions that have no column of their own.
inline constexpr std::array otherActions{Action::Use, Action::Pay, Action::Vouch};

} // namespace areacliente

Q_DECLARE_METATYPE(areacliente::Scope)
Q_DECLARE_METATYPE(areacliente::RoleRow)
