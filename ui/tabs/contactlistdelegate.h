// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace areacliente {

struct ContactRow;
class ContactModel;

/// Paints the contact list: headings with how many there are and may be, contacts with initials, mailbox and identity.
class ContactListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `model` is the view's own, and must outlive the delegate.
    explicit ContactListDelegate(const ContactModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const ContactRow &row) const;
    void paintContact(QPainter &painter, const QStyleOptionViewItem &option, const ContactRow &row) const;
    [[nodiscard]] int paintChips(QPainter &painter, const QStyleOptionViewItem &option, const QRect &area,
                                 const ContactRow &row) const;

    const ContactModel &m_model;
};

} // namespace areacliente
