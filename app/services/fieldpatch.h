// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/recordjson.h"

namespace areacliente {

/// A change of some fields of a record: what each was when it was edited, and what it becomes.
struct FieldChange {
    QString field;
    QJsonValue from;
    QJsonValue to;
};
using FieldPatch = QList<FieldChange>;

/// The patch that turns `before` into `after`.
template <RecordLike R>
[[nodiscard]] FieldPatch patchBetween(const R &before, const R &after)
{
    FieldPatch patch;
    for (const QString &name : changedFields(before, after))
        patch.append({name, getField(before, name), getField(after, name)});
    return patch;
}

[[nodiscard]] QJsonObject patchToJson(const FieldPatch &patch);
/// Errors: Validation.
[[nodiscard]] Result<FieldPatch> patchFromJson(const QJsonValue &json);
[[nodiscard]] QStringList fieldsOf(const FieldPatch &patch);

/// Applies `patch` field by field: a field that somebody else changed meanwhile, to another value than wanted, is a Conflict;
/// the others merge. Errors: Conflict, Validation, each naming the field.
template <RecordLike R>
[[nodiscard]] Result<void> applyPatch(R &record, const FieldPatch &patch)
{
    for (const FieldChange &change : patch) {
        const QJsonValue current = getField(record, change.field);
        if (current.isUndefined())
            return invalid(change.field, Rule::UnknownField);
        if (current != change.from && current != change.to)
            return fail(ErrorCode::Conflict, QStringLiteral("changed meanwhile"), change.field);
        if (auto set = setField(record, change.field, change.to); !set)
            return set;
    }
    return {};
}

} // namespace areacliente
