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
                             const QList<QAction *> &actions)
{
    Banner *&banner = m_banners[key];
    if (!banner) {
        banner = new Banner(this);
        banner->setObjectName(QStringLiteral("banner_") + key);
        m_layout->addWidget(banner);
        connect(banner, &Banner::dismissed, this, &BannerArea::updateVisibility);
    }
    banner->showMessage(tone, std::move(words), actions);
    updateVisibility();
}

void BannerArea::withdraw(const QString &key)
{
    if (Banner *banner = m_banners.value(key))
        banner->dismiss();
}

QString BannerArea::message(const QString &key) const
{
    const Banner *banner = m_banners.value(key);
    return banner && !banner->isHidden() ? banner->text() : QString();
}

void BannerArea::updateVisibility()
{
    setVisible(std::ranges::any_of(m_banners, [](const Banner *banner) { return !banner->isHidden(); }));
}

} // namespace areacliente
