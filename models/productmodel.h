// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/subscription.h"
#include "models/rowmodel.h"

namespace areacliente {

/// The plans of the provider's catalogue: what each includes, and what it costs.
class ProductModel : public RowModel<Product>
{
    Q_OBJECT

public:
    explicit ProductModel(QObject *parent = nullptr);

protected:
    [[nodiscard]] QString rowDecorationKey(const Product &row) const override { return enumName(row.family); }
    [[nodiscard]] QString rowSubtitle(const Product &row) const override;
};

} // namespace areacliente
