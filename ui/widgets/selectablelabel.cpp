// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/selectablelabel.h"

namespace areacliente {

void SelectableLabel::showText(const QString &text)
{
    if (text == this->text())
        return;
    if (!underMouse())
        setTextInteractionFlags(Qt::NoTextInteraction);
    setText(text);
}

void SelectableLabel::enterEvent(QEnterEvent *event)
{
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QLabel::enterEvent(event);
}

} // namespace areacliente
