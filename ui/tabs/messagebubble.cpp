// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/messagebubble.h"

#include "ui/format.h"
#include "ui/painting.h"
#include "ui/tabs/attachmentline.h"
#include "ui/widgets/markdownview.h"
#include "ui/widgets/statuschip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace areacliente {

using namespace Qt::StringLiterals;

MessageBubble::MessageBubble(const Id &messageId, AttachmentFiles &files, QWidget *parent)
    : QWidget(parent)
    , m_id(messageId)
    , m_files(files)
    , m_box(new QWidget(this))
    , m_author(new QLabel(m_box))
    , m_time(new QLabel(m_box))
    , m_state(new StatusChip(m_box))
    , m_body(new MarkdownView(m_box))
    , m_attachments(new QVBoxLayout)
{
    setObjectName(u"message/"_s + messageId);
    m_author->setObjectName(u"messageAuthor"_s);
    m_time->setObjectName(u"messageTime"_s);
    m_state->setObjectName(u"messageState"_s);
    m_body->setObjectName(u"messageBody"_s);
    for (QLabel *label : {m_author, m_time}) {
        label->setTextFormat(Qt::PlainText);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_time->setForegroundRole(QPalette::PlaceholderText);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::small);
    head->addWidget(m_author, 1);
    head->addWidget(m_state);
    auto *inside = new QVBoxLayout(m_box);
    inside->setContentsMargins(metrics::medium, metrics::small, metrics::medium, metrics::medium);
    inside->setSpacing(metrics::tiny);
    inside->addLayout(head);
    inside->addWidget(m_time);
    inside->addWidget(m_body);
    inside->addLayout(m_attachments);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    updateLook();
}

void MessageBubble::setMessage(const ThreadMessage &message)
{
    const bool isCustomers = message.message.side == ActorSide::Customer;
    const QString author = message.message.authorName.isEmpty() && !isCustomers ? tr("Support")
                                                                                : message.message.authorName;
    m_author->setText(author);
    m_time->setText(dateTimeText(message.message.at));
    m_state->setStatus(u"pending", tr("Waiting to be sent"));
    m_state->setVisible(message.isPending);
    m_body->setMarkdown(message.message.body);
    layout()->setContentsMargins(isCustomers ? 2 * metrics::huge : 0, 0, isCustomers ? 0 : 2 * metrics::huge, 0);
    setAccessibleName((isCustomers ? tr("Message from %1, %2") : tr("Answer from %1, %2")).arg(author, m_time->text()));
    setAccessibleDescription(m_body->plainText());
    const bool filesChanged = message.attachments != m_shown.attachments;
    m_shown = message;
    if (filesChanged)
        showAttachments();
    update();
}

void MessageBubble::showAttachments()
{
    while (QLayoutItem *item = m_attachments->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const Attachment &file : std::as_const(m_shown.attachments))
        m_attachments->addWidget(new AttachmentLine(file, m_files, m_box));
}

void MessageBubble::updateLook()
{
    m_author->setFont(themeFont(TextRole::Strong, font()));
    m_time->setFont(themeFont(TextRole::Small, font()));
}

void MessageBubble::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    const bool isCustomers = m_shown.message.side == ActorSide::Customer;
    fillRounded(painter, m_box->geometry(), isCustomers ? colors.accentSoft : colors.neutralSoft, metrics::radius * 2);
}

void MessageBubble::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateLook();
    QWidget::changeEvent(event);
}

} // namespace areacliente
