// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/policy/knownmatrix.h"

#include "app/domain/contact.h"
#include "app/policy/area.h"

#include <QJsonArray>

#include <functional>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

using Known = std::function<bool(const QString &)>;
using Inner = std::function<QJsonValue(const QJsonValue &)>;

template <NamedEnum E>
bool isNamed(const QString &name)
{
    return enumFromName<E>(name).has_value();
}

Known oneOf(const QStringList &names)
{
    return [names](const QString &name) { return names.contains(name); };
}

/// The members whose names are known, each as `inner` has it. What is no object stays as it is.
QJsonValue members(const QJsonValue &value, const Known &isKnown, const Inner &inner = {})
{
    if (!value.isObject())
        return value;
    QJsonObject known;
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (isKnown(member.key()))
            known.insert(member.key(), inner ? inner(*member) : *member);
    }
    return known;
}

/// The entries that are known names. What is no array stays as it is.
QJsonValue entries(const QJsonValue &value, const Known &isKnown)
{
    if (!value.isArray())
        return value;
    QJsonArray known;
    for (const QJsonValue &entry : value.toArray()) {
        if (!entry.isString() || isKnown(entry.toString()))
            known.append(entry);
    }
    return known;
}

void change(QJsonObject &object, QLatin1StringView name, const Inner &inner)
{
    if (const auto member = object.find(name); member != object.end())
        *member = inner(*member);
}

QJsonValue kind(const QJsonValue &value)
{
    QJsonObject known
        = members(value, oneOf({u"area"_s, u"limit"_s, u"minimum_verified"_s, u"identity_fallback"_s})).toObject();
    change(known, "identity_fallback"_L1, [](const QJsonValue &fallback) {
        QJsonObject ways = members(fallback, oneOf({u"document_copy"_s, u"vouched_by"_s})).toObject();
        change(ways, "vouched_by"_L1, [](const QJsonValue &by) { return entries(by, isNamed<ContactKind>); });
        return QJsonValue(ways);
    });
    return known;
}

/// A scope that came later reaches nothing here: the service decides, and what is shown of it is less, never more. Nor does
/// anything in a cell whose view is such a scope, for who may not see a record may not do anything with it.
QJsonValue cell(const QJsonValue &value)
{
    const QJsonObject all = value.toObject();
    const auto isLater = [&all](const QString &action) {
        const QJsonValue scope = all.value(action);
        return scope.isString() && scope != "all"_L1 && scope != "own"_L1;
    };
    if (isLater(enumName(Action::View)))
        return QJsonObject();
    return members(value, [&](const QString &name) {
        return name == "except"_L1 || (isNamed<Action>(name) && !isLater(name));
    });
}

QJsonValue area(const QJsonValue &value)
{
    QJsonObject known = members(value, oneOf({u"actions"_s, u"cells"_s, u"sections"_s, u"fixed"_s})).toObject();
    change(known, "actions"_L1, [](const QJsonValue &actions) { return entries(actions, isNamed<Action>); });
    change(known, "cells"_L1, [](const QJsonValue &cells) { return members(cells, isNamed<ContactKind>, cell); });
    return known;
}

/// A command about what is not known cannot be asked for here.
QJsonValue commands(const QJsonValue &value)
{
    const QJsonObject all = value.toObject();
    return members(value, [&all](const QString &name) {
        const QString where = all[name][u"area"_s].toString();
        return (where == "by_contact_kind"_L1 || isNamed<Area>(where))
               && isNamed<Action>(all[name][u"action"_s].toString());
    }, [](const QJsonValue &command) { return members(command, oneOf({u"area"_s, u"action"_s, u"queueable"_s})); });
}

} // namespace

QJsonObject knownMatrix(const QJsonObject &matrix)
{
    QJsonObject known
        = members(matrix, oneOf({u"version"_s, u"kinds"_s, u"unverified"_s, u"areas"_s, u"commands"_s})).toObject();
    change(known, "kinds"_L1, [](const QJsonValue &kinds) { return members(kinds, isNamed<ContactKind>, kind); });
    change(known, "unverified"_L1, [](const QJsonValue &actions) { return members(actions, isNamed<Action>); });
    change(known, "areas"_L1, [](const QJsonValue &areas) { return members(areas, isNamed<Area>, area); });
    change(known, "commands"_L1, commands);
    return known;
}

} // namespace areacliente
