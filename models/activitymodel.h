// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/activityquery.h"
#include "models/pagedmodel.h"

namespace areacliente {

/// The activity log: of any length, by time alone. The column "contact" shows the id of who acted, for the words of its
/// model text.
class ActivityModel : public PagedModel<ActivityEntry, ActivityFilter>
{
    Q_OBJECT

public:
    explicit ActivityModel(Source &source, QObject *parent = nullptr);

protected:
    [[nodiscard]] QString rowDecorationKey(const ActivityEntry &row) const override { return enumName(row.side); }
    [[nodiscard]] QString rowSubtitle(const ActivityEntry &row) const override { return row.summary; }
};

} // namespace areacliente
