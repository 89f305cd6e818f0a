// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/fieldpatch.h"

namespace areacliente {

using namespace Qt::StringLiterals;

QJsonObject patchToJson(const FieldPatch &patch)
{
    QJsonObject changes;
    for (const FieldChange &change : patch)
        changes.insert(change.field, QJsonObject{{u"from"_s, change.from}, {u"to"_s, change.to}});
    return {{u"changes"_s, changes}};
}

Result<FieldPatch> patchFromJson(const QJsonValue &json)
{
    const QJsonObject arguments = json.toObject();
    const QJsonObject changes = arguments.value(u"changes"_s).toObject();
    if (arguments.size() != 1 || changes.isEmpty())
        return invalid(u"changes"_s, Rule::Required);
    FieldPatch patch;
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const QJsonObject change = it.value().toObject();
        if (change.size() != 2 || !change.contains(u"from"_s) || !change.contains(u"to"_s))
            return invalid(it.key().left(80), Rule::Format);
        patch.append({it.key(), change.value(u"from"_s), change.value(u"to"_s)});
    }
    return patch;
}

QStringList fieldsOf(const FieldPatch &patch)
{
    QStringList names;
    for (const FieldChange &change : patch)
        names.append(change.field);
    return names;
}

} // namespace areacliente
