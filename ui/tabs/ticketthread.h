// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/accountsession.h"
#include "ui/tabs/attachmentline.h"
#include "ui/tabs/messagebubble.h"

class QAction;
class QVBoxLayout;

namespace areacliente {

class DetailPane;
class DraftStore;
class OutboxNotices;
class ReplyEditor;
struct TicketRow;

/// One ticket: what it is about, its messages, what waits or was refused of it, and the reply.
class TicketThread : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it.
    TicketThread(AccountSession &session, DocumentLibrary &documents, DraftStore &drafts, QWidget *parent = nullptr);
    /// Who is asked where to save; the system's dialog by default. Tests answer in the user's place.
    void setFileChooser(std::unique_ptr<FileChooser> chooser) { m_files.chooser = std::move(chooser); }

    void showTicket(const TicketRow &row);
    void showNothing();
    /// Scrolls to a message, or to the message of an attachment, of the ticket shown, as soon as it is read.
    void reveal(const Id &messageId);
    /// Puts a refused reply to the ticket shown back where it is written.
    void editAgain(const OutboxEntry &entry);
    [[nodiscard]] ReplyEditor *reply() const { return m_reply; }
    /// Close and reopen.
    [[nodiscard]] QList<QAction *> ticketActions() const { return {m_close, m_reopen}; }
    void retranslate();

Q_SIGNALS:
    /// Asks for the form of a refused new ticket.
    void createAgainRequested(const areacliente::OutboxEntry &entry);

private:
    /// What one reading of the replica gives.
    struct Loaded {
        QList<Message> messages;
        QList<Attachment> attachments;
        QString opener; ///< empty where that contact is gone
    };

    [[nodiscard]] static Result<Loaded> read(const RecordStore &store, const Ticket &ticket);
    void connectActions();
    void showFacts();
    void readMessages();
    void showMessages(const Loaded &loaded);
    [[nodiscard]] QList<ThreadMessage> threadOf(const Loaded &loaded) const;
    void showNotices();
    void updateActions(const TicketRow &row);
    void revealWanted();
    void send(const QString &body);
    void drop(const OutboxEntry &entry);
    void run(const QString &command);

    AccountSession &m_session;
    AttachmentFiles m_files;
    DetailPane *m_pane;
    OutboxNotices *m_notices;
    QWidget *m_thread;
    QVBoxLayout *m_bubblesLayout;
    QList<MessageBubble *> m_bubbles;
    ReplyEditor *m_reply;
    QAction *m_close;
    QAction *m_reopen;
    Ticket m_shown;
    QString m_opener;                      ///< name of who opened the ticket shown
    std::optional<OutboxEntry> m_replaced; ///< the refused reply that is being edited
    Id m_wantedMessage;
    bool m_toEnd = false; ///< the newest message is to be seen when the messages are there
};

} // namespace areacliente
