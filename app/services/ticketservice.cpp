// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/ticketservice.h"

#include "app/domain/cleantext.h"
#include "app/domain/contact.h"
#include "app/services/contactservice.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

Target targetOf(const Ticket &ticket, const Actor &actor)
{
    Target target;
    target.own = ticket.contactId == actor.contactId;
    target.section = enumName(ticket.department);
    return target;
}

} // namespace

Result<Ticket> TicketService::allowed(const QString &command, const Id &ticketId) const
{
    auto ticket = m_context.store.get<Ticket>(ticketId);
    if (!ticket)
        return ticket;
    const Target target = targetOf(*ticket, m_context.actor);
    if (!m_context.policy.visibility(m_context.actor.kind, Area::Tickets).covers(target))
        return fail(ErrorCode::NotFound, u"ticket "_s + ticketId); // that there is one is not told either
    if (auto checked = m_context.policy.check(m_context.actor, command, target); !checked)
        return std::unexpected(checked.error());
    return ticket;
}

Result<QString> TicketService::authorName() const
{
    const auto contact = m_context.store.get<Contact>(m_context.actor.contactId);
    if (!contact)
        return std::unexpected(contact.error());
    return fullName(*contact);
}

Result<void> TicketService::addMessage(const Id &ticketId, const Id &messageId, const QString &body)
{
    const auto existing = m_context.store.find<Message>(messageId);
    if (!existing)
        return std::unexpected(existing.error());
    if (*existing)
        return invalid(u"message_id"_s, Rule::Duplicate);
    const auto author = authorName();
    if (!author)
        return std::unexpected(author.error());
    Message message;
    message.id = messageId;
    message.ticketId = ticketId;
    message.side = ActorSide::Customer;
    message.contactId = m_context.actor.contactId;
    message.authorName = *author;
    message.at = m_context.now;
    message.body = cleanedText(body);
    if (auto checked = checkRecord(message); !checked)
        return checked;
    return m_context.store.put(message);
}

Result<void> TicketService::open(const TicketOpening &opening)
{
    Ticket ticket;
    ticket.id = opening.ticketId;
    ticket.subject = cleanedLine(opening.subject);
    ticket.department = opening.department;
    ticket.priority = opening.priority;
    ticket.state = TicketState::WaitingForProvider;
    ticket.contactId = m_context.actor.contactId;
    ticket.openedAt = m_context.now;
    ticket.updatedAt = m_context.now;
    if (auto checked = m_context.policy.check(m_context.actor, u"ticket.create"_s, targetOf(ticket, m_context.actor));
        !checked)
        return checked;
    if (auto checked = checkRecord(ticket); !checked)
        return checked;
    const auto existing = m_context.store.find<Ticket>(ticket.id);
    if (!existing)
        return std::unexpected(existing.error());
    if (*existing)
        return invalid(u"id"_s, Rule::Duplicate);
    if (auto put = m_context.store.put(ticket); !put)
        return put;
    return addMessage(ticket.id, opening.messageId, opening.body);
}

Result<void> TicketService::reply(const Id &ticketId, const Id &messageId, const QString &body)
{
    auto ticket = allowed(u"ticket.reply"_s, ticketId);
    if (!ticket)
        return std::unexpected(ticket.error());
    if (auto added = addMessage(ticketId, messageId, body); !added)
        return added;
    ticket->state = TicketState::WaitingForProvider;
    ticket->closedAt.reset();
    ticket->updatedAt = m_context.now;
    return m_context.store.put(*ticket);
}

Result<void> TicketService::close(const Id &ticketId)
{
    auto ticket = allowed(u"ticket.close"_s, ticketId);
    if (!ticket)
        return std::unexpected(ticket.error());
    if (ticket->state == TicketState::Closed)
        return fail(ErrorCode::Conflict, u"already closed"_s, u"state"_s);
    ticket->state = TicketState::Closed;
    ticket->closedAt = m_context.now;
    ticket->updatedAt = m_context.now;
    return m_context.store.put(*ticket);
}

Result<void> TicketService::reopen(const Id &ticketId)
{
    auto ticket = allowed(u"ticket.reopen"_s, ticketId);
    if (!ticket)
        return std::unexpected(ticket.error());
    if (ticket->state != TicketState::Closed)
        return fail(ErrorCode::Conflict, u"not closed"_s, u"state"_s);
    ticket->state = TicketState::WaitingForProvider;
    ticket->closedAt.reset();
    ticket->updatedAt = m_context.now;
    return m_context.store.put(*ticket);
}

} // namespace areacliente
