// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/sessionlist.h"

#include "ui/format.h"
#include "ui/icons.h"
#include "ui/widgets/statuschip.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QLabel *plainLabel(const QString &text, const QString &name, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString aboutText(const SessionInfo &session)
{
    QStringList parts{SessionList::tr("signed in on %1").arg(dateTimeText(session.startedAt)),
                      SessionList::tr("last used on %1").arg(dateTimeText(session.lastUsedAt))};
    if (!session.address.isEmpty())
        parts.append(SessionList::tr("from %1").arg(session.address));
    return parts.join(u" · "_s);
}

} // namespace

QString nameOf(const SessionInfo &session)
{
    if (!session.device.isEmpty())
        return session.device;
    return session.address.isEmpty() ? SessionList::tr("This computer")
                                     : SessionList::tr("A program that does not say its name");
}

SessionList::SessionList(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"sessionList"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

void SessionList::setSessions(const QList<SessionInfo> &sessions)
{
    m_sessions = sessions;
    std::ranges::stable_sort(m_sessions, [](const SessionInfo &a, const SessionInfo &b) {
        return a.isCurrent != b.isCurrent ? a.isCurrent : a.lastUsedAt > b.lastUsedAt;
    });
    rebuild();
}

QList<QPushButton *> SessionList::endButtons() const
{
    QList<QPushButton *> buttons;
    for (int i = 0; i < m_layout->count(); ++i)
        buttons.append(m_layout->itemAt(i)->widget()->findChildren<QPushButton *>(u"endSession"_s));
    return buttons;
}

void SessionList::takeFocus(qsizetype place)
{
    const QList<QPushButton *> buttons = endButtons();
    QWidget *next = buttons.isEmpty() ? static_cast<QWidget *>(this)
                                      : buttons.at(std::clamp<qsizetype>(place, 0, buttons.size() - 1));
    next->setFocus();
}

/// The rows are new widgets: the focus goes on at the same place, rather than to another part of the window.
void SessionList::rebuild()
{
    // The window's, which may not be the active one: a question is just being closed.
    const QWidget *focused = window()->focusWidget();
    const bool hadFocus = focused == this || isAncestorOf(focused);
    const qsizetype place = endButtons().indexOf(focused);
    remakeRows();
    if (hadFocus)
        takeFocus(place);
}

void SessionList::remakeRows()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const SessionInfo &session : std::as_const(m_sessions)) {
        if (m_layout->count() > 0) {
            auto *line = new QFrame(this);
            line->setFrameShape(QFrame::HLine);
            m_layout->addWidget(line);
        }
        m_layout->addWidget(makeRow(session));
    }
}

QWidget *SessionList::makeRow(const SessionInfo &session)
{
    auto *row = new QWidget(this);
    row->setObjectName(u"session/"_s + session.id);
    auto *name = plainLabel(nameOf(session), u"sessionDevice"_s, row);
    name->setFont(themeFont(TextRole::Strong, font()));
    auto *about = plainLabel(aboutText(session), u"sessionAbout"_s, row);
    about->setFont(themeFont(TextRole::Small, font()));
    about->setForegroundRole(QPalette::PlaceholderText);
    row->setAccessibleName(name->text() + u": "_s + about->text());
    auto *texts = new QVBoxLayout;
    texts->setSpacing(metrics::hair);
    texts->addWidget(name);
    texts->addWidget(about);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, metrics::small, 0, metrics::small);
    layout->setSpacing(metrics::medium);
    layout->addLayout(texts, 1);
    if (session.isCurrent) {
        auto *chip = new StatusChip(row);
        chip->setObjectName(u"sessionCurrent"_s);
        chip->setStatus(u"ok"_s, tr("This one"));
        layout->addWidget(chip);
        return row;
    }
    auto *end = new QPushButton(tr("End"), row);
    end->setObjectName(u"endSession"_s);
    end->setAccessibleName(tr("End the session of %1").arg(name->text()));
    layout->addWidget(end);
    connect(end, &QPushButton::clicked, this, [this, session] { Q_EMIT endRequested(session); });
    return row;
}

} // namespace areacliente
