// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/duedelegate.h"

#include "models/roles.h"
#include "ui/icons.h"
#include "ui/painting.h"

#include <QPainter>

namespace areacliente {

namespace {
constexpr int iconAndGap = metrics::smallIcon + metrics::tiny;
} // namespace

void DueDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const QString key = index.data(DecorationKeyRole).toString();
    if (key.isEmpty()) {
        CellDelegate::paintContent(painter, area, option, index);
        return;
    }
    const StatusLook look = statusLook(key);
    const QColor color = toneColors(look.tone, themeColors(option.palette)).foreground;
    const QString icon = look.tone == Tone::Warning ? look.icon : QStringLiteral("calendar");
    const QRect place(area.left(), area.center().y() - metrics::smallIcon / 2 + 1, metrics::smallIcon,
                      metrics::smallIcon);
    painter.drawPixmap(mirrored(place, area, option.direction),
                       iconPixmap(icon, metrics::smallIcon, color, painter.device()->devicePixelRatioF()));
    painter.setPen(color);
    CellDelegate::paintContent(painter, mirrored(area.adjusted(iconAndGap, 0, 0, 0), area, option.direction), option,
                               index);
}

int DueDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int icon = index.data(DecorationKeyRole).toString().isEmpty() ? 0 : iconAndGap;
    return icon + CellDelegate::contentWidth(option, index);
}

} // namespace areacliente
