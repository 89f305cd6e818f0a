// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QString>

namespace areacliente {

/// The words for an error, for people. The one place where errors become words; `Error::detail` is never shown.
[[nodiscard]] QString errorText(const Error &error);
/// Why a value is not accepted.
[[nodiscard]] QString ruleText(Rule rule);

} // namespace areacliente
