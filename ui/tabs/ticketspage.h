// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ticketmodel.h"
#include "ui/dialogs/ticketdialog.h"
#include "ui/tabs/tabpage.h"

#include <QPointer>

class QListView;

namespace areacliente {

class FilterChoice;
class ListPane;
class SortFilterProxy;
class TicketThread;

/// The conversations with the support centre, those that wait for the customer first.
class TicketsPage : public QWidget
{
    Q_OBJECT

public:
    explicit TicketsPage(const TabContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QList<QAction *> pageActions() const;
    /// Selects a ticket, a message or an attachment.
    bool showRecord(const QString &type, const Id &id);
    /// Opens a refused new ticket in its form, and puts a refused reply back where replies are written.
    bool editAgain(const OutboxEntry &entry);
    void focusFilter();
    void retranslate();

Q_SIGNALS:
    void contentShown();

private:
    void setUpList();
    void connectSignals();
    void reload();
    void updateRows();
    void showLoaded(const QList<Ticket> &tickets);
    [[nodiscard]] TicketModel::Contents contentsOf(const QList<Ticket> &tickets) const;
    void applyFilters();
    void choose(const Id &id);
    void showChosen();
    void openDialog(const std::optional<OutboxEntry> &replaced);
    void offerDraft();
    template <class R>
    void showPart(const Id &id);

    TabContext m_context;
    TicketModel *m_model;
    SortFilterProxy *m_proxy;
    QListView *m_view;
    ListPane *m_list;
    FilterChoice *m_state;
    FilterChoice *m_department;
    TicketThread *m_thread;
    QAction *m_create;
    QAction *m_continueDraft;
    QAction *m_discardDraft;
    QPointer<TicketDialog> m_dialog;
    QList<Ticket> m_tickets;
    Id m_chosen;
    bool m_isUpdating = false;
    std::optional<OutboxEntry> m_wantedReply; ///< to be edited as soon as its ticket is read
};

} // namespace areacliente
