// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/ticketlistdelegate.h"

#include "models/ticketmodel.h"
#include "ui/icons.h"
#include "ui/labels/ticketlabels.h"

namespace areacliente {

using namespace Qt::StringLiterals;

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
    if (!row || row->isGhost)
        return {};
    const StatusLook look = statusLook(QString(enumName(row->record.state)));
    return {labelOf(row->record.state), look.icon, look.tone};
}

bool TicketListDelegate::isStrong(const QModelIndex &index) const
{
    const TicketRow *row = rowOf(index);
    return row && (row->isGhost || row->record.state == TicketState::WaitingForCustomer);
}

} // namespace areacliente
