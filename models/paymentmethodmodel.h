// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice.h"
#include "models/rowmodel.h"

namespace areacliente {

/// The ways to pay. One that has expired, or will within a month, is flagged.
class PaymentMethodModel : public RowModel<PaymentMethod>
{
    Q_OBJECT

public:
    explicit PaymentMethodModel(QObject *parent = nullptr);

    /// `today` decides what is flagged.
    void setMethods(QList<PaymentMethod> methods, QDate today);

protected:
    [[nodiscard]] RowState rowState(const PaymentMethod &row) const override;
    [[nodiscard]] QString rowDecorationKey(const PaymentMethod &row) const override { return enumName(row.kind); }
    [[nodiscard]] QString rowSubtitle(const PaymentMethod &row) const override { return row.masked; }

private:
    QDate m_today;
};

} // namespace areacliente
