// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ticket.h"
#include "models/rowmodel.h"

#include <QHash>
#include <QSet>

namespace areacliente {

/// A ticket as the list shows it.
struct TicketRow {
    Ticket record;
    RowState state = RowState::Normal;
    bool isGhost = false;  ///< refused by the provider: only what was typed is left of it
    bool hasDraft = false; ///< a reply has been begun and not sent

    friend bool operator==(const TicketRow &, const TicketRow &) = default;
};

/// The tickets of the account. Its column "order" puts those that wait for the customer first, then the newest.
class TicketModel : public RowModel<TicketRow>
{
    Q_OBJECT

public:
    struct Contents {
        QList<Ticket> tickets;
        QList<Ticket> ghosts;
        QHash<Id, RowState> states; ///< of those that are not Normal
        QSet<Id> drafts;            ///< ids of the tickets with a reply begun
    };

    explicit TicketModel(QObject *parent = nullptr);

    void setContents(const Contents &contents);
    /// nullptr where there is none with this id. Valid until the next setContents().
    [[nodiscard]] const TicketRow *ticketRow(QStringView id) const;

protected:
    [[nodiscard]] QString rowId(const TicketRow &row) const override { return row.record.id; }
    [[nodiscard]] RowState rowState(const TicketRow &row) const override { return row.state; }
    [[nodiscard]] QString rowDecorationKey(const TicketRow &row) const override { return enumName(row.record.state); }
    [[nodiscard]] QString rowSubtitle(const TicketRow &row) const override;
    [[nodiscard]] QString rowSpokenText(const TicketRow &row) const override;
};

} // namespace areacliente
