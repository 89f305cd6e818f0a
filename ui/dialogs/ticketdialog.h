// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ticket.h"
#include "app/sync/accountsession.h"
#include "ui/dialogs/recorddialog.h"

namespace areacliente {

/// A new ticket: to whom, how urgent, what about. Works offline; what is typed outlives a crash.
class TicketDialog : public RecordDialog
{
    Q_OBJECT

public:
    /// `replaced` (optional) is a refused ticket.create to edit and send again; it is dropped once the new one is
    /// given.
    TicketDialog(AccountSession &session, DraftStore &drafts, std::optional<OutboxEntry> replaced, QWidget *parent);

    /// Under which the unsent ticket is kept.
    [[nodiscard]] static QString draftKey() { return QStringLiteral("ticket-new"); }
    /// The departments that the actor may write to.
    [[nodiscard]] static QList<Department> departmentsFor(const AccountSession &session);

Q_SIGNALS:
    void ticketCreated(const areacliente::Id &id);

protected:
    void save() override;
    [[nodiscard]] QString labelOf(const QString &key) const override;
    [[nodiscard]] QString choiceText(const QString &key, const QString &value) const override;

private:
    void addFields();

    AccountSession &m_session;
    std::optional<OutboxEntry> m_replaced;
    Id m_ticketId;
};

} // namespace areacliente
