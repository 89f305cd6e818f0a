// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/invoicesubjectdelegate.h"

#include "models/roles.h"
#include "models/rowmodelbase.h"
#include "ui/icons.h"
#include "ui/painting.h"

#include <QPainter>

namespace areacliente {

namespace {
/// What the subject keeps of its column, however long the numbers beside it are.
constexpr int leastText = 60;
/// A chip that has room for its icon alone still says that there is a correction.
constexpr int iconChip = metrics::smallIcon + metrics::medium;
} // namespace

void InvoiceSubjectDelegate::paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                                          const QModelIndex &index) const
{
    const auto *model = qobject_cast<const TableModelBase *>(index.model());
    const QModelIndex notes = model ? index.siblingAtColumn(model->columnOf(u"credit_notes")) : QModelIndex();
    // A row that has not come yet has a placeholder in every column.
    const QString numbers = index.data(LoadedRole).toBool() ? notes.data().toString() : QString();
    if (numbers.isEmpty()) {
        CellDelegate::paintContent(painter, area, option, index);
        return;
    }
    const StatusLook look = statusLook(u"credit_note");
    const ChipText chip{numbers, look.icon, look.tone};
    const int width = std::min(chipSize(chip, option.font).width(), std::max(area.width() - leastText, iconChip));
    const QRect chipArea(area.right() + 1 - width, area.top(), width, area.height());
    const QRect textArea(area.topLeft(), QPoint(chipArea.left() - metrics::small, area.bottom()));
    CellDelegate::paintContent(painter, mirrored(textArea, area, option.direction), option, index);
    drawChip(painter, mirrored(chipArea, area, option.direction), chip, option.font, themeColors(option.palette),
             option.direction);
}

} // namespace areacliente
