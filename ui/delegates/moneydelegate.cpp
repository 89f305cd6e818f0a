// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/moneydelegate.h"

#include "models/roles.h"
#include "ui/painting.h"

namespace areacliente {

void MoneyDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                 const QModelIndex &) const
{
    drawFigures(painter, area, Qt::AlignRight | Qt::AlignVCenter, option.text);
}

int MoneyDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return figuresWidth(option.fontMetrics, option.text) + 2;
}

QColor MoneyDelegate::textColor(const QModelIndex &index, const ThemeColors &colors) const
{
    return index.data(SortRole).toLongLong() < 0 ? colors.danger : CellDelegate::textColor(index, colors);
}

} // namespace areacliente
