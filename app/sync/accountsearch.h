// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"
#include "app/sync/replica.h"

namespace areacliente {

/// The newest records that have words beginning with those of `words`, `perType` of each type at most, in the order of the
/// types. Articles and announcements are given in `language` (BCP 47): an article that was found in another as its translation,
/// where there is one; announcements, which do not know theirs, only where they are in the language that is shown.
[[nodiscard]] Result<QList<AnyRecord>> searchAccount(Replica &replica, const QString &words, int perType,
                                                     const QString &language);

} // namespace areacliente
