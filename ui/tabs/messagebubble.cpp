// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/messagebubble.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/painting.h"
#include "ui/widgets/markdownview.h"
#include "ui/widgets/statuschip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// Why there is nothing to open, and what is known about the file.
QString attachmentText(const Attachment &file)
{
    QStringList lines{
        MessageBubble::tr(
            "Kept by the provider: the file itself does not come to this computer. Ask for it in a reply."),
        MessageBubble::tr("Sent %1").arg(dateTimeText(file.at))};
    if (!file.mediaType.isEmpty())
        lines.append(MessageBubble::tr("Type: %1").arg(file.mediaType));
    if (!file.hash.isEmpty())
        lines.append(MessageBubble::tr("SHA-256: %1").arg(file.hash));
    return lines.join(u'\n');
}

} // namespace

MessageBubble::MessageBubble(const Id &messageId, QWidget *parent)
    : QWidget(parent)
    , m_id(messageId)
    , m_box(new QWidget(this))
    , m_author(new QLabel(m_box))
    , m_time(new QLabel(m_box))
    , m_state(new StatusChip(m_box))
    , m_body(new MarkdownView(m_box))
    , m_files(new QVBoxLayout)
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
    inside->addLayout(m_files);
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

/// The files are named; they are kept by the provider and do not come with the account's data.
void MessageBubble::showAttachments()
{
    while (QLayoutItem *item = m_files->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const Attachment &file : std::as_const(m_shown.attachments)) {
        auto *line = new QWidget(m_box);
        line->setObjectName(u"attachment/"_s + file.id);
        auto *icon = new QLabel(line);
        icon->setPixmap(themeIcon(u"attachment").pixmap(metrics::smallIcon));
        auto *name = new QLabel(tr("%1 (%2)").arg(file.fileName, sizeText(file.size)), line);
        name->setObjectName(u"attachmentName"_s);
        name->setTextFormat(Qt::PlainText);
        name->setTextInteractionFlags(Qt::TextSelectableByMouse);
        name->setWordWrap(true);
        line->setAccessibleName(tr("Attached file: %1").arg(name->text()));
        const QString about = attachmentText(file);
        line->setToolTip(about);
        line->setAccessibleDescription(about);
        auto *layout = new QHBoxLayout(line);
        layout->setContentsMargins(0, metrics::tiny, 0, 0);
        layout->setSpacing(metrics::tiny);
        layout->addWidget(icon);
        layout->addWidget(name, 1);
        m_files->addWidget(line);
    }
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
