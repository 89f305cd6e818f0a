// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/invoicelinedelegate.h"

#include "models/roles.h"
#include "models/rowmodelbase.h"

#include <QPainter>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QModelIndex sibling(const QModelIndex &index, QLatin1String columnId)
{
    for (int column = 0; column < index.model()->columnCount(); ++column) {
        if (index.model()->headerData(column, Qt::Horizontal, ColumnIdRole) == columnId)
            return index.siblingAtColumn(column);
    }
    return {};
}

} // namespace

QString InvoiceLineDelegate::calculation(const QModelIndex &index)
{
    QString text = sibling(index, "quantity"_L1).data().toString() + u" × "_s
                   + sibling(index, "unit_price"_L1).data().toString();
    if (const QModelIndex discount = sibling(index, "discount"_L1); discount.data(SortRole).toInt() != 0)
        text += u" − "_s + discount.data().toString();
    return tr("%1 · tax %2").arg(text, sibling(index, "tax_rate"_L1).data().toString());
}

int InvoiceLineDelegate::rowHeight(const QFontMetrics &metrics)
{
    return 2 * metrics.lineSpacing() + areacliente::metrics::medium;
}

QSize InvoiceLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {CellDelegate::sizeHint(option, index).width(), rowHeight(option.fontMetrics)};
}

void InvoiceLineDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                       const QModelIndex &index) const
{
    const int line = option.fontMetrics.lineSpacing();
    const int top = area.center().y() - line + 1;
    const auto alignment = static_cast<int>(
                               QStyle::visualAlignment(option.direction, Qt::AlignLeading | Qt::AlignVCenter))
                           | Qt::TextSingleLine;
    const auto draw = [&](int y, const QString &text) {
        painter.drawText(QRect(area.left(), y, area.width(), line), alignment,
                         option.fontMetrics.elidedText(text, Qt::ElideRight, area.width()));
    };
    draw(top, option.text);
    painter.setPen(themeColors(option.palette).muted);
    draw(top + line, calculation(index));
}

} // namespace areacliente
