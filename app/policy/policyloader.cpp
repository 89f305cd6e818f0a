// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/policy/policyloader.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace areacliente {

namespace {

constexpr qsizetype maxBytes = 256 * 1024;
constexpr qsizetype maxCommands = 500;
constexpr qsizetype maxNames = 50; ///< in a list of fields or sections
constexpr int maxContacts = 99;    ///< of a kind
constexpr auto byContactKind = "by_contact_kind"_L1;
constexpr auto allRecords = "all"_L1;
constexpr auto ownRecords = "own"_L1;

template <NamedEnum E>
QStringList allNames()
{
    QStringList names;
    for (const char *name : EnumNames<E>::names)
        names.append(QString::fromLatin1(name));
    return names;
}

template <NamedEnum E>
E valueAt(std::size_t index)
{
    return static_cast<E>(index);
}

} // namespace

Result<PolicyData> PolicyLoader::load(const QByteArray &json)
{
    const JsonPlace root = m_reader.document(json, maxBytes);
    m_reader.object(root, {{u"version"_s, u"kinds"_s, u"unverified"_s, u"areas"_s, u"commands"_s}});
    m_data.json = json;
    m_data.version = m_reader.integer(root["version"_L1], 1, std::numeric_limits<int>::max());
    readKinds(root["kinds"_L1]);
    readUnverified(root["unverified"_L1]);
    const JsonPlace areas = root["areas"_L1];
    m_reader.object(areas, {allNames<Area>()});
    for (std::size_t i = 0; i < areaCount && m_reader.ok(); ++i)
        readArea(valueAt<Area>(i), areas[QLatin1String(EnumNames<Area>::names[i])]);
    if (m_reader.ok())
        grantVouching();
    const JsonPlace commands = root["commands"_L1];
    for (const QString &name : m_reader.anyObject(commands, maxCommands))
        readCommand(name, commands[name]);
    if (!m_reader.ok())
        return std::unexpected(*m_reader.error());
    return std::move(m_data);
}

void PolicyLoader::readKinds(const JsonPlace &kinds)
{
    m_reader.object(kinds, {allNames<ContactKind>()});
    for (const ContactKind kind : allContactKinds)
        readKind(kind, kinds[enumName(kind)]);
    checkKinds(kinds.path);
}

void PolicyLoader::readKind(ContactKind kind, const JsonPlace &place)
{
    m_reader.object(place, {{u"area"_s, u"limit"_s, u"minimum_verified"_s, u"identity_fallback"_s}});
    PolicyData::Kind &rules = m_data.kinds[indexOf(kind)];
    const JsonPlace area = place["area"_L1];
    rules.area = m_reader.named<Area>(m_reader.text(area), area.path).value_or(Area{});
    rules.limit = m_reader.integer(place["limit"_L1], 1, maxContacts);
    rules.minimumVerified = m_reader.integer(place["minimum_verified"_L1], 0, rules.limit);
    const JsonPlace fallback = place["identity_fallback"_L1];
    m_reader.object(fallback, {{u"document_copy"_s, u"vouched_by"_s}});
    const JsonPlace vouchedBy = fallback["vouched_by"_L1];
    rules.identityFallback = {m_reader.boolean(fallback["document_copy"_L1]), readContactKinds(vouchedBy)};
    if (!rules.identityFallback.documentCopy && rules.identityFallback.vouchedBy.isEmpty())
        m_reader.refuse(fallback.path, Rule::Required, u"leaves no way to prove the identity"_s);
    if (rules.identityFallback.vouchedBy.contains(kind) && rules.limit < 2)
        m_reader.refuse(vouchedBy.path, Rule::OutOfRange, u"the only contact of its kind cannot vouch for itself"_s);
}

