// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/railbutton.h"

#include "ui/icons.h"
#include "ui/painting.h"
#include "ui/theme.h"

#include <QEvent>
#include <QPainter>

namespace areacliente {

namespace {
constexpr int entryHeight = 40;
} // namespace

RailButton::RailButton(QString icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(std::move(icon))
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailButton::setLabel(const QString &label)
{
    setText(label);
    updateNames();
    updateGeometry();
}

void RailButton::setCount(int count, const QString &description)
{
    m_count = count;
    m_countDescription = description;
    updateNames();
    update();
}

void RailButton::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    updateNames();
    updateGeometry();
    update();
}

void RailButton::updateNames()
{
    setAccessibleName(text());
    setAccessibleDescription(m_count > 0 ? m_countDescription : QString());
    setToolTip(m_collapsed ? text() : QString());
}

QFont RailButton::labelFont() const
{
    return themeFont(isChecked() ? TextRole::Strong : TextRole::Body, font());
}

QSize RailButton::sizeHint() const
{
    if (m_collapsed)
        return {entryHeight + metrics::tiny, entryHeight};
    const int label = QFontMetrics(themeFont(TextRole::Strong, font())).horizontalAdvance(text());
    return {metrics::medium + metrics::icon + metrics::medium + label + metrics::huge + metrics::medium, entryHeight};
}

void RailButton::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked())
        fillRounded(painter, rect(), colors.selection, metrics::radius);
    else if (underMouse())
        fillRounded(painter, rect(), colors.hover, metrics::radius);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        drawFocusRing(painter, rect(), colors, metrics::radius);

    const QColor ink = isChecked() ? colors.accent : colors.muted;
    const int x = m_collapsed ? (width() - metrics::icon) / 2 : metrics::medium;
    const QRect iconRect(x, (rect().height() - metrics::icon) / 2, metrics::icon, metrics::icon);
    painter.drawPixmap(mirrored(iconRect, rect(), layoutDirection()),
                       iconPixmap(m_icon, metrics::icon, ink, devicePixelRatioF()));
    if (!m_collapsed) {
        const QRect area = rect().adjusted(metrics::medium + metrics::icon + metrics::medium, 0, -metrics::medium, 0);
        painter.setFont(labelFont());
        painter.setPen(isChecked() ? colors.text : colors.muted);
        const int room = area.width() - (m_count > 0 ? metrics::huge + metrics::tiny : 0);
        painter.drawText(mirrored(area, rect(), layoutDirection()),
                         Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    }
    if (m_count > 0)
        paintCount(painter, rect());
}

void RailButton::paintCount(QPainter &painter, const QRect &area) const
{
    const ThemeColors &colors = themeColors(palette());
    painter.setFont(themeFont(TextRole::Small, font()));
    const QString number = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
    const int chipHeight = painter.fontMetrics().height() + 2;
    const int chipWidth = qMax(chipHeight, painter.fontMetrics().horizontalAdvance(number) + metrics::small);
    QRect chip(area.right() - metrics::small - chipWidth, area.center().y() - chipHeight / 2 + 1, chipWidth,
               chipHeight);
    if (m_collapsed)
        chip.moveTopRight(area.topRight());
    chip = mirrored(chip, rect(), layoutDirection());
    fillRounded(painter, chip, colors.accent, chipHeight / 2.0);
    painter.setPen(colors.onAccent);
    painter.drawText(chip, Qt::AlignCenter, number);
}

void RailButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        update();
    QAbstractButton::changeEvent(event);
}

void RailButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void RailButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace areacliente
