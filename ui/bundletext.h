// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/bundle.h"

namespace areacliente {

/// Why a bundle was not taken, for people: the line and the field where there are such, and the reason.
[[nodiscard]] QString bundleErrorText(const BundleError &refusal);

} // namespace areacliente
