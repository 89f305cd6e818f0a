// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enums.h"
#include "app/services/command.h"

#include <QList>

#include <algorithm>
#include <array>

namespace areacliente {

enum class OutboxState {
    Pending,  ///< applied here, not sent: can be withdrawn
    Sent,     ///< handed to the provider, no answer yet, or none that is certain to hold: it is sent again
    Accepted, ///< done at the provider; settled once the feed has brought the rows
    Refused,  ///< no longer applied here; waits for the user to edit and resend, or to discard
};
template <>
struct EnumNames<OutboxState> {
    static constexpr std::array names{"pending", "sent", "accepted", "refused"};
};

/// A command in the outbox, and what became of it.
struct OutboxEntry {
    Command command;
    OutboxState state = OutboxState::Pending;
    Error error{}; ///< the authority's reason, where refused

    friend bool operator==(const OutboxEntry &, const OutboxEntry &) = default;
};

/// Whether the command would be lost with the outbox: the provider has not accepted it, as far as is known here, or has
/// refused what may still be edited and sent again.
[[nodiscard]] inline bool isUnsent(const OutboxEntry &entry)
{
    return entry.state != OutboxState::Accepted;
}

/// How many of the commands are unsent, see isUnsent().
[[nodiscard]] inline int countUnsent(const QList<OutboxEntry> &outbox)
{
    return static_cast<int>(std::ranges::count_if(outbox, isUnsent));
}

} // namespace areacliente
