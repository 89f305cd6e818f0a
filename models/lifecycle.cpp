// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lifecycle.h"

namespace areacliente {

namespace {

/// Where the domain is; none where it is on no such line.
std::optional<LifeStage> currentStage(DomainState state)
{
    switch (state) {
    case DomainState::PendingRegistration:
    case DomainState::PendingTransferIn:
    case DomainState::TransferredAway:
    case DomainState::Deleted: return std::nullopt;
    case DomainState::Active:
    case DomainState::PendingTransferOut:
    case DomainState::Suspended: return LifeStage::Active;
    case DomainState::ExpiringSoon: return LifeStage::ExpiringSoon;
    case DomainState::Expired: return LifeStage::Grace;
    case DomainState::Redemption: return LifeStage::Redemption;
    case DomainState::PendingDelete: return LifeStage::PendingDelete;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<LifeStep> lifeCycleOf(const DomainName &domain)
{
    const auto current = currentStage(domain.state);
    if (!current)
        return {};
    QList<LifeStep> steps{
        {.stage = LifeStage::Registered, .from = domain.registeredOn, .until = {}},
        {.stage = LifeStage::Active, .from = {}, .until = domain.expiresOn},
        {.stage = LifeStage::ExpiringSoon, .from = {}, .until = domain.expiresOn},
        {.stage = LifeStage::Grace, .from = domain.expiresOn, .until = {}},
        {.stage = LifeStage::Redemption, .from = {}, .until = domain.redemptionEndsOn},
        {.stage = LifeStage::PendingDelete, .from = domain.redemptionEndsOn, .until = {}},
    };
    for (LifeStep &step : steps) {
        if (step.stage < *current)
            step.place = LifeStep::Place::Past;
        else if (step.stage == *current)
            step.place = LifeStep::Place::Current;
    }
    return steps;
}

} // namespace areacliente
