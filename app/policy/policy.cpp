// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/policy/policy.h"

#include "app/policy/knownmatrix.h"
#include "app/policy/policydata.h"
#include "app/policy/policyloader.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

// Q_INIT_RESOURCE declares a function of the global namespace.
static void initResource()
{
    Q_INIT_RESOURCE(policy);
}

namespace areacliente {

namespace {

/// Whether some contact of kind `kind` may do it to `target`, whoever the actor is.
bool reaches(const Scope &scope, ContactKind kind, const Target &target)
{
    return scope.covers(
        {.own = target.contactKind == kind, .section = target.section, .contactKind = target.contactKind});
}

QString firstOf(const QStringList &wanted, const QStringList &names)
{
    const auto found = std::ranges::find_if(wanted, [&](const QString &name) { return names.contains(name); });
    return found == wanted.end() ? QString() : *found;
}

} // namespace

bool Scope::covers(const Target &target) const
{
    return all || (own && target.own) || sections.contains(target.section);
}

bool Scope::contains(const Scope &other) const
{
    return all || (!other.all && (own || !other.own) && std::ranges::all_of(other.sections, [this](const QString &s) {
        return sections.contains(s);
    }));
}

Policy::Policy(std::shared_ptr<const PolicyData> data)
    : m_data(std::move(data))
{
}

Result<Policy> Policy::fromJson(const QByteArray &json)
{
    Result<PolicyData> data = PolicyLoader().load(json);
    if (!data)
        return std::unexpected(data.error());
    return Policy(std::make_shared<const PolicyData>(std::move(*data)));
}

Result<Policy> Policy::fromService(const QByteArray &json)
{
    auto exact = fromJson(json);
    if (exact)
        return exact;
    const QJsonObject known = knownMatrix(QJsonDocument::fromJson(json).object());
    Result<PolicyData> data = PolicyLoader().load(QJsonDocument(known).toJson(QJsonDocument::Compact));
    if (!data)
        return exact; // which names what is wrong in the whole
    data->json = json;
    return Policy(std::make_shared<const PolicyData>(std::move(*data)));
}

Policy Policy::builtIn()
{
    initResource();
    QFile file(u":/policy/matrix.json"_s);
    Result<Policy> policy = file.open(QIODevice::ReadOnly) ? fromJson(file.readAll())
                                                           : fail(ErrorCode::Corrupt, file.errorString());
    if (!policy)
        qFatal("The built-in role matrix cannot be used: %s", qUtf8Printable(policy.error().detail));
    return *policy;
}

int Policy::version() const
{
    return m_data->version;
}

QByteArray Policy::json() const
{
    return m_data->json;
}

Permission Policy::may(const Actor &actor, Area area, Action action, const Target &target) const
{
    const bool forItself = action == Action::Vouch && target.own;
    Permission permission;
    if (forItself || !scope(actor.kind, area, action).covers(target))
        permission.denial = Denial::Role;
    else if (!actor.verified && !m_data->unverified[indexOf(action)].covers(target))
        permission.denial = Denial::Unverified;
    else
        return permission;
    std::ranges::copy_if(allContactKinds, std::back_inserter(permission.whoMay),
                         [&](ContactKind kind) { return reaches(scope(kind, area, action), kind, target); });
    return permission;
}

Permission Policy::mayRun(const Actor &actor, const QString &command, const Target &target,
                          const QStringList &changedFields) const
{
    const auto rule = m_data->commands.constFind(command);
    if (rule == m_data->commands.constEnd())
        return {.denial = Denial::UnknownCommand};
    if (!rule->area && !target.contactKind)
        return {.denial = Denial::Role};
    const Area area = rule->area ? *rule->area : contactArea(*target.contactKind);
    Permission permission = may(actor, area, rule->action, target);
    if (rule->action != Action::Modify)
        return permission;
    const auto excepts = [&](ContactKind kind) { return firstOf(changedFields, readOnlyFields(kind, area)); };
    permission.whoMay.removeIf([&](ContactKind kind) { return !excepts(kind).isEmpty(); });
    const QString field = excepts(actor.kind);
    if (!permission || field.isEmpty())
        return permission;
    permission = {.denial = Denial::Field, .field = field};
    std::ranges::copy_if(allContactKinds, std::back_inserter(permission.whoMay), [&](ContactKind kind) {
        return excepts(kind).isEmpty() && reaches(scope(kind, area, rule->action), kind, target);
    });
    return permission;
}

Result<void> Policy::check(const Actor &actor, const QString &command, const Target &target,
                           const QStringList &changedFields) const
{
    const Permission permission = mayRun(actor, command, target, changedFields);
    const QString who = enumName(actor.kind) + u" contact, "_s + command;
    switch (permission.denial) {
    case Denial::None: return {};
    case Denial::Role: return fail(ErrorCode::Forbidden, who + u": its kind may not"_s);
    case Denial::Unverified: return fail(ErrorCode::Forbidden, who + u": its identity is not verified"_s);
    case Denial::Field:
        return std::unexpected(
            Error{ErrorCode::Forbidden, permission.field, who + u": may not change the field"_s, Rule::ReadOnly});
    case Denial::UnknownCommand: return fail(ErrorCode::Unsupported, who + u": not in the catalogue"_s);
    }
    Q_UNREACHABLE();
}

Scope Policy::scope(ContactKind kind, Area area, Action action) const
{
    return m_data->scope(kind, area, action);
}

Scope Policy::visibility(ContactKind kind, Area area) const
{
    return m_data->scope(kind, area, Action::View);
}

QList<ContactKind> Policy::whoMay(Area area, Action action) const
{
    QList<ContactKind> kinds;
    std::ranges::copy_if(allContactKinds, std::back_inserter(kinds),
                         [&](ContactKind kind) { return !m_data->scope(kind, area, action).isNone(); });
    return kinds;
}

QStringList Policy::readOnlyFields(ContactKind kind, Area area) const
{
    return m_data->cell(kind, area).except + m_data->area(area).fixed;
}

QList<Action> Policy::actions(Area area) const
{
    return m_data->area(area).actions;
}

QStringList Policy::commands() const
{
    QStringList names = m_data->commands.keys();
    names.sort();
    return names;
}

std::optional<CommandRule> Policy::command(const QString &name) const
{
    const auto rule = m_data->commands.constFind(name);
    return rule == m_data->commands.constEnd() ? std::nullopt : std::optional(*rule);
}

bool Policy::isQueueable(const QString &command) const
{
    return m_data->commands.value(command).queueable;
}

Area Policy::contactArea(ContactKind kind) const
{
    return m_data->kind(kind).area;
}

int Policy::limit(ContactKind kind) const
{
    return m_data->kind(kind).limit;
}

int Policy::minimumVerified(ContactKind kind) const
{
    return m_data->kind(kind).minimumVerified;
}

Result<void> Policy::checkContactSet(const QList<ContactStanding> &contacts) const
{
    for (const ContactKind kind : allContactKinds) {
        const auto isOfKind = [kind](const ContactStanding &c) { return c.kind == kind; };
        const auto isVerified = [kind](const ContactStanding &c) { return c.kind == kind && c.verified; };
        if (std::ranges::count_if(contacts, isOfKind) > limit(kind))
            return invalid(u"kind"_s, Rule::Limit, u"more than %1 %2 contacts"_s.arg(limit(kind)).arg(enumName(kind)));
        if (std::ranges::count_if(contacts, isVerified) < minimumVerified(kind))
            return invalid(u"kind"_s, Rule::LastVerifiedOwner, u"too few verified %1 contacts"_s.arg(enumName(kind)));
    }
    return {};
}

IdentityFallback Policy::identityFallback(ContactKind kind) const
{
    return m_data->kind(kind).identityFallback;
}

bool Policy::mayVouch(ContactKind actor, ContactKind target) const
{
    return m_data->scope(actor, contactArea(target), Action::Vouch).all;
}

} // namespace areacliente
