// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ticket.h"
#include "models/rowmodelbase.h"

namespace areacliente {

/// "Technical"
[[nodiscard]] QString labelOf(Department department);
/// "Waiting for you"
[[nodiscard]] QString labelOf(TicketState state);
/// "Urgent"
[[nodiscard]] QString labelOf(TicketPriority priority);
/// "Warning"
[[nodiscard]] QString labelOf(Severity severity);

/// The name of a field of a ticket: "Subject".
[[nodiscard]] QString ticketFieldLabel(QStringView field);
/// The words of the models of tickets, articles and announcements.
[[nodiscard]] ModelText ticketModelText();

} // namespace areacliente
