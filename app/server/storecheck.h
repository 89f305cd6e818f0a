// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/policy/policy.h"
#include "app/store/database.h"

#include <functional>

namespace areacliente {

/// Looks for everything that must not be: damage, rows that cannot be read, gaps in the feed, accounts
/// without a verified owner, sign-ins of nobody. Each finding is told as one line without personal data; the number of them is
/// returned. Errors: what kept it from looking any further.
[[nodiscard]] Result<int> checkStore(Database &database, const Policy &policy,
                                     const std::function<void(const QString &finding)> &tell);

} // namespace areacliente
