// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/navigationrail.h"

#include "ui/theme.h"
#include "ui/widgets/railbutton.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

namespace areacliente {

namespace {
constexpr int wideWidth = 196;
constexpr int narrowWidth = 60;
} // namespace

NavigationRail::NavigationRail(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_entries(new QVBoxLayout)
    , m_footer(new QVBoxLayout)
{
    setObjectName(QStringLiteral("navigationRail"));
    setAccessibleName(tr("Sections"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    m_group->setExclusive(true);
    m_entries->setSpacing(metrics::tiny / 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::small, metrics::medium, metrics::small, metrics::medium);
    layout->addLayout(m_entries);
    layout->addStretch();
    layout->addLayout(m_footer);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int entry, bool checked) {
        if (checked)
            Q_EMIT currentEntryChanged(entry);
    });
}

void NavigationRail::addEntry(const QString &id, const QString &icon, const QString &text)
{
    auto *entry = new RailButton(icon, this);
    entry->setObjectName(id);
    entry->setLabel(text);
    entry->setCollapsed(m_collapsed);
    m_entries->addWidget(entry);
    m_group->addButton(entry, count());
    if (count() == 1)
        entry->setChecked(true);
}

void NavigationRail::setEntryText(int entry, const QString &text)
{
    button(entry)->setLabel(text);
}

void NavigationRail::setEntryCount(int entry, int count, const QString &description)
{
    button(entry)->setCount(count, description);
}

void NavigationRail::setFooter(QWidget *widget)
{
    m_footer->addWidget(widget);
}

int NavigationRail::count() const
{
    return static_cast<int>(m_group->buttons().size());
}

int NavigationRail::currentEntry() const
{
    return m_group->checkedId();
}

void NavigationRail::setCurrentEntry(int entry)
{
    button(entry)->setChecked(true);
}

void NavigationRail::setCollapsed(bool collapsed)
{
    if (collapsed == m_collapsed)
        return;
    m_collapsed = collapsed;
    for (int entry = 0; entry < count(); ++entry)
        button(entry)->setCollapsed(collapsed);
    updateGeometry();
}

QSize NavigationRail::sizeHint() const
{
    return {m_collapsed ? narrowWidth : qMax(wideWidth, layout()->sizeHint().width()), layout()->sizeHint().height()};
}

QSize NavigationRail::minimumSizeHint() const
{
    return sizeHint();
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(themeColors(palette()).border);
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.drawLine(edge, 0, edge, height());
}

RailButton *NavigationRail::button(int entry) const
{
    return static_cast<RailButton *>(m_group->button(entry));
}

} // namespace areacliente
