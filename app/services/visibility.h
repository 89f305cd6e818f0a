// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/policy/policy.h"
#include "app/store/recordstore.h"

#include <map>

namespace areacliente {

/// Which rows one contact may see: those, and only those, are sent to its replica. For one reading: what it looked up stays
/// as it was then.
class Visibility
{
public:
    Visibility(const Policy &policy, Actor actor, const RecordStore &store)
        : m_policy(policy)
        , m_actor(std::move(actor))
        , m_store(store)
    {
    }

    /// Errors: Storage, where a message's ticket has to be looked up.
    [[nodiscard]] Result<bool> isVisible(const AnyRecord &record) const;
    /// Whether any row of this type could be visible: of others not even a deletion is told.
    [[nodiscard]] bool mayHoldType(QLatin1String typeName) const;

private:
    [[nodiscard]] bool sees(Area area, const Target &target) const;
    template <RecordLike R>
    [[nodiscard]] Result<bool> isRecordVisible(const R &record) const;

    [[nodiscard]] Result<bool> seesTicketOf(Area area, const Id &ticket) const;

    const Policy &m_policy;
    Actor m_actor;
    const RecordStore &m_store;
    mutable std::map<std::pair<Area, Id>, bool> m_tickets; ///< looked up once for all their messages
};

} // namespace areacliente
