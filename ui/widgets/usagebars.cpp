// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/usagebars.h"

#include "ui/labels/subscriptionlabels.h"
#include "ui/painting.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int barHeight = 8;
constexpr int fullScale = 1000;
constexpr double nearlyFull = 0.9;

qint64 wholeOf(const Resource &resource)
{
    return resource.included + resource.extra;
}

QString amountText(const Resource &resource)
{
    const QString share = shareText({resource.used, wholeOf(resource), resource.unit});
    if (resource.extra == 0)
        return share;
    return UsageBars::tr("%1 (%2 extra)").arg(share, quantityText({resource.extra, resource.unit}));
}

} // namespace

UsageBar::UsageBar(QWidget *parent)
    : QProgressBar(parent)
{
    setRange(0, fullScale);
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void UsageBar::setResource(const Resource &resource)
{
    const auto whole = static_cast<double>(std::max<qint64>(1, wholeOf(resource)));
    m_used = static_cast<double>(resource.used) / whole;
    m_included = static_cast<double>(resource.included) / whole;
    setValue(static_cast<int>(std::min(1.0, m_used) * fullScale));
    setAccessibleName(resourceLabel(resource.name));
    setAccessibleDescription(amountText(resource));
    setToolTip(amountText(resource));
    update();
}

QSize UsageBar::sizeHint() const
{
    return {2 * metrics::largeIcon, barHeight};
}

QSize UsageBar::minimumSizeHint() const
{
    return {metrics::largeIcon, barHeight};
}

void UsageBar::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = themeColors(palette());
    const Tone tone = m_used >= 1 ? Tone::Danger : m_used >= nearlyFull ? Tone::Warning : Tone::Info;
    QPainter painter(this);
    const QRectF track = rect();
    fillRounded(painter, track, colors.neutralSoft, barHeight / 2.0);
    const double width = track.width() * std::min(1.0, m_used);
    const QColor color = tone == Tone::Info ? colors.accent : toneColors(tone, colors).foreground;
    if (width > 0) {
        QRectF used(0, 0, std::max<double>(barHeight, width), barHeight);
        if (layoutDirection() == Qt::RightToLeft)
            used.moveRight(track.right());
        fillRounded(painter, used, color, barHeight / 2.0);
    }
    if (m_included < 1) {
        const double at = track.width() * m_included;
        const double x = layoutDirection() == Qt::RightToLeft ? track.width() - at : at;
        painter.fillRect(QRectF(x - 1, 0, 2, barHeight), colors.surface);
    }
}

UsageBars::UsageBars(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"usageBars"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::tiny);
}

void UsageBars::setResources(const QList<Resource> &resources)
{
    if (!std::ranges::equal(m_lines, resources, {}, &Line::id, &Resource::id))
        rebuild(resources);
    for (qsizetype i = 0; i < resources.size(); ++i) {
        m_lines.at(i).name->setText(resourceLabel(resources.at(i).name));
        m_lines.at(i).amount->setText(amountText(resources.at(i)));
        m_lines.at(i).bar->setResource(resources.at(i));
    }
}

void UsageBars::rebuild(const QList<Resource> &resources)
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_lines.clear();
    for (const Resource &resource : resources) {
        auto *box = new QWidget(this);
        auto *name = new QLabel(box);
        auto *amount = new QLabel(box);
        amount->setObjectName(resource.name + u"Amount"_s);
        amount->setForegroundRole(QPalette::PlaceholderText);
        for (QLabel *label : {name, amount})
            label->setTextFormat(Qt::PlainText);
        auto *bar = new UsageBar(box);
        bar->setObjectName(resource.name + u"Bar"_s);
        auto *texts = new QHBoxLayout;
        texts->addWidget(name, 1);
        texts->addWidget(amount);
        auto *layout = new QVBoxLayout(box);
        layout->setContentsMargins(0, 0, 0, metrics::small);
        layout->setSpacing(metrics::tiny);
        layout->addLayout(texts);
        layout->addWidget(bar);
        m_layout->addWidget(box);
        m_lines.append({resource.id, name, amount, bar});
    }
}

QWidget *UsageBars::barOf(const Id &resourceId) const
{
    const auto line = std::ranges::find(m_lines, resourceId, &Line::id);
    return line == m_lines.end() ? nullptr : line->bar;
}

} // namespace areacliente
