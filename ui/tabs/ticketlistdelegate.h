// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/twolinedelegate.h"

#include <QFont>
#include <QLocale>

#include <optional>

namespace areacliente {

class TicketModel;
struct TicketRow;

/// Tickets in two lines with their state at the end. One that waits for the customer stands out; one with a reply begun
/// says so.
class TicketListDelegate : public TwoLineDelegate
{
    Q_OBJECT

public:
    /// `model` is the view's own, behind its proxy, and must outlive the delegate.
    explicit TicketListDelegate(const TicketModel &model, QObject *parent = nullptr);

protected:
    [[nodiscard]] QString iconKey(const QModelIndex &index) const override;
    [[nodiscard]] ChipText chip(const QModelIndex &index) const override;
    [[nodiscard]] int widestChip(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] bool isStrong(const QModelIndex &index) const override;

private:
    [[nodiscard]] const TicketRow *rowOf(const QModelIndex &index) const;

    /// The width of the widest chip, and what it was measured in.
    struct Widest {
        QFont font;
        QLocale locale;
        int width = 0;
    };

    const TicketModel &m_model;
    mutable std::optional<Widest> m_widest; ///< measured while painting
};

} // namespace areacliente
