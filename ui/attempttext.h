// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace areacliente {

/// "2 minutes": how long something takes, rounded up.
[[nodiscard]] QString waitText(int seconds);
/// A one-time code, or a recovery code, was not right.
[[nodiscard]] QString wrongCodeText();

} // namespace areacliente
