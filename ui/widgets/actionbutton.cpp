// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionbutton.h"

#include <QAction>

namespace areacliente {

ActionButton::ActionButton(QWidget *parent)
    : QPushButton(parent)
{
    hide();
}

ActionButton::ActionButton(QAction *action, QWidget *parent)
    : ActionButton(parent)
{
    setAction(action);
}

void ActionButton::setAction(QAction *action)
{
    if (m_action) {
        disconnect(m_action, nullptr, this, nullptr);
        disconnect(this, nullptr, m_action, nullptr);
    }
    m_action = action;
    setVisible(action != nullptr);
    if (!action)
        return;
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &ActionButton::follow);
    connect(action, &QObject::destroyed, this, [this] {
        m_action = nullptr;
        hide();
    });
    follow();
}

void ActionButton::follow()
{
    setObjectName(m_action->objectName());
    setText(m_action->text());
    setIcon(m_action->icon());
    setToolTip(m_action->toolTip());
    setEnabled(m_action->isEnabled());
    setVisible(m_action->isVisible());
    setAccessibleName(m_action->iconText());
    setAccessibleDescription(m_action->whatsThis());
}

} // namespace areacliente
