// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/titledelegate.h"

#include "models/roles.h"

#include <QPainter>

namespace areacliente {

void TitleDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const QFont small = themeFont(TextRole::Small, option.font);
    const int titleHeight = option.fontMetrics.height();
    const int height = titleHeight + metrics::tiny / 2 + QFontMetrics(small).height();
    QRect line(area.left(), area.center().y() - height / 2, area.width(), titleHeight);
    CellDelegate::paintContent(painter, line, option, index);
    QStyleOptionViewItem subtitle = option;
    subtitle.text = index.data(SubtitleRole).toString();
    subtitle.font = small;
    subtitle.fontMetrics = QFontMetrics(small);
    painter.setFont(small);
    painter.setPen(themeColors(option.palette).muted);
    line.setTop(line.bottom() + 1 + metrics::tiny / 2);
    line.setBottom(area.center().y() + height / 2);
    CellDelegate::paintContent(painter, line, subtitle, index);
}

int TitleDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics small(themeFont(TextRole::Small, option.font));
    return qMax(CellDelegate::contentWidth(option, index),
                small.horizontalAdvance(index.data(SubtitleRole).toString()) + 2);
}

QString TitleDelegate::wholeText(const QModelIndex &index) const
{
    return CellDelegate::wholeText(index) + u'\n' + index.data(SubtitleRole).toString();
}

} // namespace areacliente
