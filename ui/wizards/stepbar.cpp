// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/stepbar.h"

#include "ui/icons.h"
#include "ui/painting.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {
constexpr int circleSize = 26;
constexpr int fullWidth = 208;
constexpr int buttonHeight = 44;
} // namespace

StepButton::StepButton(int number, QWidget *parent)
    : QAbstractButton(parent)
    , m_number(number)
{
    setObjectName(u"step%1"_s.arg(number));
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepButton::setMark(StepMark mark)
{
    m_mark = mark;
    nameItself();
    update();
}

void StepButton::setCompact(bool compact)
{
    m_isCompact = compact;
    setToolTip(compact ? text() : QString());
    updateGeometry();
    update();
}

void StepButton::setTitle(const QString &title)
{
    setText(title);
    nameItself();
    setCompact(m_isCompact);
}

void StepButton::nameItself()
{
    setAccessibleName(tr("Step %1: %2").arg(m_number).arg(text()));
    setAccessibleDescription(m_mark == StepMark::Done        ? tr("Complete")
                             : m_mark == StepMark::NeedsWork ? tr("Something is missing or wrong here")
                                                             : QString());
}

QSize StepButton::sizeHint() const
{
    return {m_isCompact ? circleSize + 2 * metrics::small : fullWidth - 2 * metrics::small, buttonHeight};
}

QRect StepButton::circle() const
{
    return mirrored(QRect(metrics::small, (height() - circleSize) / 2, circleSize, circleSize), rect(),
                    layoutDirection());
}

void StepButton::drawCircle(QPainter &painter) const
{
    const ThemeColors &colors = themeColors(palette());
    const bool isMarked = m_mark != StepMark::Open && !isChecked();
    const ToneColors tone = toneColors(m_mark == StepMark::Done ? Tone::Ok : Tone::Warning, colors);
    const QColor ground = isChecked() ? colors.accent : isMarked ? tone.ground : colors.surface;
    const QColor edge = isChecked() ? colors.accent : isMarked ? tone.ground : colors.controlBorder;
    drawBox(painter, circle(), ground, edge, circleSize / 2.0);
    if (isMarked) {
        const QString icon = m_mark == StepMark::Done ? u"check"_s : u"warning"_s;
        const QPixmap pixmap = iconPixmap(icon, metrics::smallIcon, tone.foreground, devicePixelRatioF());
        painter.drawPixmap(circle().center() - QPoint(metrics::smallIcon / 2 - 1, metrics::smallIcon / 2 - 1), pixmap);
        return;
    }
    painter.setFont(themeFont(TextRole::Strong, font()));
    painter.setPen(isChecked() ? colors.onAccent : colors.muted);
    painter.drawText(circle(), Qt::AlignCenter, QString::number(m_number));
}

void StepButton::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    if (isChecked())
        fillRounded(painter, rect(), colors.selection, metrics::radius);
    else if (underMouse())
        fillRounded(painter, rect(), colors.hover, metrics::radius);
    drawCircle(painter);
    if (!m_isCompact) {
        const int textLeft = metrics::small + circleSize + metrics::medium;
        const QRect place = mirrored(QRect(textLeft, 0, width() - textLeft - metrics::small, height()), rect(),
                                     layoutDirection());
        painter.setFont(themeFont(isChecked() ? TextRole::Strong : TextRole::Body, font()));
        painter.setPen(colors.text);
        const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, place.width());
        painter.drawText(place, QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter, shown);
    }
    if (hasFocus())
        drawFocusRing(painter, rect(), colors, metrics::radius);
}

void StepButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        nameItself();
    QAbstractButton::changeEvent(event);
}

StepBar::StepBar(int steps, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::small, metrics::large, metrics::small, metrics::large);
    layout->setSpacing(metrics::tiny);
    for (int step = 0; step < steps; ++step) {
        auto *button = new StepButton(step + 1, this);
        m_group.addButton(button, step);
        m_buttons.append(button);
        layout->addWidget(button);
    }
    layout->addStretch();
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int step, bool checked) {
        if (!checked)
            return;
        // One stop for Tab, at the current step; the arrow keys go on from there.
        for (StepButton *button : std::as_const(m_buttons))
            button->setFocusPolicy(button->isChecked() ? Qt::TabFocus : Qt::NoFocus);
        Q_EMIT stepChosen(step);
    });
    setCompact(false);
}

void StepBar::setTitles(const QStringList &titles)
{
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setTitle(titles.value(i));
}

void StepBar::setMark(int step, StepMark mark)
{
    m_buttons.at(step)->setMark(mark);
}

void StepBar::setCurrent(int step)
{
    m_buttons.at(step)->setChecked(true);
}

void StepBar::setCompact(bool compact)
{
    for (StepButton *button : std::as_const(m_buttons))
        button->setCompact(compact);
    setFixedWidth(compact ? circleSize + 4 * metrics::small : fullWidth);
}

void StepBar::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.raised);
    const int edge = layoutDirection() == Qt::LeftToRight ? width() - 1 : 0;
    painter.fillRect(edge, 0, metrics::hair, height(), colors.border);
}

} // namespace areacliente
