// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/ticketlistdelegate.h"

#include "models/ticketmodel.h"
#include "ui/icons.h"
#include "ui/labels/ticketlabels.h"
#include "ui/painting.h"

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

ChipText chipOf(TicketState state)
{
    const StatusLook look = statusLook(QString(enumName(state)));
    return {labelOf(state), look.icon, look.tone};
}

} // namespace

TicketListDelegate::TicketListDelegate(const TicketModel &model, QObject *parent)
    : TwoLineDelegate(parent)
    , m_model(model)
{
}

const TicketRow *TicketListDelegate::rowOf(const QModelIndex &index) const
{
    return m_model.ticketRow(index.data(RowIdRole).toString());
}

QString TicketListDelegate::iconKey(const QModelIndex &index) const
{
    const TicketRow *row = rowOf(index);
    return row && row->hasDraft ? u"draft"_s : QString();
}

ChipText TicketListDelegate::chip(const QModelIndex &index) const
{
    const TicketRow *row = rowOf(index);
    return !row || row->isGhost ? ChipText() : chipOf(row->record.state);
}

/// The states are told apart at a glance only where all have their words, or all their icons. Every row asks: the words are
/// measured again only in another font or, as the locale goes with it, another language.
int TicketListDelegate::widestChip(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    if (m_widest && m_widest->font == option.font && m_widest->locale == QLocale())
        return m_widest->width;
    int widest = 0;
    for (const TicketState state :
         {TicketState::Open, TicketState::WaitingForCustomer, TicketState::WaitingForProvider, TicketState::Closed})
        widest = std::max(widest, chipSize(chipOf(state), option.font).width());
    m_widest = {option.font, QLocale(), widest};
    return widest;
}

bool TicketListDelegate::isStrong(const QModelIndex &index) const
{
    const TicketRow *row = rowOf(index);
    return row && (row->isGhost || row->record.state == TicketState::WaitingForCustomer);
}

} // namespace areacliente
