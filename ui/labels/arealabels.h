// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/policy/area.h"

#include <QString>

namespace areacliente {

/// What the role matrix speaks about, for people: "Invoices, credit notes and balance".
[[nodiscard]] QString labelOf(Area area);

} // namespace areacliente
