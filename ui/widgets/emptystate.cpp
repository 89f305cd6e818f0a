// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/icons.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {
constexpr int textWidth = 420;
} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new TextLabel(this))
    , m_text(new TextLabel(this))
    , m_button(new ActionButton(this))
{
    setObjectName(u"emptyState"_s);
    m_icon->setAlignment(Qt::AlignCenter);
    for (TextLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setMinimumWidth(textWidth);
        label->setMaximumWidth(textWidth);
    }
    m_text->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::huge, metrics::huge, metrics::huge, metrics::huge);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(metrics::small);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    layout->addWidget(m_text, 0, Qt::AlignHCenter);
    layout->addSpacing(metrics::medium);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
}

void EmptyState::setContent(const QString &icon, const QString &title, const QString &text, QAction *action)
{
    m_iconName = icon;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    m_button->setAction(action);
    updateLook();
}

QString EmptyState::title() const
{
    return m_title->text();
}

void EmptyState::updateLook()
{
    const ThemeColors &colors = themeColors(palette());
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(iconPixmap(m_iconName, metrics::largeIcon, colors.muted, devicePixelRatioF()));
    m_title->setFont(themeFont(TextRole::Heading, font()));
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateLook();
    QWidget::changeEvent(event);
}

} // namespace areacliente
