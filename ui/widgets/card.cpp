// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/painting.h"
#include "ui/widgets/actionbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace areacliente {

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_titleRow(new QHBoxLayout)
    , m_content(new QVBoxLayout)
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_titleRow->setSpacing(metrics::small);
    m_titleRow->addWidget(m_title, 1);
    m_content->setSpacing(metrics::medium);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::large, metrics::medium, metrics::large, metrics::large);
    layout->setSpacing(metrics::small);
    layout->addLayout(m_titleRow);
    layout->addLayout(m_content);
    updateFont();
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Card::addTitleAction(QAction *action)
{
    m_titleRow->addWidget(new ActionButton(action, this), 0, Qt::AlignTop);
}

void Card::addWidget(QWidget *widget)
{
    m_content->addWidget(widget);
}

QLabel *Card::addText()
{
    auto *text = new QLabel(this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setForegroundRole(QPalette::PlaceholderText);
    m_content->addWidget(text);
    return text;
}

void Card::addActions(const QList<QAction *> &actions)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::small);
    for (QAction *action : actions)
        row->addWidget(new ActionButton(action, this));
    row->addStretch();
    m_content->addLayout(row);
}

void Card::updateFont()
{
    m_title->setFont(themeFont(TextRole::Heading, font()));
}

void Card::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    drawBox(painter, rect(), colors.surface, colors.border, metrics::radius);
}

void Card::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateFont();
    QFrame::changeEvent(event);
}

} // namespace areacliente
