// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/twolinedelegate.h"

#include "models/roles.h"
#include "ui/icons.h"
#include "ui/painting.h"

#include <QApplication>
#include <QPainter>

namespace areacliente {

namespace {

/// A chip may take this part of an entry's width: one half.
constexpr int widestChipShare = 2;

void drawLine(QPainter &painter, const QRect &area, Qt::LayoutDirection direction, const QString &text)
{
    painter.drawText(area,
                     static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeading | Qt::AlignVCenter))
                         | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

QStringView stateIcon(RowState state)
{
    switch (state) {
    case RowState::Normal: return {};
    case RowState::Pending: return u"pending";
    case RowState::Refused: return u"refused";
    case RowState::Flagged: return u"flagged";
    }
    Q_UNREACHABLE();
}

} // namespace

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem opt = option;
    initStyleOption(&opt, index);
    const ThemeColors &colors = themeColors(opt.palette);
    const QStyle *style = opt.widget ? opt.widget->style() : QApplication::style();
    painter->save();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &opt, painter, opt.widget);

    const qreal ratio = painter->device()->devicePixelRatioF();
    const auto place = [&](const QRect &rect) { return mirrored(rect, opt.rect, opt.direction); };
    QRect area = opt.rect.adjusted(metrics::medium, metrics::small, -metrics::medium, -metrics::small);
    if (const StatusLook look = statusLook(iconKey(index)); !look.icon.isEmpty()) {
        const QRect icon(area.left(), area.center().y() - metrics::icon / 2 + 1, metrics::icon, metrics::icon);
        painter->drawPixmap(place(icon),
                            iconPixmap(look.icon, metrics::icon, toneColors(look.tone, colors).foreground, ratio));
        area.setLeft(icon.right() + 1 + metrics::medium);
    }
    if (const auto key = stateIcon(index.data(StateRole).value<RowState>()); !key.isEmpty()) {
        const StatusLook look = statusLook(key);
        const QRect icon(area.right() + 1 - metrics::smallIcon, area.center().y() - metrics::smallIcon / 2 + 1,
                         metrics::smallIcon, metrics::smallIcon);
        painter->drawPixmap(place(icon),
                            iconPixmap(look.icon, metrics::smallIcon, toneColors(look.tone, colors).foreground, ratio));
        area.setRight(icon.left() - metrics::small);
    }
    if (ChipText end = chip(index); !end.text.isEmpty()) {
        if (widestChip(opt, index) > opt.rect.width() / widestChipShare)
            end.text.clear(); // the title counts more; the icon still says it
        const int width = chipSize(end, opt.font).width();
        drawChip(*painter, place({area.right() + 1 - width, area.top(), width, area.height()}), end, opt.font, colors,
                 opt.direction);
        area.setRight(area.right() - width - metrics::small);
    }
    const QFont small = themeFont(TextRole::Small, opt.font);
    const QString subtitle = index.data(SubtitleRole).toString();
    const int titleHeight = subtitle.isEmpty() ? area.height() : opt.fontMetrics.height();
    painter->setFont(isStrong(index) ? themeFont(TextRole::Strong, opt.font) : opt.font);
    painter->setPen(colors.text);
    drawLine(*painter, place({area.left(), area.top(), area.width(), titleHeight}), opt.direction, opt.text);
    painter->setFont(small);
    painter->setPen(colors.muted);
    const int subtitleTop = area.top() + titleHeight + metrics::tiny / 2;
    drawLine(*painter, place({area.left(), subtitleTop, area.width(), area.bottom() + 1 - subtitleTop}), opt.direction,
             subtitle);
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem opt = option;
    initStyleOption(&opt, index);
    const QFontMetrics small(themeFont(TextRole::Small, opt.font));
    const int text = qMax(opt.fontMetrics.horizontalAdvance(opt.text),
                          small.horizontalAdvance(index.data(SubtitleRole).toString()));
    return {text + metrics::icon + 3 * metrics::medium,
            metrics::small + opt.fontMetrics.height() + metrics::tiny / 2 + small.height() + metrics::small};
}

QString TwoLineDelegate::iconKey(const QModelIndex &index) const
{
    return index.data(DecorationKeyRole).toString();
}

ChipText TwoLineDelegate::chip(const QModelIndex &) const
{
    return {};
}

int TwoLineDelegate::widestChip(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return chipSize(chip(index), option.font).width();
}

bool TwoLineDelegate::isStrong(const QModelIndex &) const
{
    return false;
}

} // namespace areacliente
