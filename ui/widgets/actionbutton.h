// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QAction;

namespace areacliente {

/// A push button that is an action: text, icon, tool tip, whether it can be used and is visible all follow it. The action stays its owner's.
class ActionButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ActionButton(QWidget *parent = nullptr);
    explicit ActionButton(QAction *action, QWidget *parent = nullptr);

    /// nullptr hides the button.
    void setAction(QAction *action);

private:
    void follow();

    QAction *m_action = nullptr;
};

} // namespace areacliente
