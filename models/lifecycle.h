// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/domainname.h"

namespace areacliente {

/// The stages that a domain goes through, in their order.
enum class LifeStage { Registered, Active, ExpiringSoon, Grace, Redemption, PendingDelete };

/// One stage of one domain: where it stands in relation to today, and the dates that are known of it.
struct LifeStep {
    enum class Place { Past, Current, Ahead };

    LifeStage stage{};
    Place place = Place::Ahead;
    std::optional<QDate> from;
    std::optional<QDate> until; ///< what is to be done in this stage must be done before

    friend bool operator==(const LifeStep &, const LifeStep &) = default;
};

/// The life of a domain as far as it is known: how long the last stages take depends on the registry, so a date that
/// the provider has not given is missing. Empty for a domain that is gone, or not registered here yet.
[[nodiscard]] QList<LifeStep> lifeCycleOf(const DomainName &domain);

} // namespace areacliente
