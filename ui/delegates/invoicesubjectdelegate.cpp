// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/invoicesubjectdelegate.h"

#include "models/rowmodelbase.h"
#include "ui/icons.h"
#include "ui/painting.h"

#include <QPainter>

namespace areacliente {

void InvoiceSubjectDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const TableModelBase *>(index.model());
    const QModelIndex notes = model ? index.siblingAtColumn(model->columnOf(u"credit_notes")) : QModelIndex();
    const QString numbers = notes.data().toString();
    QRect textArea = area;
    if (!numbers.isEmpty()) {
        const StatusLook look = statusLook(u"credit_note");
        const ChipText chip{numbers, look.icon, look.tone};
        const int width = std::min(chipSize(chip, option.font).width(), area.width() / 2);
        const QRect chipArea(area.right() + 1 - width, area.top(), width, area.height());
        drawChip(painter, mirrored(chipArea, area, option.direction), chip, option.font, themeColors(option.palette), option.direction);
        textArea.setRight(chipArea.left() - metrics::small);
    }
    CellDelegate::paintContent(painter, mirrored(textArea, area, option.direction), option, index);
}

} // namespace areacliente
