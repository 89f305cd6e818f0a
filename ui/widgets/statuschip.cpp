// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statuschip.h"

#include "ui/icons.h"

#include <QEvent>
#include <QPainter>

namespace areacliente {

StatusChip::StatusChip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void StatusChip::setStatus(QAnyStringView key, const QString &text)
{
    const StatusLook look = statusLook(key);
    setChip({text, look.icon, look.tone});
}

void StatusChip::setChip(const ChipText &chip)
{
    m_chip = chip;
    setAccessibleName(chip.text);
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const
{
    return chipSize(m_chip, font());
}

QSize StatusChip::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 2 * metrics::huge), sizeHint().height()};
}

void StatusChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawChip(painter, rect(), m_chip, font(), themeColors(palette()), layoutDirection());
}

void StatusChip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace areacliente
