// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filterline.h"

#include "ui/icons.h"

#include <QKeyEvent>

#include <chrono>

namespace areacliente {

using namespace std::chrono_literals;

FilterLine::FilterLine(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(QStringLiteral("filterLine"));
    setClearButtonEnabled(true);
    addAction(themeIcon(u"search"), QLineEdit::LeadingPosition);
    m_delay.setSingleShot(true);
    m_delay.setInterval(120ms);
    connect(&m_delay, &QTimer::timeout, this, &FilterLine::report);
    connect(this, &QLineEdit::returnPressed, this, &FilterLine::report);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            report();
        else
            m_delay.start();
    });
}

void FilterLine::setPrompt(const QString &prompt)
{
    setPlaceholderText(prompt);
    setAccessibleName(prompt);
}

void FilterLine::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel) && !text().isEmpty())
        clear();
    else
        QLineEdit::keyPressEvent(event);
}

void FilterLine::report()
{
    m_delay.stop();
    if (text() == m_reported)
        return;
    m_reported = text();
    Q_EMIT filterChanged(m_reported);
}

} // namespace areacliente
