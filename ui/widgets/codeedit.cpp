// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/codeedit.h"

#include "ui/theme.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestCode = 64;

} // namespace

CodeEdit::CodeEdit(const QString &name, bool takesRecovery, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_edit(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_takesRecovery(takesRecovery)
{
    m_edit->setObjectName(name);
    m_edit->setMaxLength(longestCode);
    m_edit->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase
                                | (takesRecovery ? Qt::ImhNone : Qt::ImhDigitsOnly));
    m_label->setBuddy(m_edit);
    m_hint->setWordWrap(true);
    m_hint->setFont(themeFont(TextRole::Small, font()));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tiny);
    for (QWidget *part : QWidgetList{m_label, m_edit, m_hint})
        layout->addWidget(part);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::returnPressed, this, &CodeEdit::submitted);
    retranslate();
}

QString CodeEdit::code() const
{
    return m_edit->text().simplified().remove(u' ');
}

void CodeEdit::forget()
{
    m_edit->clear();
}

void CodeEdit::takeFocus()
{
    m_edit->selectAll();
    m_edit->setFocus();
}

void CodeEdit::retranslate()
{
    m_label->setText(tr("Code"));
    m_edit->setAccessibleName(tr("Code"));
    m_edit->setPlaceholderText(tr("123456"));
    m_hint->setText(m_takesRecovery
                        ? tr("The six digits that your authenticator app shows now, or one of your recovery codes.")
                        : tr("The six digits that your authenticator app shows now."));
    m_edit->setAccessibleDescription(m_hint->text());
}

void CodeEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace areacliente
