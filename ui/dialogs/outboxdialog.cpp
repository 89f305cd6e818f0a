// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/outboxdialog.h"

#include "ui/commandtext.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fieldgrid.h"
#include "ui/widgets/statuschip.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize usualSize{620, 520};

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

OutboxDialog::OutboxDialog(AccountSession &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_intro(plainLabel({}, this))
    , m_banner(new Banner(this))
    , m_empty(new EmptyState(this))
    , m_list(new QWidget(this))
    , m_entries(new QVBoxLayout(m_list))
    , m_close(new QPushButton(this))
{
    setObjectName(u"outboxDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(usualSize);
    m_close->setObjectName(u"outboxClose"_s);
    m_intro->setForegroundRole(QPalette::PlaceholderText);
    m_entries->setContentsMargins(0, 0, 0, 0);
    m_entries->setSpacing(metrics::medium);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"outboxList"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::large, metrics::large, metrics::large, metrics::large);
    layout->setSpacing(metrics::medium);
    layout->addWidget(m_intro);
    layout->addWidget(m_banner);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_close, 0, Qt::AlignTrailing);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(&m_session, &AccountSession::outboxChanged, this, &OutboxDialog::rebuild);
    m_empty->setParent(m_list);
    retranslate();
}

void OutboxDialog::rebuild()
{
    const QList<QFrame *> old = m_list->findChildren<QFrame *>(u"outboxEntry"_s, Qt::FindDirectChildrenOnly);
    for (QFrame *entry : old) {
        m_entries->removeWidget(entry);
        entry->hide();
        entry->deleteLater();
    }
    m_entries->removeWidget(m_empty);
    while (QLayoutItem *stretch = m_entries->takeAt(0))
        delete stretch;
    for (const OutboxEntry &entry : m_session.outbox())
        m_entries->addWidget(makeEntry(entry));
    m_empty->setVisible(m_session.outbox().isEmpty());
    if (m_session.outbox().isEmpty())
        m_entries->addWidget(m_empty);
    else
        m_entries->addStretch();
}

QWidget *OutboxDialog::makeEntry(const OutboxEntry &entry)
{
    auto *frame = new QFrame(m_list);
    frame->setObjectName(u"outboxEntry"_s);
    frame->setFrameShape(QFrame::StyledPanel);
    const QString title = commandTitle(entry.command);
    frame->setAccessibleName(title);
    auto *heading = plainLabel(title, frame);
    heading->setFont(themeFont(TextRole::Strong, font()));
    auto *state = new StatusChip(frame);
    state->setStatus(QString(
                         enumName(entry.state == OutboxState::Refused ? OutboxState::Refused : OutboxState::Pending)),
                     labelOf(entry.state));
    auto *top = new QHBoxLayout;
    top->addWidget(heading, 1);
    top->addWidget(state);

    auto *layout = new QVBoxLayout(frame);
    layout->setSpacing(metrics::small);
    layout->addLayout(top);
    auto *when = plainLabel(dateTimeText(entry.command.givenAt), frame);
    when->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(when);
    if (entry.state == OutboxState::Refused)
        layout->addWidget(plainLabel(tr("Reason: %1").arg(errorText(entry.error)), frame));
    QList<FieldValue> fields;
    for (const TypedValue &value : typedValues(entry.command))
        fields.append({.key = value.field,
                       .label = value.field,
                       .value = value.before.isEmpty() ? value.after : tr("%1 → %2").arg(value.before, value.after)});
    if (!fields.isEmpty()) {
        auto *grid = new FieldGrid(frame);
        grid->setFields(fields);
        layout->addWidget(grid);
    }
    layout->addWidget(makeButtons(entry, frame));
    return frame;
}

QWidget *OutboxDialog::makeButtons(const OutboxEntry &entry, QWidget *parent)
{
    auto *bar = new QWidget(parent);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch();
    const bool isRefused = entry.state == OutboxState::Refused;
    if (ConflictDialog::isConflict(entry)) {
        auto *resolve = new QPushButton(tr("Resolve…"), bar);
        resolve->setObjectName(u"outboxResolve"_s);
        layout->addWidget(resolve);
        connect(resolve, &QPushButton::clicked, this,
                [this, entry] { (new ConflictDialog(m_session, entry, this))->open(); });
    }
    if (isRefused && isEditable(entry.command)) {
        auto *edit = new QPushButton(tr("Edit and send again…"), bar);
        edit->setObjectName(u"outboxEdit"_s);
        layout->addWidget(edit);
        connect(edit, &QPushButton::clicked, this, [this, entry] {
            close(); // first: the form is modal too
            Q_EMIT editRequested(entry);
        });
    }
    if (isRefused || entry.state == OutboxState::Pending) {
        auto *drop = new QPushButton(isRefused ? tr("Discard") : tr("Withdraw"), bar);
        drop->setObjectName(u"outboxDrop"_s);
        layout->addWidget(drop);
        connect(drop, &QPushButton::clicked, this, [this, entry] { this->drop(entry); });
    }
    return bar;
}

void OutboxDialog::drop(const OutboxEntry &entry)
{
    m_session.drop(this, entry, [this](const Result<void> &dropped) {
        if (dropped)
            m_banner->dismiss();
        else
            m_banner->showMessage(Tone::Danger, errorText(dropped.error()));
    });
}

void OutboxDialog::retranslate()
{
    setWindowTitle(tr("Pending changes"));
    m_intro->setText(tr(
        "Changes made on this computer take effect at the provider when it accepts them. What it refuses is kept here."));
    m_close->setText(tr("Close"));
    m_empty->setContent(u"ok"_s, tr("Everything is settled"), tr("No changes are pending or refused."));
    rebuild();
}

void OutboxDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

} // namespace areacliente
