// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/commandrunner.h"

#include "app/services/accountservice.h"
#include "app/services/contactservice.h"
#include "app/services/ticketservice.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

using Handler = Result<void> (*)(const ServiceContext &, const Command &);

Result<void> noArguments(const Command &command)
{
    if (!command.arguments.isEmpty())
        return invalid(command.arguments.keys().constFirst().left(80), Rule::UnknownField);
    return {};
}

/// Reads the argument called `info.name` into `value`, unless an earlier one was bad.
template <class T>
void readArgument(const Command &command, const FieldInfo &info, T &value, Result<void> &result)
{
    if (result)
        result = fromJson(command.arguments.value(QLatin1String(info.name)), info, value);
}

constexpr FieldInfo messageIdInfo{"message_id", 36, true, true, SearchUse::No};
constexpr FieldInfo bodyInfo{"body", 20000, true, false, SearchUse::No};

Result<void> modifyAccount(const ServiceContext &context, const Command &command)
{
    const auto patch = patchFromJson(command.arguments);
    if (!patch)
        return std::unexpected(patch.error());
    if (command.target != context.store.account())
        return fail(ErrorCode::NotFound, u"account "_s + command.target);
    return AccountService(context).modify(*patch);
}

Result<void> createContact(const ServiceContext &context, const Command &command)
{
    if (command.arguments.size() != 1)
        return invalid(u"record"_s, Rule::Format);
    QJsonObject object = command.arguments.value(u"record"_s).toObject();
    // Given by the command itself, or by the service: refused rather than passed over, as whoever sends them believes in them.
    for (const QString &field : {u"type"_s, u"id"_s, u"version"_s, u"created_at"_s}) {
        if (object.contains(field))
            return invalid(field, Rule::ReadOnly);
    }
    object.insert(u"id"_s, command.target);
    object.insert(u"created_at"_s, toJson(context.now));
    auto contact = recordFromJson<Contact>(object);
    if (!contact)
        return std::unexpected(contact.error());
    return ContactService(context).create(std::move(*contact));
}

Result<void> modifyContact(const ServiceContext &context, const Command &command)
{
    const auto patch = patchFromJson(command.arguments);
    if (!patch)
        return std::unexpected(patch.error());
    return ContactService(context).modify(command.target, *patch);
}

template <Result<void> (ContactService::*Action)(const Id &)>
Result<void> onContact(const ServiceContext &context, const Command &command)
{
    if (auto none = noArguments(command); !none)
        return none;
    ContactService service(context);
    return (service.*Action)(command.target);
}

Result<void> openTicket(const ServiceContext &context, const Command &command)
{
    TicketOpening opening;
    opening.ticketId = command.target;
    Result<void> result;
    readArgument(command, messageIdInfo, opening.messageId, result);
    readArgument(command, FieldInfo{"subject", 200, true, false, SearchUse::No}, opening.subject, result);
    readArgument(command, FieldInfo{"department"}, opening.department, result);
    readArgument(command, FieldInfo{"priority"}, opening.priority, result);
    readArgument(command, bodyInfo, opening.body, result);
    if (result && command.arguments.size() != 5)
        result = invalid(u"arguments"_s, Rule::UnknownField);
    return result ? TicketService(context).open(opening) : result;
}

Result<void> replyToTicket(const ServiceContext &context, const Command &command)
{
    Id messageId;
    QString body;
    Result<void> result;
    readArgument(command, messageIdInfo, messageId, result);
    readArgument(command, bodyInfo, body, result);
    if (result && command.arguments.size() != 2)
        result = invalid(u"arguments"_s, Rule::UnknownField);
    return result ? TicketService(context).reply(command.target, messageId, body) : result;
}

template <Result<void> (TicketService::*Action)(const Id &)>
Result<void> onTicket(const ServiceContext &context, const Command &command)
{
    if (auto none = noArguments(command); !none)
        return none;
    TicketService service(context);
    return (service.*Action)(command.target);
}

/// What becomes of a command whose target changed after the customer saw it.
enum class WhenStale {
    Runs,     ///< it merges field by field (see applyPatch()), adds something, or makes its target
    Conflicts ///< whoever decided about the record decides again about what it is now
};

struct Entry {
    QLatin1String name;
    Handler handler;
    WhenStale whenStale;
};

constexpr std::array entries{
    Entry{"account.modify"_L1, modifyAccount, WhenStale::Runs},
    Entry{"contact.create"_L1, createContact, WhenStale::Runs},
    Entry{"contact.delete"_L1, onContact<&ContactService::erase>, WhenStale::Conflicts},
    Entry{"contact.invite"_L1, onContact<&ContactService::invite>, WhenStale::Conflicts},
    Entry{"contact.modify"_L1, modifyContact, WhenStale::Runs},
    Entry{"contact.vouch"_L1, onContact<&ContactService::vouch>, WhenStale::Conflicts},
    Entry{"ticket.close"_L1, onTicket<&TicketService::close>, WhenStale::Conflicts},
    Entry{"ticket.create"_L1, openTicket, WhenStale::Runs},
    Entry{"ticket.reopen"_L1, onTicket<&TicketService::reopen>, WhenStale::Conflicts},
    Entry{"ticket.reply"_L1, replyToTicket, WhenStale::Runs},
};

Result<bool> isStale(const RecordStore &store, const Command &command)
{
    const auto version = targetVersion(store, command);
    if (!version)
        return std::unexpected(version.error());
    return version->value_or(0) > command.base;
}

} // namespace

Result<std::optional<qint64>> targetVersion(const RecordStore &store, const Command &command)
{
    Result<std::optional<qint64>> version;
    withRecordType(command.name.section(u'.', 0, 0), [&]<class R>() {
        const auto found = store.find<R>(command.target);
        if (!found)
            version = std::unexpected(found.error());
        else if (*found)
            version = (*found)->version;
    });
    return version;
}

Result<void> runCommand(const ServiceContext &context, const Command &command)
{
    const auto entry = std::ranges::find(entries, command.name, &Entry::name);
    if (entry == entries.end())
        return fail(ErrorCode::Unsupported, command.name);
    const bool mustBeFresh = command.base > 0 && entry->whenStale == WhenStale::Conflicts;
    const auto stale = mustBeFresh ? isStale(context.store, command) : Result<bool>(false);
    if (!stale)
        return std::unexpected(stale.error());
    auto done = entry->handler(context, command);
    // Said last: whoever may not do it learns nothing of whether the record changed.
    if (done && *stale)
        return fail(ErrorCode::Conflict, u"changed meanwhile"_s, u"base"_s);
    return done;
}

QStringList runnableCommands()
{
    QStringList names;
    for (const Entry &entry : entries)
        names.append(entry.name);
    return names;
}

} // namespace areacliente
