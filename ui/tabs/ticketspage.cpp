// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/ticketspage.h"

#include "app/domain/recordjson.h"
#include "app/platform/draftstore.h"
#include "models/sortfilterproxy.h"
#include "ui/commandtext.h"
#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/labels/ticketlabels.h"
#include "ui/permissionhint.h"
#include "ui/tabs/replyeditor.h"
#include "ui/tabs/ticketlistdelegate.h"
#include "ui/tabs/ticketthread.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterchoice.h"
#include "ui/widgets/filterline.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/splitview.h"

#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// The ticket that a refused ticket.create asked for.
Ticket refusedTicket(const OutboxEntry &entry)
{
    Ticket ticket;
    for (const QString &field : {u"subject"_s, u"department"_s, u"priority"_s}) {
        if (auto set = setField(ticket, field, entry.command.arguments.value(field)); !set)
            continue; // a value this version cannot hold is still there to edit
    }
    ticket.id = entry.command.target;
    ticket.openedAt = ticket.updatedAt = entry.command.givenAt;
    return ticket;
}

QListView *listOn(QAbstractItemModel *model)
{
    auto *view = new QListView;
    view->setModel(model);
    return view;
}

bool isTicketType(const QString &type)
{
    return type == QLatin1String(Ticket::typeName) || type == QLatin1String(Message::typeName)
           || type == QLatin1String(Attachment::typeName);
}

} // namespace

TicketsPage::TicketsPage(const TabContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new TicketModel(this))
    , m_proxy(new SortFilterProxy(this))
    , m_thread(new TicketThread(context.session, context.documents, context.drafts, this))
    , m_create(new QAction(themeIcon(u"add"), QString(), this))
    , m_continueDraft(new QAction(this))
    , m_discardDraft(new QAction(this))
{
    setObjectName(u"ticketsPage"_s);
    m_proxy->setSourceModel(m_model);
    m_proxy->sort(m_model->columnOf(u"order"), Qt::DescendingOrder);
    m_view = listOn(m_proxy);
    m_list = new ListPane(m_view, this);
    m_state = m_list->addChoice(u"ticketState"_s);
    m_department = m_list->addChoice(u"ticketDepartment"_s);
    setUpList();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *split = new SplitView(m_list, m_thread, u"ticketsSplit"_s, &context.viewState);
    split->setStretchFactor(0, 2); // to read and write takes more room than to choose
    split->setStretchFactor(1, 3);
    layout->addWidget(split);
    connectSignals();
    retranslate();
    reload();
    offerDraft();
}

void TicketsPage::setUpList()
{
    m_view->setObjectName(u"ticketList"_s);
    m_view->setItemDelegate(new TicketListDelegate(*m_model, m_view));
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setMouseTracking(true);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->addActions(pageActions());
    m_create->setObjectName(u"ticketCreate"_s);
    m_create->setShortcut(QKeySequence::New);
    m_create->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_continueDraft->setObjectName(u"continueDraft"_s);
    m_discardDraft->setObjectName(u"discardDraft"_s);
    addAction(m_create);
    m_list->addToBar(new ActionButton(m_create, this));
}

