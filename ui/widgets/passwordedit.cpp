// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/passwordedit.h"

#include "ui/icons.h"

#include <QAction>
#include <QEvent>

namespace areacliente {

using namespace Qt::StringLiterals;

PasswordEdit::PasswordEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_reveal(addAction(themeIcon(u"eye"), TrailingPosition))
{
    m_reveal->setObjectName(u"revealPassword"_s);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setShown(false);
    connect(m_reveal, &QAction::triggered, this, [this] { setShown(echoMode() == Password); });
}

void PasswordEdit::setShown(bool shown)
{
    setEchoMode(shown ? Normal : Password);
    m_reveal->setIcon(themeIcon(shown ? u"eye-off" : u"eye"));
    m_reveal->setToolTip(shown ? tr("Hide the password") : tr("Show the password"));
    m_reveal->setText(m_reveal->toolTip());
}

void PasswordEdit::forget()
{
    clear();
    setShown(false);
}

void PasswordEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setShown(echoMode() == Normal);
    QLineEdit::changeEvent(event);
}

} // namespace areacliente
