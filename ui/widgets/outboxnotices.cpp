// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/outboxnotices.h"

#include "ui/icons.h"
#include "ui/painting.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

Tone toneOf(OutboxState state)
{
    return state == OutboxState::Refused ? Tone::Danger : Tone::Info;
}

/// The ground of a notice.
class NoticeBox : public QWidget
{
public:
    NoticeBox(Tone tone, QWidget *parent)
        : QWidget(parent)
        , m_tone(tone)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ToneColors tone = toneColors(m_tone, themeColors(palette()));
        QColor edge = tone.foreground;
        edge.setAlpha(90);
        QPainter painter(this);
        drawBox(painter, rect(), tone.ground, edge, metrics::radius);
    }

private:
    Tone m_tone;
};

} // namespace

OutboxNotices::OutboxNotices(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"outboxNotices"_s);
    m_layout->setContentsMargins(0, metrics::small, 0, 0);
    m_layout->setSpacing(metrics::small);
    hide();
}

void OutboxNotices::setEntries(const QList<OutboxEntry> &entries, const Describe &describe)
{
    QList<Notice> notices;
    for (const OutboxEntry &entry : entries)
        notices.append({entry, describe(entry)});
    if (notices == m_shown)
        return; // a button in use keeps the focus
    m_shown = std::move(notices);
    rebuild();
}

void OutboxNotices::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Notice &notice : std::as_const(m_shown))
        m_layout->addWidget(makeNotice(notice.entry, notice.words));
    setVisible(!m_shown.isEmpty());
}

void OutboxNotices::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

QString OutboxNotices::stateText(const OutboxEntry &entry, const Words &words) const
{
    switch (entry.state) {
    case OutboxState::Pending: return tr("%1: waiting to be sent.").arg(words.what);
    case OutboxState::Sent: return tr("%1: sent, waiting for the answer.").arg(words.what);
    case OutboxState::Accepted: return tr("%1: accepted by the provider.").arg(words.what);
    case OutboxState::Refused:
        return tr("%1: refused by the provider. %2 What you typed is kept.").arg(words.what, words.reason);
    }
    Q_UNREACHABLE();
}

QWidget *OutboxNotices::makeNotice(const OutboxEntry &entry, const Words &words)
{
    auto *box = new NoticeBox(toneOf(entry.state), this);
    box->setObjectName(u"notice/"_s + entry.command.id);
    auto *icon = new QLabel(box);
    icon->setPixmap(iconPixmap(entry.state == OutboxState::Refused ? u"refused"_s : u"pending"_s, metrics::icon,
                               toneColors(toneOf(entry.state), themeColors(palette())).foreground,
                               devicePixelRatioF()));
    auto *text = new QLabel(stateText(entry, words), box);
    text->setObjectName(u"noticeText"_s);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    box->setAccessibleName(text->text());
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::small);
    const auto addButton = [&](const QString &name, const QString &label, auto signal) {
        auto *button = new QPushButton(label, box);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, [this, entry, signal] { Q_EMIT(this->*signal)(entry); });
        buttons->addWidget(button);
    };
    if (words.isResolvable)
        addButton(u"resolve"_s, tr("Resolve…"), &OutboxNotices::resolveRequested);
    if (entry.state == OutboxState::Refused && words.isEditable)
        addButton(u"editAndResend"_s, tr("Edit and send again…"), &OutboxNotices::editRequested);
    if (entry.state == OutboxState::Refused)
        addButton(u"discard"_s, tr("Discard"), &OutboxNotices::dropRequested);
    if (entry.state == OutboxState::Pending)
        addButton(u"withdraw"_s, tr("Withdraw"), &OutboxNotices::dropRequested);
    buttons->addStretch();

    auto *layout = new QGridLayout(box);
    layout->setContentsMargins(metrics::medium, metrics::small, metrics::medium, metrics::small);
    layout->setHorizontalSpacing(metrics::small);
    layout->setColumnStretch(1, 1);
    layout->addWidget(icon, 0, 0, Qt::AlignTop);
    layout->addWidget(text, 0, 1);
    if (buttons->count() > 1)
        layout->addLayout(buttons, 1, 1);
    else
        delete buttons;
    return box;
}

} // namespace areacliente
