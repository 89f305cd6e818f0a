// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rolematrixmodel.h"

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// Vouching is not among the actions that the matrix lists: it follows from how each kind proves its identity.
bool exists(const Policy &policy, Area area, Action action)
{
    if (action == Action::Vouch) {
        return std::ranges::any_of(allContactKinds, [&](ContactKind kind) {
            return policy.contactArea(kind) == area && !policy.whoMay(area, Action::Vouch).isEmpty();
        });
    }
    return policy.actions(area).contains(action);
}

/// What this kind may not modify although some other kind may.
QStringList exceptions(const Policy &policy, ContactKind kind, Area area)
{
    QStringList fields = policy.readOnlyFields(kind, area);
    fields.removeIf([&](const QString &field) {
        return std::ranges::all_of(allContactKinds, [&](ContactKind other) {
            return policy.readOnlyFields(other, area).contains(field);
        });
    });
    return policy.scope(kind, area, Action::Modify).isNone() ? QStringList() : fields;
}

QString scopeKey(const std::optional<Scope> &scope)
{
    if (!scope)
        return {};
    if (scope->isNone())
        return u"none"_s;
    return scope->all ? u"all"_s : u"some"_s;
}

QString cellKey(const RoleRow &row, Action action)
{
    const QString key = scopeKey(row.scope(action));
    return row.isDifferent(action) ? u"differs/"_s + key : key;
}

Column<RoleRow> actionColumn(QLatin1String id, Action action)
{
    return {.id = id, .sortValue = [action](const RoleRow &row) {
        return scopeKey(row.scope(action));
    }, .display = [action](const RoleRow &row) {
        return row.scope(action) ? QVariant::fromValue(*row.scope(action)) : QVariant();
    }, .decorationKey = [action](const RoleRow &row) { return cellKey(row, action); }};
}

QString otherKey(const RoleRow &row)
{
    const bool differs = std::ranges::any_of(otherActions, [&](Action action) { return row.isDifferent(action); });
    return differs ? u"differs/"_s : QString();
}

QList<Column<RoleRow>> roleColumns()
{
    return {{.id = "area"_L1,
             .sortValue = [](const RoleRow &row) { return static_cast<int>(row.area); },
             .display = [](const RoleRow &row) { return QString(enumName(row.area)); }},
            actionColumn("view"_L1, Action::View),
            actionColumn("create"_L1, Action::Create),
            actionColumn("modify"_L1, Action::Modify),
            actionColumn("delete"_L1, Action::Delete),
            {.id = "other"_L1,
             .sortValue = [](const RoleRow &) { return QString(); },
             .display = [](const RoleRow &row) { return QVariant::fromValue(row); },
             .decorationKey = otherKey},
            {.id = "except"_L1, .sortValue = [](const RoleRow &row) {
        return row.except.join(u',');
    }, .display = [](const RoleRow &row) { return QVariant(row.except); }, .decorationKey = [](const RoleRow &row) {
        return row.exceptDiffers ? u"differs/"_s : QString();
    }}};
}

} // namespace

QList<RoleRow> roleRows(const Policy &policy, ContactKind kind, std::optional<ContactKind> comparedWith)
{
    QList<RoleRow> rows;
    for (std::size_t a = 0; a < areaCount; ++a) {
        RoleRow row{.area = static_cast<Area>(a)};
        for (std::size_t i = 0; i < actionCount; ++i) {
            const auto action = static_cast<Action>(i);
            if (!exists(policy, row.area, action))
                continue;
            row.scopes[i] = policy.scope(kind, row.area, action);
            row.differs[i] = comparedWith && policy.scope(*comparedWith, row.area, action) != *row.scopes[i];
        }
        row.except = exceptions(policy, kind, row.area);
        row.exceptDiffers = comparedWith && exceptions(policy, *comparedWith, row.area) != row.except;
        rows.append(row);
    }
    return rows;
}

RoleMatrixModel::RoleMatrixModel(QObject *parent)
    : RowModel(roleColumns(), parent)
{
}

void RoleMatrixModel::setRole(const Policy &policy, ContactKind kind, std::optional<ContactKind> comparedWith)
{
    setRows(roleRows(policy, kind, comparedWith));
}

} // namespace areacliente
