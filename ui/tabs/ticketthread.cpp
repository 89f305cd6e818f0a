// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/ticketthread.h"

#include "app/services/contactservice.h"
#include "models/ticketmodel.h"
#include "ui/commandtext.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/labels/ticketlabels.h"
#include "ui/permissionhint.h"
#include "ui/tabs/replyeditor.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/outboxnotices.h"

#include <QAction>
#include <QVBoxLayout>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype quoteLength = 60;

QString bodyOf(const OutboxEntry &entry)
{
    return entry.command.arguments.value("body"_L1).toString();
}

/// The beginning of what was typed, in one line.
QString quote(const OutboxEntry &entry)
{
    const QString body = bodyOf(entry).simplified();
    return body.size() <= quoteLength ? body : QString(body.left(quoteLength).trimmed() + u'…');
}

QString commandText(const OutboxEntry &entry)
{
    const QString &name = entry.command.name;
    if (name == "ticket.create"_L1)
        return TicketThread::tr("New ticket");
    if (name == "ticket.reply"_L1)
        return TicketThread::tr("Reply “%1”").arg(quote(entry));
    return name == "ticket.close"_L1 ? TicketThread::tr("Closing") : TicketThread::tr("Reopening");
}

OutboxNotices::Words wordsOf(const OutboxEntry &entry)
{
    OutboxNotices::Words words{.what = commandText(entry)};
    words.isResolvable = ConflictDialog::isConflict(entry);
    words.isEditable = isEditable(entry.command);
    if (entry.state == OutboxState::Refused) {
        const QString field = entry.error.field;
        words.reason = field.isEmpty() ? errorText(entry.error)
                                       : u"%1: %2"_s.arg(ticketFieldLabel(field), errorText(entry.error));
    }
    return words;
}

} // namespace

