// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/syncengine.h"

namespace areacliente {

/// "18:30" today, else the day too.
[[nodiscard]] QString momentText(const QDateTime &instant);
/// When the next round begins of itself: "Next attempt at 18:35."; empty where none does.
[[nodiscard]] QString nextRoundText(const SyncEngine &sync);
/// Why the provider is not reached, as of when what is shown is, and what comes next: for the banner.
[[nodiscard]] QString reachText(const SyncEngine &sync);

} // namespace areacliente
