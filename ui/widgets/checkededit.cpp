// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/checkededit.h"

#include "ui/errortext.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

CheckedEdit::CheckedEdit(const QString &key, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_edit(new QLineEdit(this))
    , m_reason(new QLabel(this))
{
    m_edit->setObjectName(key);
    m_reason->setObjectName(key + u"Reason"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_label->setWordWrap(true); // a long one does not make its column wide
    m_label->setBuddy(m_edit);
    setFocusProxy(m_edit);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tiny);
    layout->addWidget(m_label);
    layout->addWidget(m_edit);
    layout->addWidget(m_reason);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        judge(Strictness::WhileTyping);
        Q_EMIT edited();
    });
    updateLook();
}

void CheckedEdit::setLabel(const QString &label)
{
    m_labelText = label;
    m_label->setText(m_required ? label + u" *"_s : label);
    m_edit->setAccessibleName(label);
}

void CheckedEdit::setRequired(bool required)
{
    m_required = required;
    setLabel(m_labelText);
}

void CheckedEdit::setCheck(Check check)
{
    m_check = std::move(check);
}

void CheckedEdit::setNote(Note note)
{
    m_note = std::move(note);
}

void CheckedEdit::setMaxLength(int length)
{
    m_edit->setMaxLength(length);
}

QString CheckedEdit::text() const
{
    return m_edit->text();
}

void CheckedEdit::setText(const QString &text)
{
    m_edit->setText(text);
    judge(Strictness::WhileTyping);
}

bool CheckedEdit::verify()
{
    return judge(Strictness::WhenLeft);
}

void CheckedEdit::showReason(const QString &reason)
{
    showUnder(reason, true);
    if (!reason.isEmpty()) {
        QAccessibleEvent announcement(m_reason, QAccessible::Alert);
        QAccessible::updateAccessibility(&announcement);
    }
}

void CheckedEdit::showNote(const QString &note)
{
    showUnder(note, false);
}

QString CheckedEdit::reason() const
{
    return m_isReason ? m_reason->text() : QString();
}

bool CheckedEdit::judge(Strictness strictness)
{
    const QString value = m_edit->text().trimmed();
    const EntryCheck check = value.isEmpty() ? emptyEntry : m_check ? m_check(value) : completeEntry;
    const QString reason = reasonFor(check, strictness);
    if (reason.isEmpty())
        showUnder(m_note ? m_note(value) : QString(), false);
    else if (reason != this->reason())
        showReason(reason);
    return reason.isEmpty();
}

QString CheckedEdit::reasonFor(EntryCheck check, Strictness strictness) const
{
    switch (check.state) {
    case EntryState::Complete: return {};
    case EntryState::Wrong: return ruleText(check.rule);
    case EntryState::Empty:
        return m_required && strictness == Strictness::WhenLeft ? ruleText(Rule::Required) : QString();
    case EntryState::Incomplete:
        return strictness == Strictness::WhenLeft ? tr("This is not complete yet.") : QString();
    }
    Q_UNREACHABLE();
}

void CheckedEdit::showUnder(const QString &text, bool isReason)
{
    m_isReason = isReason && !text.isEmpty();
    m_reason->setText(text);
    m_edit->setAccessibleDescription(text);
    updateLook();
}

void CheckedEdit::updateLook()
{
    const ThemeColors &colors = themeColors(palette());
    QPalette reasonPalette = m_reason->palette();
    reasonPalette.setColor(QPalette::WindowText, m_isReason ? colors.danger : colors.muted);
    m_reason->setPalette(reasonPalette);
    m_reason->setFont(themeFont(TextRole::Small, font()));
    makeRoom();
}

/// One line is kept free, so that nothing jumps while one types; a longer reason gets what it needs.
void CheckedEdit::makeRoom()
{
    const int oneLine = m_reason->fontMetrics().height();
    m_reason->setMinimumHeight(m_reason->text().isEmpty() ? oneLine
                                                          : std::max(oneLine, m_reason->heightForWidth(width())));
}

void CheckedEdit::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

bool CheckedEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && !m_edit->text().trimmed().isEmpty() && !m_isReason)
        judge(Strictness::WhenLeft);
    return QWidget::eventFilter(watched, event);
}

void CheckedEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
    QWidget::changeEvent(event);
}

} // namespace areacliente
