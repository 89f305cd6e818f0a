// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/statusdelegate.h"

#include "models/roles.h"
#include "ui/icons.h"
#include "ui/painting.h"

namespace areacliente {

namespace {

ChipText chipOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const StatusLook look = statusLook(index.data(DecorationKeyRole).toString());
    return {option.text, look.icon, look.tone};
}

} // namespace

void StatusDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    if (index.data(LoadedRole).toBool() && !option.text.isEmpty())
        drawChip(painter, area, chipOf(option, index), option.font, themeColors(option.palette), option.direction);
    else
        CellDelegate::paintContent(painter, area, option, index);
}

int StatusDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return chipSize(chipOf(option, index), option.font).width();
}

} // namespace areacliente