void TicketsPage::connectSignals()
{
    AccountSession &session = m_context.session;
    connect(m_list->filter(), &FilterLine::filterChanged, this, &TicketsPage::applyFilters);
    connect(m_state, &FilterChoice::chosenChanged, this, &TicketsPage::applyFilters);
    connect(m_department, &FilterChoice::chosenChanged, this, &TicketsPage::applyFilters);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid() && !m_isUpdating)
            choose(current.data(RowIdRole).toString());
    });
    connect(m_create, &QAction::triggered, this, [this] { openDialog(std::nullopt); });
    connect(m_thread, &TicketThread::createAgainRequested, this,
            [this](const OutboxEntry &entry) { openDialog(entry); });
    connect(m_thread->reply(), &ReplyEditor::draftsChanged, this, &TicketsPage::updateRows);
    connect(m_continueDraft, &QAction::triggered, this, [this] { openDialog(std::nullopt); });
    connect(m_discardDraft, &QAction::triggered, this, [this] {
        m_list->banner()->dismiss();
        m_context.drafts.discard(TicketDialog::draftKey());
    });
    connect(&m_context.drafts, &DraftStore::loaded, this, &TicketsPage::offerDraft);
    connect(&session, &AccountSession::outboxChanged, this, &TicketsPage::reload);
    connect(&session, &AccountSession::identityChanged, this, &TicketsPage::reload);
    connect(&session, &AccountSession::recordsChanged, this, [this](const QSet<QString> &types) {
        if (types.isEmpty() || std::ranges::any_of(types, isTicketType))
            reload();
    });
}

QList<QAction *> TicketsPage::pageActions() const
{
    return QList{m_create} + m_thread->ticketActions();
}

void TicketsPage::retranslate()
{
    m_create->setText(tr("New ticket…"));
    m_continueDraft->setText(tr("Continue"));
    m_discardDraft->setText(tr("Discard"));
    m_proxy->setLocale(QLocale());
    m_model->setText(ticketModelText());
    m_view->setAccessibleName(tr("Tickets"));
    m_list->filter()->setPrompt(tr("Filter tickets"));
    m_state->setChoices(tr("All states"), choicesOf<TicketState>(EnumNames<TicketState>::names));
    m_state->setAccessibleName(tr("State of the ticket"));
    m_department->setChoices(tr("All departments"), choicesOf<Department>(EnumNames<Department>::names));
    m_department->setAccessibleName(tr("Department"));
    m_list->setEmptyContent(u"ticket"_s, tr("No tickets"),
                            tr("Write to the support centre when something does not work or you have a question."),
                            m_create);
    m_list->setNothingFoundContent(tr("Nothing found"),
                                   tr("No ticket has all these words and this state and department."));
    m_thread->retranslate();
    showChosen();
}

void TicketsPage::reload()
{
    m_context.session.select<Ticket>(this, {}, [this](const Result<QList<Ticket>> &tickets) {
        if (tickets)
            showLoaded(*tickets);
        else
            m_list->banner()->showMessage(Tone::Danger, errorText(tickets.error()));
    });
}

TicketModel::Contents TicketsPage::contentsOf(const QList<Ticket> &tickets) const
{
    TicketModel::Contents contents{.tickets = tickets, .ghosts = {}, .states = {}, .drafts = {}};
    for (const OutboxEntry &entry : m_context.session.outbox()) {
        if (!entry.command.name.startsWith("ticket."_L1))
            continue;
        RowState &state = contents.states[entry.command.target];
        if (state != RowState::Refused)
            state = entry.state == OutboxState::Refused ? RowState::Refused : RowState::Pending;
        if (entry.state == OutboxState::Refused && entry.command.name == "ticket.create"_L1)
            contents.ghosts.append(refusedTicket(entry));
    }
    for (const QString &key : m_context.drafts.keys()) {
        if (const Id ticket = ReplyEditor::ticketOf(key); !ticket.isEmpty())
            contents.drafts.insert(ticket);
    }
    return contents;
}

/// A ticket may leave the list by this, as one that was answered does. The view then makes the next one current, which nobody
/// has chosen.
void TicketsPage::updateRows()
{
    m_isUpdating = true;
    m_model->setContents(contentsOf(m_tickets));
    m_isUpdating = false;
}

void TicketsPage::showLoaded(const QList<Ticket> &tickets)
{
    m_tickets = tickets;
    updateRows();
    Permission permission = m_context.session.mayRun(u"ticket.create"_s,
                                                     {.own = true, .section = {}, .contactKind = {}});
    if (!permission && !TicketDialog::departmentsFor(m_context.session).isEmpty())
        permission = {};
    applyPermission(m_create, permission);
    if (!m_model->ticketRow(m_chosen))
        m_chosen = m_proxy->index(0, 0).data(RowIdRole).toString();
    showChosen();
    if (m_wantedReply && m_model->ticketRow(m_wantedReply->command.target))
        editAgain(*std::exchange(m_wantedReply, std::nullopt));
    Q_EMIT contentShown();
}

