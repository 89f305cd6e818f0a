// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tabs/tabpage.h"

#include <QEvent>

namespace areacliente {

TabPage::TabPage(const TabContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
}

void TabPage::noteContent()
{
    if (m_hasContent)
        return;
    m_hasContent = true;
    Q_EMIT contentShown();
}

void TabPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace areacliente
