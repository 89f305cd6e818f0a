// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/rolecelldelegate.h"

#include "models/roles.h"
#include "ui/icons.h"
#include "ui/painting.h"

#include <QPainter>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

struct Mark {
    QString icon;
    Tone tone = Tone::Neutral;
};

Mark markOf(QStringView key)
{
    if (key.endsWith(u"all"))
        return {u"check"_s, Tone::Ok};
    if (key.endsWith(u"some"))
        return {u"check"_s, Tone::Info};
    return {};
}

} // namespace

void RoleCellDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const ThemeColors &colors = themeColors(option.palette);
    const QString key = index.data(DecorationKeyRole).toString();
    if (key.startsWith("differs/"_L1)) {
        const QRect ground = area.adjusted(-metrics::small, metrics::tiny, metrics::tiny, -metrics::tiny);
        painter.save();
        fillRounded(painter, ground, colors.warningSoft, metrics::smallRadius);
        painter.restore();
    }
    QRect text = area;
    if (const Mark mark = markOf(key); !mark.icon.isEmpty()) {
        const QRect icon(area.left(), area.center().y() - metrics::smallIcon / 2 + 1, metrics::smallIcon,
                         metrics::smallIcon);
        painter.drawPixmap(mirrored(icon, area, option.direction),
                           iconPixmap(mark.icon, metrics::smallIcon, toneColors(mark.tone, colors).foreground,
                                      painter.device()->devicePixelRatioF()));
        text = mirrored(area.adjusted(metrics::smallIcon + metrics::tiny, 0, 0, 0), area, option.direction);
    }
    CellDelegate::paintContent(painter, text, option, index);
}

int RoleCellDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool hasMark = !markOf(index.data(DecorationKeyRole).toString()).icon.isEmpty();
    return CellDelegate::contentWidth(option, index) + (hasMark ? metrics::smallIcon + metrics::tiny : 0);
}

QColor RoleCellDelegate::textColor(const QModelIndex &index, const ThemeColors &colors) const
{
    return index.data(DecorationKeyRole).toString().endsWith("none"_L1) ? colors.muted
                                                                        : CellDelegate::textColor(index, colors);
}

} // namespace areacliente
