// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/ledgerquery.h"
#include "models/rowmodel.h"

namespace areacliente {

/// What was spent, or will be, on something in a time.
struct SpendingRow {
    QDate period{}; ///< its first day, or the day itself
    QString name{}; ///< of one renewal; empty for all of a family
    std::optional<ProductFamily> family{};
    Money amount{};
    Id id{}; ///< of the row

    friend bool operator==(const SpendingRow &, const SpendingRow &) = default;
};

/// Spending as a table: what the chart shows, in figures.
class SpendingModel : public RowModel<SpendingRow>
{
    Q_OBJECT

public:
    explicit SpendingModel(QObject *parent = nullptr);

    void setSpending(const QList<Spending> &spending);
    void setRenewals(const QList<Renewal> &renewals);
};

} // namespace areacliente
