// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/celldelegate.h"

namespace areacliente {

/// A cell in two lines: the display text, and the row's subtitle (SubtitleRole) in small under it. For tables whose
/// rows have room for two lines.
class TitleDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QString wholeText(const QModelIndex &index) const override;
};

} // namespace areacliente
