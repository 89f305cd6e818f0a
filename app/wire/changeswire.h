// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/changes.h"

#include <QJsonObject>

namespace areacliente {

/// `GET /v1/changes`: `{"changes": [{"type", "id", "record"?} …], "token", "has_more"}`, oldest change first. A change without
/// a record is of a row that is gone, or may no longer be seen.
[[nodiscard]] QByteArray changesToJson(const ChangesPage &page);

/// Reads leniently. Left out, and counted as passed over, is what only a newer client could read: a record of an unknown type, or
/// with a value this one has no word or no room for. Counted too is a record of which an unknown member is dropped.
/// Errors: Corrupt for a page, or a record, that is not what any service would send.
[[nodiscard]] Result<ChangesPage> changesFromJson(const QJsonObject &object);

} // namespace areacliente
