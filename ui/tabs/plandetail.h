// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/subscription.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/fieldgrid.h"

namespace areacliente {

/// What a plan includes and costs, as fields whose keys begin with "plan_".
[[nodiscard]] QList<FieldValue> planFields(const Product &plan);

/// All that is known about one plan of the catalogue.
class PlanDetail : public DetailPane
{
    Q_OBJECT

public:
    explicit PlanDetail(QWidget *parent = nullptr);

    void showPlan(const Product &plan);
    void retranslate();

private:
    FieldGrid *m_fields;
};

} // namespace areacliente
