// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/networkwatch.h"

#include <QNetworkInformation>

namespace areacliente {

void NetworkWatch::start()
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    const auto *information = QNetworkInformation::instance();
    const auto note = [this](QNetworkInformation::Reachability reachability) {
        const bool isOnline = reachability == QNetworkInformation::Reachability::Online;
        if (isOnline && m_wasAway)
            Q_EMIT cameBack();
        m_wasAway = !isOnline;
    };
    m_wasAway = information->reachability() != QNetworkInformation::Reachability::Online;
    connect(information, &QNetworkInformation::reachabilityChanged, this, note);
}

} // namespace areacliente
