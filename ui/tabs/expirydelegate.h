// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace areacliente {

class ExpiryModel;
struct ExpiryRow;

/// Paints the expiry calendar: months as headings, and under each what expires, with its day and how it is renewed.
class ExpiryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `model` is the view's own, and must outlive the delegate.
    explicit ExpiryDelegate(const ExpiryModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const ExpiryRow &row) const;
    void paintLine(QPainter &painter, const QStyleOptionViewItem &option, const ExpiryRow &row) const;

    const ExpiryModel &m_model;
};

} // namespace areacliente
