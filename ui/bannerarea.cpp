// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bannerarea.h"

#include "ui/widgets/banner.h"

#include <QVBoxLayout>

namespace areacliente {

BannerArea::BannerArea(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("bannerArea"));
    m_layout->setContentsMargins(metrics::large, metrics::medium, metrics::large, 0);
    m_layout->setSpacing(metrics::small);
    hide();
}

void BannerArea::showMessage(const QString &key, Tone tone, std::function<QString()> words,
                             const QList<QAction *> &actions, const QString &topic)
{
    Entry &entry = m_entries[key];
    if (!topic.isEmpty() && topic == entry.closedTopic)
        return;
    if (!entry.banner) {
        entry.banner = new Banner(this);
        entry.banner->setObjectName(QStringLiteral("banner_") + key);
        m_layout->addWidget(entry.banner);
        connect(entry.banner, &Banner::dismissed, this, &BannerArea::updateVisibility);
        connect(entry.banner, &Banner::closedByUser, this, [this, key] {
            Entry &closed = m_entries[key];
            closed.closedTopic = closed.topic;
        });
    }
    entry.topic = topic;
    entry.closedTopic.clear();
    entry.banner->showMessage(tone, std::move(words), actions);
    updateVisibility();
}

void BannerArea::withdraw(const QString &key)
{
    const auto entry = m_entries.find(key);
    if (entry == m_entries.end())
        return;
    entry->closedTopic.clear();
    entry->banner->dismiss();
}

QString BannerArea::message(const QString &key) const
{
    const Banner *banner = m_entries.value(key).banner;
    return banner && !banner->isHidden() ? banner->text() : QString();
}

void BannerArea::updateVisibility()
{
    setVisible(std::ranges::any_of(m_entries, [](const Entry &entry) { return !entry.banner->isHidden(); }));
}

} // namespace areacliente
