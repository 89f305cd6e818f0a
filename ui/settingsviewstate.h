// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/viewstate.h"

namespace areacliente {

class Settings;

/// View states among the settings of this machine.
class SettingsViewState final : public ViewStateStore
{
public:
    /// `settings` must outlive it.
    explicit SettingsViewState(Settings &settings)
        : m_settings(settings)
    {
    }

    [[nodiscard]] QByteArray viewState(const QString &key) const override;
    void setViewState(const QString &key, const QByteArray &state) override;

private:
    Settings &m_settings;
};

} // namespace areacliente
