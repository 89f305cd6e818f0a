// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace areacliente {

/// The schemas of the API's description that are made from the program's own descriptions: every record, what records are made
/// of, and the names of types, errors, rules and kinds of contact. By their names under #/components/schemas.
[[nodiscard]] QJsonObject apiSchemas();

} // namespace areacliente
