// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace areacliente {

/// What this program knows of a role matrix that a newer service has: kinds, areas, actions, members and commands that were
/// made later are left out, and nothing is added. Its other faults are left to PolicyLoader.
[[nodiscard]] QJsonObject knownMatrix(const QJsonObject &matrix);

} // namespace areacliente
