// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/celldelegate.h"

namespace areacliente {

/// A line of an invoice in two lines of text: what it is for, and how its amount comes about. For the description column of
/// an InvoiceLineModel, whose other columns may be hidden then.
class InvoiceLineDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    /// The second line: "2 × 12,00 € − 10 % · tax 21 %".
    [[nodiscard]] static QString calculation(const QModelIndex &index);
    [[nodiscard]] static int rowHeight(const QFontMetrics &metrics);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

} // namespace areacliente
