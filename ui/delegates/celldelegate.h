// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QStyledItemDelegate>

namespace areacliente {

/// Paints the cells of a TableView: the whole row answers to the pointer, and a pending, refused or flagged row says so in its first column.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    /// What stands in the cell, inside its margins. The font and the pen for text are set.
    virtual void paintContent(QPainter &painter, const QRect &area, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const;
    [[nodiscard]] virtual int contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// Everything that the cell says, for where it shows only the beginning.
    [[nodiscard]] virtual QString wholeText(const QModelIndex &index) const;
    /// The colour of text in this cell.
    [[nodiscard]] virtual QColor textColor(const QModelIndex &index, const ThemeColors &colors) const;
};

} // namespace areacliente