void PolicyLoader::checkKinds(const QString &path)
{
    QList<Area> seen;
    bool keepsSomebody = false;
    for (const ContactKind kind : allContactKinds) {
        const PolicyData::Kind &rules = m_data.kind(kind);
        if (seen.contains(rules.area))
            m_reader.refuse(path + u'.' + enumName(kind) + u".area"_s, Rule::Duplicate, u"is another kind's area"_s);
        seen.append(rules.area);
        keepsSomebody = keepsSomebody || rules.minimumVerified > 0;
    }
    if (!keepsSomebody)
        m_reader.refuse(path, Rule::LastVerifiedOwner, u"no kind must keep a verified contact"_s);
}

void PolicyLoader::readUnverified(const JsonPlace &place)
{
    m_data.unverified[indexOf(Action::View)].all = true;
    m_data.unverified[indexOf(Action::Use)].all = true;
    const QStringList changing{enumName(Action::Create), enumName(Action::Delete), enumName(Action::Modify),
                               enumName(Action::Pay)};
    for (const QString &name : m_reader.object(place, {{}, changing})) {
        if (const auto action = m_reader.named<Action>(name, place[name].path))
            m_data.unverified[indexOf(*action)] = readScope(place[name], {});
    }
}

void PolicyLoader::readArea(Area area, const JsonPlace &place)
{
    m_reader.object(place, {{u"actions"_s, u"cells"_s}, {u"sections"_s, u"fixed"_s}});
    PolicyData::AreaRules &rules = m_data.areas[indexOf(area)];
    const JsonPlace actions = place["actions"_L1];
    for (const QString &name : m_reader.identifiers(actions, actionCount)) {
        const auto action = m_reader.named<Action>(name, actions.path);
        if (action == Action::Vouch)
            m_reader.refuse(actions.path, Rule::Reference, u"vouching stands under kinds"_s);
        else if (action)
            rules.actions.append(*action);
    }
    if (rules.actions.isEmpty())
        m_reader.refuse(actions.path, Rule::Required, u"an area without actions"_s);
    const auto namesAt = [&](QLatin1String key) {
        return place[key].value.isUndefined() ? QStringList() : m_reader.identifiers(place[key], maxNames);
    };
    rules.sections = namesAt("sections"_L1);
    if (rules.sections.contains(ownRecords) || rules.sections.contains(allRecords))
        m_reader.refuse(place["sections"_L1].path, Rule::Duplicate, u"a section with the name of a scope"_s);
    rules.fixed = namesAt("fixed"_L1);
    if (!rules.fixed.isEmpty() && !rules.actions.contains(Action::Modify))
        m_reader.refuse(place["fixed"_L1].path, Rule::Reference, u"nothing is modified in this area"_s);
    const JsonPlace cells = place["cells"_L1];
    m_reader.object(cells, {allNames<ContactKind>()});
    for (const ContactKind kind : allContactKinds)
        readCell(kind, area, cells[enumName(kind)]);
}

void PolicyLoader::readCell(ContactKind kind, Area area, const JsonPlace &place)
{
    const PolicyData::AreaRules &rules = m_data.area(area);
    QStringList allowed{u"except"_s};
    for (const Action action : rules.actions)
        allowed.append(enumName(action));
    PolicyData::Cell &cell = m_data.cell(kind, area);
    for (const QString &key : m_reader.object(place, {{}, allowed})) {
        if (key == allowed.front())
            cell.except = m_reader.identifiers(place[key], maxNames);
        else if (const auto action = m_reader.named<Action>(key, place[key].path))
            cell.scopes[indexOf(*action)] = readScope(place[key], rules.sections);
    }
    checkCell(kind, area, place.path);
}

void PolicyLoader::checkCell(ContactKind kind, Area area, const QString &path)
{
    const PolicyData::AreaRules &rules = m_data.area(area);
    const PolicyData::Cell &cell = m_data.cell(kind, area);
    for (const Action action : rules.actions) {
        const Scope &scope = cell.scopes[indexOf(action)];
        if (rules.actions.contains(Action::View) && !cell.scopes[indexOf(Action::View)].contains(scope))
            m_reader.refuse(path + u'.' + enumName(action), Rule::OutOfRange, u"reaches records it may not view"_s);
    }
    if (cell.except.isEmpty())
        return;
    if (cell.scopes[indexOf(Action::Modify)].isNone())
        m_reader.refuse(path + u".except"_s, Rule::Reference, u"excepts fields of what it may not modify"_s);
    for (const QString &field : cell.except) {
        if (rules.fixed.contains(field))
            m_reader.refuse(path + u".except"_s, Rule::Duplicate, u'"' + field + u"\" is fixed for everybody"_s);
    }
}

