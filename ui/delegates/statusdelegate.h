// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/celldelegate.h"

namespace areacliente {

/// A state as a chip: the cell's text, in the look of its DecorationKeyRole.
class StatusDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace areacliente
