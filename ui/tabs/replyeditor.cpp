// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/replyeditor.h"

#include "app/platform/draftstore.h"
#include "ui/errortext.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int editHeight = 84;
constexpr auto keyPrefix = "ticket-reply-"_L1;
const QString bodyKey = QStringLiteral("body");

} // namespace

ReplyEditor::ReplyEditor(DraftStore &drafts, QWidget *parent)
    : QWidget(parent)
    , m_drafts(drafts)
    , m_banner(new Banner(this))
    , m_edit(new QPlainTextEdit(this))
    , m_hint(new QLabel(this))
    , m_send(new QAction(themeIcon(u"send"), QString(), this))
{
    setObjectName(u"replyEditor"_s);
    m_edit->setObjectName(u"replyText"_s);
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(editHeight);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setFont(themeFont(TextRole::Small, font()));
    m_send->setObjectName(u"sendReply"_s);
    m_send->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_send->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_send->setEnabled(false);
    addAction(m_send);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(metrics::small);
    foot->addWidget(m_hint, 1);
    foot->addWidget(new ActionButton(m_send, this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::huge, metrics::small, metrics::huge, metrics::medium);
    layout->setSpacing(metrics::small);
    layout->addWidget(m_banner);
    layout->addWidget(m_edit);
    layout->addLayout(foot);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &ReplyEditor::keep);
    connect(m_send, &QAction::triggered, this, &ReplyEditor::send);
    connect(&m_drafts, &DraftStore::loaded, this, &ReplyEditor::loadDraft);
    retranslate();
}

QString ReplyEditor::draftKey(const Id &ticketId)
{
    return keyPrefix + ticketId;
}

Id ReplyEditor::ticketOf(const QString &draftKey)
{
    return draftKey.startsWith(keyPrefix) ? draftKey.mid(keyPrefix.size()) : Id();
}

void ReplyEditor::retranslate()
{
    m_edit->setAccessibleName(tr("Your reply"));
    m_hint->setText(tr("Works offline too: it is sent when there is a connection."));
    m_send->setText(tr("Send"));
    m_send->setToolTip(tr("Send (%1)").arg(m_send->shortcut().toString(QKeySequence::NativeText)));
}

void ReplyEditor::setPrompt(const QString &prompt)
{
    m_edit->setPlaceholderText(prompt);
}

void ReplyEditor::setTicket(const Id &ticketId)
{
    if (ticketId == m_ticketId)
        return;
    m_ticketId = ticketId;
    m_banner->dismiss();
    const QSignalBlocker quiet(m_edit);
    m_edit->setPlainText(m_drafts.draft(draftKey(ticketId)).value(bodyKey).toString());
    m_send->setEnabled(!text().trimmed().isEmpty());
}

/// The drafts of the last run may come after the ticket, when the keychain has answered.
void ReplyEditor::loadDraft()
{
    const QString draft = m_drafts.draft(draftKey(m_ticketId)).value(bodyKey).toString();
    if (text().isEmpty() && !draft.isEmpty())
        m_edit->setPlainText(draft);
    Q_EMIT draftsChanged();
}

void ReplyEditor::putText(const QString &text)
{
    const QString before = m_edit->toPlainText();
    m_edit->setPlainText(before.trimmed().isEmpty() || before == text ? text : QString(text + u"\n\n"_s + before));
    m_edit->moveCursor(QTextCursor::End);
    m_edit->setFocus();
}

QString ReplyEditor::text() const
{
    return m_edit->toPlainText();
}

void ReplyEditor::keep()
{
    const QString key = draftKey(m_ticketId);
    const bool isEmpty = text().trimmed().isEmpty();
    const bool wasEmpty = !m_drafts.contains(key);
    if (isEmpty)
        m_drafts.discard(key);
    else
        m_drafts.set(key, {{bodyKey, text()}});
    m_send->setEnabled(!isEmpty);
    if (isEmpty != wasEmpty)
        Q_EMIT draftsChanged();
}

void ReplyEditor::send()
{
    m_banner->dismiss();
    m_edit->setFocus();        // a button that is disabled hands its focus on, to whatever stands next
    m_send->setEnabled(false); // once, until it is known what became of it
    Q_EMIT sendRequested(text());
}

void ReplyEditor::forget(const Id &ticketId, const QString &sent)
{
    if (ticketId == m_ticketId) {
        if (text() == sent)
            m_edit->clear();
        m_send->setEnabled(!text().trimmed().isEmpty());
    } else if (m_drafts.draft(draftKey(ticketId)).value(bodyKey) == sent) {
        m_drafts.discard(draftKey(ticketId));
        Q_EMIT draftsChanged();
    }
}

void ReplyEditor::showFailure(const Error &error)
{
    m_send->setEnabled(true);
    m_banner->showMessage(Tone::Danger, errorText(error));
}

} // namespace areacliente