/// Vouching is a right like the others once read, so that it is asked like the others.
void PolicyLoader::grantVouching()
{
    for (const ContactKind kind : allContactKinds) {
        const PolicyData::Kind &rules = m_data.kind(kind);
        for (const ContactKind voucher : rules.identityFallback.vouchedBy) {
            if (!m_data.scope(voucher, rules.area, Action::View).all)
                m_reader.refuse(u"kinds."_s + enumName(kind) + u".identity_fallback.vouched_by"_s, Rule::OutOfRange,
                                enumName(voucher) + u" may not view such contacts"_s);
            m_data.cell(voucher, rules.area).scopes[indexOf(Action::Vouch)].all = true;
        }
    }
}

void PolicyLoader::readCommand(const QString &name, const JsonPlace &place)
{
    static const QRegularExpression shape(u"^[a-z][a-z0-9_]{0,39}\\.[a-z][a-z0-9_]{0,39}$"_s);
    if (!shape.match(name).hasMatch())
        m_reader.refuse(place.path.left(100), Rule::Format, u"a command is called thing.verb"_s);
    m_reader.object(place, {{u"area"_s, u"action"_s, u"queueable"_s}});
    CommandRule rule;
    const JsonPlace area = place["area"_L1];
    const QString areaName = m_reader.text(area);
    if (areaName != byContactKind)
        rule.area = m_reader.named<Area>(areaName, area.path);
    const JsonPlace action = place["action"_L1];
    rule.action = m_reader.named<Action>(m_reader.text(action), action.path).value_or(Action::View);
    rule.queueable = m_reader.boolean(place["queueable"_L1]);
    if (rule.action == Action::View)
        m_reader.refuse(action.path, Rule::OutOfRange, u"a command does something"_s);
    if (m_reader.ok() && !hasAction(rule))
        m_reader.refuse(action.path, Rule::Reference, u"the area has no such action"_s);
    m_data.commands.insert(name, rule);
}

bool PolicyLoader::hasAction(const CommandRule &rule) const
{
    if (rule.area)
        return m_data.area(*rule.area).actions.contains(rule.action);
    return rule.action == Action::Vouch || std::ranges::all_of(m_data.kinds, [&](const PolicyData::Kind &kind) {
        return m_data.area(kind.area).actions.contains(rule.action);
    });
}

Scope PolicyLoader::readScope(const JsonPlace &place, const QStringList &sections)
{
    Scope scope;
    if (place.value.isString()) {
        scope.all = place.value.toString() == allRecords;
        scope.own = place.value.toString() == ownRecords;
        if (scope.isNone())
            m_reader.refuse(place.path, Rule::Reference, u"neither \"all\" nor \"own\""_s);
        return scope;
    }
    scope.sections = m_reader.identifiers(place, maxNames);
    scope.own = scope.sections.removeOne(ownRecords);
    for (const QString &section : std::as_const(scope.sections)) {
        if (!sections.contains(section))
            m_reader.refuse(place.path, Rule::Reference, u"the area has no section \"%1\""_s.arg(section));
    }
    if (scope.isNone())
        m_reader.refuse(place.path, Rule::Required, u"an empty scope: leave the action out"_s);
    return scope;
}

QList<ContactKind> PolicyLoader::readContactKinds(const JsonPlace &place)
{
    QList<ContactKind> kinds;
    for (const QString &name : m_reader.identifiers(place, maxNames)) {
        if (const auto kind = m_reader.named<ContactKind>(name, place.path))
            kinds.append(*kind);
    }
    return kinds;
}

} // namespace areacliente
