// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/visibility.h"

namespace areacliente {

namespace {

template <RecordLike R>
Area areaOf()
{
    // A record whose area is misspelt would be seen by nobody, or by everybody; a test reads them all.
    static const Area area = enumFromName<Area>(QLatin1String(R::areaName)).value();
    return area;
}

Target ticketTarget(const Ticket &ticket, const Actor &actor)
{
    Target target;
    target.own = ticket.contactId == actor.contactId;
    target.section = enumName(ticket.department);
    return target;
}

} // namespace

bool Visibility::sees(Area area, const Target &target) const
{
    return m_policy.visibility(m_actor.kind, area).covers(target);
}

Result<bool> Visibility::seesTicketOf(Area area, const Id &id) const
{
    const std::pair key(area, id);
    if (const auto known = m_tickets.find(key); known != m_tickets.end())
        return known->second;
    const auto ticket = m_store.find<Ticket>(id);
    if (!ticket)
        return std::unexpected(ticket.error());
    const bool isSeen = *ticket && sees(area, ticketTarget(**ticket, m_actor));
    m_tickets.emplace(key, isSeen);
    return isSeen;
}

template <RecordLike R>
Result<bool> Visibility::isRecordVisible(const R &record) const
{
    if constexpr (std::is_same_v<R, Contact>) {
        Target target;
        target.own = record.id == m_actor.contactId;
        target.contactKind = record.kind;
        return sees(m_policy.contactArea(record.kind), target);
    } else if constexpr (std::is_same_v<R, Ticket>) {
        return sees(areaOf<R>(), ticketTarget(record, m_actor));
    } else if constexpr (std::is_same_v<R, Message> || std::is_same_v<R, Attachment>) {
        return seesTicketOf(areaOf<R>(), record.ticketId);
    } else if constexpr (std::is_same_v<R, ActivityEntry>) {
        Target target;
        target.own = record.contactId == m_actor.contactId;
        return sees(areaOf<R>(), target);
    } else {
        return sees(areaOf<R>(), {});
    }
}

Result<bool> Visibility::isVisible(const AnyRecord &record) const
{
    return std::visit([this](const auto &r) { return isRecordVisible(r); }, record);
}

bool Visibility::mayHoldType(QLatin1String typeName) const
{
    bool may = false;
    withRecordType(typeName, [&]<class R>() {
        if constexpr (std::is_same_v<R, Contact>) {
            may = std::ranges::any_of(allContactKinds, [&](ContactKind kind) {
                return !m_policy.visibility(m_actor.kind, m_policy.contactArea(kind)).isNone();
            });
        } else {
            may = !m_policy.visibility(m_actor.kind, areaOf<R>()).isNone();
        }
    });
    return may;
}

} // namespace areacliente
