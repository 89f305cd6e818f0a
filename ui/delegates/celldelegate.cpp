// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/celldelegate.h"

#include "models/roles.h"
#include "ui/icons.h"
#include "ui/painting.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>

namespace areacliente {

namespace {

constexpr int margin = metrics::medium;

/// The status key for a row that is not in its normal state.
QStringView stateKey(RowState state)
{
    switch (state) {
    case RowState::Normal: return {};
    case RowState::Pending: return u"pending";
    case RowState::Refused: return u"refused";
    case RowState::Flagged: return u"flagged";
    }
    Q_UNREACHABLE();
}

bool isFirstColumn(const QStyleOptionViewItem &option)
{
    return option.viewItemPosition == QStyleOptionViewItem::Beginning
           || option.viewItemPosition == QStyleOptionViewItem::OnlyOne;
}

} // namespace

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (const auto *table = qobject_cast<const TableView *>(option->widget)) {
        option->state.setFlag(QStyle::State_MouseOver, table->hoveredRow() == index.row());
        const auto *header = table->horizontalHeader();
        // QTableView fills this in only when the style asks it to.
        const int place = header->visualIndex(index.column());
        bool first = true;
        for (int before = 0; before < place && first; ++before)
            first = header->isSectionHidden(header->logicalIndex(before));
        option->viewItemPosition = first ? QStyleOptionViewItem::Beginning : QStyleOptionViewItem::Middle;
    }
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem opt = option;
    initStyleOption(&opt, index);
    const ThemeColors &colors = themeColors(opt.palette);
    const QStyle *style = opt.widget ? opt.widget->style() : QApplication::style();
    painter->save();
    painter->setClipRect(opt.rect);
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &opt, painter, opt.widget);

    QRect area = opt.rect.adjusted(margin, 0, -margin, 0);
    const auto key = isFirstColumn(opt) ? stateKey(index.data(StateRole).value<RowState>()) : QStringView();
    if (!key.isEmpty()) {
        const StatusLook look = statusLook(key);
        const QRect icon(area.right() + 1 - metrics::smallIcon, opt.rect.center().y() - metrics::smallIcon / 2 + 1,
                         metrics::smallIcon, metrics::smallIcon);
        painter->drawPixmap(mirrored(icon, opt.rect, opt.direction),
                            iconPixmap(look.icon, metrics::smallIcon, toneColors(look.tone, colors).foreground,
                                       painter->device()->devicePixelRatioF()));
        area.setRight(icon.left() - metrics::tiny);
    }
    painter->setFont(opt.font);
    painter->setPen((opt.state & QStyle::State_Enabled) ? textColor(index, colors) : colors.disabled);
    paintContent(*painter, mirrored(area, opt.rect, opt.direction), opt, index);
    painter->restore();
}

void CellDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                const QModelIndex &) const
{
    painter.drawText(area,
                     static_cast<int>(QStyle::visualAlignment(option.direction, option.displayAlignment))
                         | Qt::TextSingleLine,
                     option.fontMetrics.elidedText(option.text, Qt::ElideRight, area.width()));
}

QColor CellDelegate::textColor(const QModelIndex &index, const ThemeColors &colors) const
{
    const QVariant loaded = index.data(LoadedRole);
    return loaded.isValid() && !loaded.toBool() ? colors.muted : colors.text;
}

int CellDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return option.fontMetrics.horizontalAdvance(option.text) + 2;
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem opt = option;
    initStyleOption(&opt, index);
    return {margin + contentWidth(opt, index) + margin, opt.fontMetrics.height() + metrics::large};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    // The whole text where the cell shows only its beginning.
    const bool isCut = index.isValid() && index.data(Qt::ToolTipRole).isNull()
                       && sizeHint(option, index).width() > option.rect.width();
    if (event->type() != QEvent::ToolTip || !isCut)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // As rich text a long one is broken into lines.
    QToolTip::showText(event->globalPos(), Qt::convertFromPlainText(wholeText(index)), view, option.rect);
    return true;
}

QString CellDelegate::wholeText(const QModelIndex &index) const
{
    return index.data(Qt::DisplayRole).toString();
}

} // namespace areacliente
