// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ticketmodel.h"

#include <QStringList>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// Greater than any instant in milliseconds that a record can hold.
constexpr qint64 rankStep = qint64{1} << 52;

qint64 orderOf(const TicketRow &row)
{
    const bool needsCustomer = row.isGhost || row.record.state == TicketState::WaitingForCustomer;
    return (needsCustomer ? rankStep : 0) + row.record.updatedAt.toMSecsSinceEpoch();
}

QList<Column<TicketRow>> ticketColumns()
{
    return {
        {.id = "subject"_L1, .sortValue = [](const TicketRow &row) { return QVariant(row.record.subject); }},
        {.id = "reference"_L1, .sortValue = [](const TicketRow &row) { return QVariant(row.record.reference); }},
        {.id = "department"_L1,
         .sortValue = [](const TicketRow &row) { return QVariant(QString(enumName(row.record.department))); }},
        {.id = "state"_L1,
         .sortValue = [](const TicketRow &row) { return QVariant(QString(enumName(row.record.state))); },
         .decorationKey = [](const TicketRow &row) { return QString(enumName(row.record.state)); }},
        {.id = "priority"_L1,
         .sortValue = [](const TicketRow &row) { return QVariant(static_cast<int>(row.record.priority)); },
         .display = [](const TicketRow &row) { return QVariant(QString(enumName(row.record.priority))); }},
        {.id = "updated_at"_L1, .sortValue = [](const TicketRow &row) { return QVariant(row.record.updatedAt); }},
        {.id = "order"_L1,
         .sortValue = [](const TicketRow &row) { return QVariant(orderOf(row)); },
         .display = [](const TicketRow &) { return QVariant(); }},
    };
}

} // namespace

TicketModel::TicketModel(QObject *parent)
    : RowModel(ticketColumns(), parent)
{
}

void TicketModel::setContents(const Contents &contents)
{
    QList<TicketRow> rows;
    const auto append = [&](const Ticket &ticket, bool isGhost) {
        rows.append({ticket, contents.states.value(ticket.id), isGhost, contents.drafts.contains(ticket.id)});
    };
    for (const Ticket &ticket : contents.tickets)
        append(ticket, false);
    for (const Ticket &ticket : contents.ghosts)
        append(ticket, true);
    setRows(std::move(rows));
}

const TicketRow *TicketModel::ticketRow(QStringView id) const
{
    const int number = rowOf(id);
    return number < 0 ? nullptr : &row(number);
}

QString TicketModel::rowSubtitle(const TicketRow &row) const
{
    QStringList parts;
    if (!row.record.reference.isEmpty())
        parts.append(row.record.reference);
    parts.append(displayOf("department"_L1, QString(enumName(row.record.department))).toString());
    parts.append(displayOf("updated_at"_L1, row.record.updatedAt).toString());
    return parts.join(u" · "_s);
}

QString TicketModel::rowSpokenText(const TicketRow &row) const
{
    const QString state = displayOf("state"_L1, QString(enumName(row.record.state))).toString();
    return QStringList{row.record.subject, state, rowSubtitle(row)}.join(u", "_s);
}

} // namespace areacliente
