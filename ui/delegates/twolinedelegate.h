// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/painting.h"

#include <QStyledItemDelegate>

namespace areacliente {

/// A list entry in two lines: icon (DecorationKeyRole), title (display), subtitle (SubtitleRole), and its state at the
/// end. A list that says more in an entry answers the hooks.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    /// The status key whose icon stands before the text; empty: none.
    [[nodiscard]] virtual QString iconKey(const QModelIndex &index) const;
    /// A chip at the end of the entry; one without text is not drawn.
    [[nodiscard]] virtual ChipText chip(const QModelIndex &index) const;
    /// The width of the widest chip that entries of this list may have: where it has no room, all show their icons
    /// alone. At first the entry's own, so that each entry goes by itself.
    [[nodiscard]] virtual int widestChip(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// Whether the title stands out.
    [[nodiscard]] virtual bool isStrong(const QModelIndex &index) const;
};

} // namespace areacliente
