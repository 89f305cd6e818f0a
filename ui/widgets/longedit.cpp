// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/longedit.h"

#include "ui/errortext.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {
constexpr int textHeight = 180;
} // namespace

LongEdit::LongEdit(const QString &key, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_edit(new QPlainTextEdit(this))
    , m_reason(new QLabel(this))
{
    m_edit->setObjectName(key);
    m_edit->setTabChangesFocus(true);
    m_edit->setMinimumHeight(textHeight);
    m_label->setBuddy(m_edit);
    m_reason->setObjectName(key + u"Reason"_s);
    for (QLabel *label : {m_label, m_reason})
        label->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tiny);
    layout->addWidget(m_label);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_reason);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_reason->clear();
        Q_EMIT edited();
    });
    updateLook();
}

void LongEdit::setLabel(const QString &label)
{
    m_labelText = label;
    m_edit->setAccessibleName(label);
    updateLabel();
}

void LongEdit::setRequired(bool required)
{
    m_required = required;
    updateLabel();
}

void LongEdit::updateLabel()
{
    m_label->setText(m_required ? m_labelText + u" *"_s : m_labelText);
}

void LongEdit::setMinimumLines(int lines)
{
    m_edit->setMinimumHeight(lines * m_edit->fontMetrics().lineSpacing() + metrics::large);
}

QString LongEdit::text() const
{
    return m_edit->toPlainText();
}

void LongEdit::setText(const QString &text)
{
    const QSignalBlocker quiet(this); // nobody typed it
    if (text != m_edit->toPlainText())
        m_edit->setPlainText(text);
}

bool LongEdit::verify()
{
    if (m_required && text().trimmed().isEmpty())
        showReason(ruleText(Rule::Required));
    else if (m_maxLength > 0 && text().size() > m_maxLength)
        showReason(ruleText(Rule::TooLong));
    else
        return true;
    return false;
}

void LongEdit::showReason(const QString &reason)
{
    m_reason->setText(reason);
    m_edit->setAccessibleDescription(reason);
    QAccessibleEvent announcement(m_reason, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

void LongEdit::updateLook()
{
    m_reason->setFont(themeFont(TextRole::Small, font()));
    QPalette colors = m_reason->palette();
    colors.setColor(QPalette::WindowText, themeColors(palette()).danger);
    m_reason->setPalette(colors);
}

void LongEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
    QWidget::changeEvent(event);
}

} // namespace areacliente
