// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/changes.h"

#include <QJsonObject>

namespace areacliente {

/// `GET /v1/changes`: `{"changes": [{"type", "id", "record"?} …], "token", "has_more"}`, oldest change first. A change without
/// a record is of a row that is gone, or may no longer be seen.
[[nodiscard]] QJsonObject changesToJson(const ChangesPage &page);

/// A page as a client can use it.
struct ReadChanges {
    ChangesPage page;
    /// How many of the changes only a newer client could read: of an unknown type, or with a value this one has no word or no
    /// room for. Once it is newer, a clean resync brings them.
    int passedOver = 0;
};
/// Reads leniently. Errors: Corrupt for a page, or a record, that is not what any service would send.
[[nodiscard]] Result<ReadChanges> changesFromJson(const QJsonObject &object);

} // namespace areacliente
