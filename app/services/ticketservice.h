// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/recordjson.h"
#include "app/domain/ticket.h"
#include "app/services/servicecontext.h"

namespace areacliente {

/// A new ticket as the customer writes it.
struct TicketOpening {
    Id ticketId;
    Id messageId;
    QString subject;
    Department department = Department::General;
    TicketPriority priority = TicketPriority::Normal;
    QString body;
};

/// The conversations with the support centre.
/// Errors of the writes: Forbidden, Validation, NotFound, Conflict, Storage.
class TicketService
{
public:
    explicit TicketService(const ServiceContext &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<void> open(const TicketOpening &opening);
    /// Adds a message; a ticket that is closed opens again.
    [[nodiscard]] Result<void> reply(const Id &ticketId, const Id &messageId, const QString &body);
    [[nodiscard]] Result<void> close(const Id &ticketId);
    [[nodiscard]] Result<void> reopen(const Id &ticketId);

private:
    [[nodiscard]] Result<Ticket> allowed(const QString &command, const Id &ticketId) const;
    [[nodiscard]] Result<void> addMessage(const Id &ticketId, const Id &messageId, const QString &body);
    [[nodiscard]] Result<QString> authorName() const;

    ServiceContext m_context;
};

} // namespace areacliente