TicketThread::TicketThread(AccountSession &session, DocumentLibrary &documents, DraftStore &drafts, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_files{session, documents, std::make_unique<SystemFileChooser>()}
    , m_pane(new DetailPane(this))
    , m_notices(new OutboxNotices(this))
    , m_thread(new QWidget(this))
    , m_bubblesLayout(new QVBoxLayout(m_thread))
    , m_reply(new ReplyEditor(drafts, this))
    , m_close(new QAction(themeIcon(u"check"), QString(), this))
    , m_reopen(new QAction(themeIcon(u"ticket"), QString(), this))
{
    setObjectName(u"ticketThread"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_close->setObjectName(u"closeTicket"_s);
    m_reopen->setObjectName(u"reopenTicket"_s);
    m_thread->setObjectName(u"ticketMessages"_s);
    m_bubblesLayout->setContentsMargins(0, metrics::small, 0, 0);
    m_bubblesLayout->setSpacing(metrics::medium);
    m_pane->addSection({}, m_thread);
    m_pane->addSection({}, m_notices);
    m_notices->hide();
    m_pane->setActions(ticketActions());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pane, 1);
    layout->addWidget(m_reply);
    connectActions();
    showNothing();
    retranslate();
}

void TicketThread::connectActions()
{
    connect(m_close, &QAction::triggered, this, [this] { run(u"ticket.close"_s); });
    connect(m_reopen, &QAction::triggered, this, [this] { run(u"ticket.reopen"_s); });
    connect(m_reply, &ReplyEditor::sendRequested, this, &TicketThread::send);
    connect(m_notices, &OutboxNotices::editRequested, this, &TicketThread::editAgain);
    connect(m_notices, &OutboxNotices::resolveRequested, this,
            [this](const OutboxEntry &entry) { (new ConflictDialog(m_session, entry, this))->open(); });
    connect(m_notices, &OutboxNotices::dropRequested, this, &TicketThread::drop);
}

void TicketThread::retranslate()
{
    m_close->setText(tr("Close ticket"));
    m_reopen->setText(tr("Reopen ticket"));
    m_thread->setAccessibleName(tr("Messages"));
    m_reply->retranslate();
    m_pane->emptyState()->setContent(u"ticket"_s, tr("No ticket chosen"), tr("Choose a ticket to read and answer it."));
}

void TicketThread::showNothing()
{
    m_shown = {};
    m_pane->showRecord(false);
    m_reply->hide();
    m_close->setVisible(false);
    m_reopen->setVisible(false);
}

void TicketThread::showTicket(const TicketRow &row)
{
    const Ticket &ticket = row.record;
    if (ticket.id != m_shown.id) {
        m_toEnd = true;
        m_replaced.reset();
        m_opener.clear();
    }
    m_shown = ticket;
    showFacts();
    m_pane->setStatus(row.isGhost ? u"refused"_s : QString(enumName(ticket.state)),
                      row.isGhost ? tr("Not sent") : labelOf(ticket.state));
    updateActions(row);
    showNotices();
    readMessages();
}

void TicketThread::showFacts()
{
    const QString openedOn = dateText(m_shown.openedAt.toLocalTime().date());
    QStringList facts{m_shown.reference, labelOf(m_shown.department), tr("priority: %1").arg(labelOf(m_shown.priority)),
                      m_opener.isEmpty() ? tr("opened %1").arg(openedOn)
                                         : tr("opened %1 by %2").arg(openedOn, m_opener)};
    if (m_shown.closedAt)
        facts.append(tr("closed %1").arg(dateText(m_shown.closedAt->toLocalTime().date())));
    facts.removeAll(QString());
    m_pane->setTitle(m_shown.subject, facts.join(u" · "_s));
}

void TicketThread::updateActions(const TicketRow &row)
{
    const Target target{.own = m_shown.contactId == m_session.actor().contactId,
                        .section = QString(enumName(m_shown.department)),
                        .contactKind = {}};
    const bool isClosed = m_shown.state == TicketState::Closed;
    m_close->setVisible(!row.isGhost && !isClosed);
    m_reopen->setVisible(!row.isGhost && isClosed);
    applyPermission(m_close, m_session.mayRun(u"ticket.close"_s, target));
    applyPermission(m_reopen, m_session.mayRun(u"ticket.reopen"_s, target));
    m_reply->setVisible(!row.isGhost && m_session.mayRun(u"ticket.reply"_s, target).allowed());
    m_reply->setTicket(m_shown.id);
    m_reply->setPrompt(isClosed ? tr("Write here to open this ticket again") : tr("Write a reply"));
}

void TicketThread::showNotices()
{
    m_notices->setEntries(m_session.outboxOf(m_shown.id), wordsOf);
}

Result<TicketThread::Loaded> TicketThread::read(const RecordStore &store, const Ticket &ticket)
{
    auto messages = store.select<Message>({u"ticket_id = ?"_s, {ticket.id}, u"at, id"_s});
    if (!messages)
        return std::unexpected(messages.error());
    auto attachments = store.select<Attachment>({u"ticket_id = ?"_s, {ticket.id}, u"file_name"_s});
    if (!attachments)
        return std::unexpected(attachments.error());
    const auto opener = store.find<Contact>(ticket.contactId);
    if (!opener)
        return std::unexpected(opener.error());
    return Loaded{std::move(*messages), std::move(*attachments), *opener ? fullName(**opener) : QString()};
}

void TicketThread::readMessages()
{
    m_session.read(this, [ticket = m_shown](const RecordStore &store) { return read(store, ticket); },
                   [this, id = m_shown.id](const Result<Loaded> &loaded) {
        if (id != m_shown.id)
            return;
        if (!loaded) {
            m_reply->showFailure(loaded.error());
            return;
        }
        m_opener = loaded->opener;
        showFacts();
        showMessages(*loaded);
    });
}

QList<ThreadMessage> TicketThread::threadOf(const Loaded &loaded) const
{
    QSet<Id> pending;
    for (const OutboxEntry &entry : m_session.outboxOf(m_shown.id)) {
        if (entry.state != OutboxState::Refused)
            pending.insert(entry.command.arguments.value("message_id"_L1).toString());
    }
    QList<ThreadMessage> thread;
    for (const Message &message : loaded.messages) {
        QList<Attachment> files;
        std::ranges::copy_if(loaded.attachments, std::back_inserter(files),
                             [&](const Attachment &file) { return file.messageId == message.id; });
        thread.append({message, std::move(files), pending.contains(message.id)});
    }
    return thread;
}

/// Bubbles of messages that are still there stay: what is selected in them, and where one reads, remains.
void TicketThread::showMessages(const Loaded &loaded)
{
    const QList<ThreadMessage> thread = threadOf(loaded);
    qsizetype kept = 0;
    while (kept < thread.size() && kept < m_bubbles.size()
           && m_bubbles.at(kept)->messageId() == thread.at(kept).message.id)
        ++kept;
    while (m_bubbles.size() > kept) {
        MessageBubble *bubble = m_bubbles.takeLast();
        bubble->hide();
        bubble->deleteLater();
    }
    const bool isNew = kept < thread.size();
    for (qsizetype i = 0; i < thread.size(); ++i) {
        if (i == m_bubbles.size()) {
            m_bubbles.append(new MessageBubble(thread.at(i).message.id, m_files, m_thread));
            m_bubblesLayout->addWidget(m_bubbles.constLast());
        }
        m_bubbles.at(i)->setMessage(thread.at(i));
    }
    if (!m_wantedMessage.isEmpty())
        revealWanted();
    else if ((isNew || m_toEnd) && !m_bubbles.isEmpty())
        m_pane->scrollTo(m_notices->isEmpty() ? static_cast<QWidget *>(m_bubbles.constLast()) : m_notices);
    m_toEnd = false;
}

void TicketThread::reveal(const Id &messageId)
{
    m_wantedMessage = messageId;
    revealWanted();
}

void TicketThread::revealWanted()
{
    const auto bubble = std::ranges::find(m_bubbles, m_wantedMessage, &MessageBubble::messageId);
    if (bubble == m_bubbles.end())
        return;
    m_wantedMessage.clear();
    m_pane->scrollTo(*bubble);
}

void TicketThread::send(const QString &body)
{
    const Id ticketId = m_shown.id;
    const QJsonObject arguments{{u"message_id"_s, newId(m_session.clock().now())}, {u"body"_s, body}};
    m_session.submit(this, u"ticket.reply"_s, ticketId, arguments, [this, ticketId, body](const Result<void> &given) {
        if (!given) {
            m_reply->showFailure(given.error());
            return;
        }
        m_reply->forget(ticketId, body);
        if (m_replaced && m_replaced->command.target == ticketId)
            drop(*std::exchange(m_replaced, std::nullopt));
    });
}

void TicketThread::editAgain(const OutboxEntry &entry)
{
    if (entry.command.name == "ticket.create"_L1) {
        Q_EMIT createAgainRequested(entry);
        return;
    }
    m_replaced = entry;
    m_reply->putText(bodyOf(entry));
}

/// A reply that is withdrawn goes back to where it can be edited.
void TicketThread::drop(const OutboxEntry &entry)
{
    m_session.drop(this, entry, [this, entry](const Result<void> &dropped) {
        if (!dropped)
            m_reply->showFailure(dropped.error());
        else if (entry.state == OutboxState::Pending && entry.command.name == "ticket.reply"_L1
                 && entry.command.target == m_shown.id)
            m_reply->putText(bodyOf(entry));
    });
}

void TicketThread::run(const QString &command)
{
    m_session.submit(this, command, m_shown.id, {}, [this](const Result<void> &given) {
        if (!given)
            m_reply->showFailure(given.error());
    });
}

} // namespace areacliente
