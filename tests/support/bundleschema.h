// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace areacliente {

/// The JSON Schema (draft 2020-12) of one line of an account bundle, made from the records' field lists.
[[nodiscard]] QJsonObject bundleSchema();

} // namespace areacliente
