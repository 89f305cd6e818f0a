// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/celldelegate.h"

namespace areacliente {

/// An amount: right-aligned with digits of equal width; one below zero (by its SortRole) stands out.
class MoneyDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QColor textColor(const QModelIndex &index, const ThemeColors &colors) const override;
};

} // namespace areacliente
