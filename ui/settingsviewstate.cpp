// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settingsviewstate.h"

#include "app/platform/settings.h"

namespace areacliente {

QByteArray SettingsViewState::viewState(const QString &key) const
{
    return m_settings.get<Setting::TableState>(key);
}

void SettingsViewState::setViewState(const QString &key, const QByteArray &state)
{
    // A state too large to be kept is only a convenience lost.
    std::ignore = m_settings.set<Setting::TableState>(state, key);
}

} // namespace areacliente
