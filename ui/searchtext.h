// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/records.h"

#include <QString>

namespace areacliente {

/// A record as a search hit, in two lines.
struct HitText {
    QString title;
    QString subtitle;
};
[[nodiscard]] HitText hitText(const AnyRecord &record);

/// What to open for a hit: what is only a part is shown within its whole.
struct HitTarget {
    QString type;
    Id id;
};
[[nodiscard]] HitTarget hitTarget(const AnyRecord &record);

/// The heading over the hits of a record type: "Invoices".
[[nodiscard]] QString recordTypeHeading(QStringView typeName);
/// The icon of a record type.
[[nodiscard]] QString recordTypeIcon(QStringView typeName);

} // namespace areacliente
