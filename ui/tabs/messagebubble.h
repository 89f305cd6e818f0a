// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ticket.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace areacliente {

struct AttachmentFiles;
class MarkdownView;
class StatusChip;

/// A message of a ticket as the thread shows it.
struct ThreadMessage {
    Message message;
    QList<Attachment> attachments;
    bool isPending = false; ///< given here, not yet at the provider

    friend bool operator==(const ThreadMessage &, const ThreadMessage &) = default;
};

/// One message: who wrote it and when, what, and the files that came with it. The customer's messages stand to the
/// trailing side on the accent's ground, the provider's to the leading one.
class MessageBubble : public QWidget
{
    Q_OBJECT

public:
    /// `files` must outlive it.
    MessageBubble(const Id &messageId, AttachmentFiles &files, QWidget *parent = nullptr);

    void setMessage(const ThreadMessage &message);
    [[nodiscard]] const Id &messageId() const { return m_id; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showAttachments();
    void updateLook();

    Id m_id;
    AttachmentFiles &m_files;
    ThreadMessage m_shown;
    QWidget *m_box;
    QLabel *m_author;
    QLabel *m_time;
    StatusChip *m_state;
    MarkdownView *m_body;
    QVBoxLayout *m_attachments;
};

} // namespace areacliente