void TicketsPage::applyFilters()
{
    m_proxy->setFilterText(m_list->filter()->text());
    m_proxy->setRowCondition(
        [this, state = m_state->chosen(), department = m_department->chosen()](const QModelIndex &index) {
        const Ticket &ticket = m_model->row(index.row()).record;
        return (state.isEmpty() || state == enumName(ticket.state))
               && (department.isEmpty() || department == enumName(ticket.department));
    });
    showChosen();
}

void TicketsPage::choose(const Id &id)
{
    if (id == m_chosen)
        return;
    m_chosen = id;
    showChosen();
}

void TicketsPage::showChosen()
{
    const TicketRow *row = m_model->ticketRow(m_chosen);
    if (!row) {
        m_thread->showNothing();
        return;
    }
    const QModelIndex index = m_proxy->mapFromSource(m_model->index(m_model->rowOf(m_chosen), 0));
    if (!index.isValid())
        m_view->selectionModel()->clear(); // what is shown is not in the list: no row stands for it
    else if (index != m_view->currentIndex())
        m_view->setCurrentIndex(index);
    m_thread->showTicket(*row);
}

bool TicketsPage::showRecord(const QString &type, const Id &id)
{
    if (!isTicketType(type))
        return false;
    m_list->clearFilters();
    if (type == QLatin1String(Ticket::typeName))
        choose(id); // where the tickets have not been read yet, it is shown when they have
    else if (type == QLatin1String(Message::typeName))
        showPart<Message>(id);
    else
        showPart<Attachment>(id);
    return true;
}

bool TicketsPage::editAgain(const OutboxEntry &entry)
{
    if (!entry.command.name.startsWith("ticket."_L1) || !isEditable(entry.command))
        return false;
    m_list->clearFilters();
    if (entry.command.name == "ticket.create"_L1) {
        openDialog(entry);
    } else if (m_model->ticketRow(entry.command.target)) {
        choose(entry.command.target);
        m_thread->editAgain(entry);
    } else {
        m_chosen = entry.command.target;
        m_wantedReply = entry;
    }
    return true;
}

/// Chooses the ticket that a message or an attachment belongs to, and goes to the message.
template <class R>
void TicketsPage::showPart(const Id &id)
{
    m_context.session.read(this, [id](const RecordStore &store) { return store.get<R>(id); },
                           [this](const Result<R> &record) {
        if (!record)
            return;
        choose(record->ticketId);
        if constexpr (requires { record->messageId; })
            m_thread->reveal(record->messageId);
        else
            m_thread->reveal(record->id);
    });
}

void TicketsPage::focusFilter()
{
    m_list->filter()->setFocus();
    m_list->filter()->selectAll();
}

void TicketsPage::openDialog(const std::optional<OutboxEntry> &replaced)
{
    m_list->banner()->dismiss();
    if (m_dialog)
        m_dialog->close();
    m_dialog = new TicketDialog(m_context.session, m_context.drafts, replaced, this);
    connect(m_dialog, &TicketDialog::ticketCreated, this, [this](const Id &id) {
        m_list->clearFilters();
        choose(id);
    });
    m_dialog->open();
}

/// A new ticket that the last run left behind.
void TicketsPage::offerDraft()
{
    if (!m_dialog && m_context.drafts.contains(TicketDialog::draftKey()))
        m_list->banner()->showMessage(
            Tone::Info, tr("You were writing a ticket when the program ended. What you typed is still there."),
            {m_continueDraft, m_discardDraft});
}

} // namespace areacliente
