// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/jsontext.h"
#include "app/domain/records.h"

namespace areacliente {

/// Writes the record as recordToJson() has it.
void writeRecord(JsonText &json, const AnyRecord &record);

} // namespace areacliente
