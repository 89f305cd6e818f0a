// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lifetimeline.h"

#include "ui/format.h"
#include "ui/labels/subscriptionlabels.h"
#include "ui/painting.h"

#include <QEvent>
#include <QPainter>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int dot = 12;
constexpr int smallDot = 8;

QString labelOf(LifeStage stage)
{
    switch (stage) {
    case LifeStage::Registered: return LifeTimeline::tr("Registered");
    case LifeStage::Active: return LifeTimeline::tr("Active");
    case LifeStage::ExpiringSoon: return LifeTimeline::tr("Expiring soon");
    case LifeStage::Grace: return LifeTimeline::tr("Expired, in grace period");
    case LifeStage::Redemption: return LifeTimeline::tr("Redemption, with surcharge");
    case LifeStage::PendingDelete: return LifeTimeline::tr("Pending deletion");
    }
    Q_UNREACHABLE();
}

Tone toneOf(const LifeStep &step)
{
    if (step.place != LifeStep::Place::Current)
        return Tone::Neutral;
    if (step.stage == LifeStage::ExpiringSoon)
        return Tone::Warning;
    return step.stage > LifeStage::ExpiringSoon ? Tone::Danger : Tone::Ok;
}

} // namespace

LifeTimeline::LifeTimeline(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"lifeTimeline"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LifeTimeline::setSteps(const QList<LifeStep> &steps, QDate today)
{
    m_steps = steps;
    m_today = today;
    updateAccessible();
    updateGeometry();
    update();
}

QString LifeTimeline::dateOf(const LifeStep &step) const
{
    if (step.until)
        return tr("until %1").arg(dueText(*step.until, m_today));
    return step.from ? tr("from %1").arg(dateText(*step.from)) : QString();
}

QString LifeTimeline::asText() const
{
    QStringList lines;
    for (const LifeStep &step : m_steps) {
        const QString date = dateOf(step);
        const QString line = date.isEmpty() ? labelOf(step.stage) : labelOf(step.stage) + u", "_s + date;
        lines.append(step.place == LifeStep::Place::Current ? tr("Now: %1").arg(line) : line);
    }
    return lines.join(u'\n');
}

void LifeTimeline::updateAccessible()
{
    setAccessibleName(tr("Life cycle of the domain"));
    setAccessibleDescription(asText());
}

int LifeTimeline::rowHeight() const
{
    return fontMetrics().height() + metrics::medium;
}

QSize LifeTimeline::sizeHint() const
{
    return {0, static_cast<int>(m_steps.size()) * rowHeight()};
}

QSize LifeTimeline::minimumSizeHint() const
{
    return sizeHint();
}

void LifeTimeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int number = 0; number < m_steps.size(); ++number)
        paintStep(painter, number);
}

void LifeTimeline::paintStep(QPainter &painter, int number) const
{
    const ThemeColors &colors = themeColors(palette());
    const LifeStep &step = m_steps.at(number);
    const bool isCurrent = step.place == LifeStep::Place::Current;
    const bool isPast = step.place == LifeStep::Place::Past;
    const QRect row(0, number * rowHeight(), width(), rowHeight());
    const auto place = [&](const QRect &rect) { return mirrored(rect, row, layoutDirection()); };
    const int x = dot / 2;
    const int y = row.center().y();
    const QColor done = colors.accent;
    if (number > 0)
        painter.fillRect(place({x - 1, row.top(), 2, y - row.top()}), isPast || isCurrent ? done : colors.border);
    if (number + 1 < m_steps.size())
        painter.fillRect(place({x - 1, y, 2, row.bottom() + 1 - y}), isPast ? done : colors.border);
    const int size = isCurrent ? dot : smallDot;
    const ToneColors tone = toneColors(toneOf(step), colors);
    const QRect circle = place({x - size / 2, y - size / 2, size, size});
    if (step.place == LifeStep::Place::Ahead)
        drawBox(painter, circle, colors.surface, colors.controlBorder, size / 2.0);
    else
        fillRounded(painter, circle, isCurrent ? tone.foreground : done, size / 2.0);

    const QString date = dateOf(step);
    painter.setFont(isCurrent ? themeFont(TextRole::Strong, font()) : font());
    painter.setPen(isCurrent ? tone.foreground : isPast ? colors.text : colors.muted);
    const int left = dot + metrics::medium;
    const int dateWidth = date.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(date) + metrics::tiny;
    const QRect title = place({left, row.top(), width() - left - dateWidth - metrics::small, row.height()});
    const auto flags = [this](Qt::Alignment alignment) {
        return static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment | Qt::AlignVCenter))
               | Qt::TextSingleLine;
    };
    painter.drawText(title, flags(Qt::AlignLeading),
                     painter.fontMetrics().elidedText(labelOf(step.stage), Qt::ElideRight, title.width()));
    painter.drawText(place({width() - dateWidth, row.top(), dateWidth, row.height()}), flags(Qt::AlignTrailing), date);
}

void LifeTimeline::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    else if (event->type() == QEvent::LanguageChange)
        updateAccessible();
    QWidget::changeEvent(event);
}

} // namespace areacliente
