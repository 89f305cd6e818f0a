// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace areacliente {

/// Fusion with calm, flat controls in the theme's colours: hairlines, small radii, one accent, and a focus ring on everything.
class AreaStyle : public QProxyStyle
{
    Q_OBJECT

public:
    AreaStyle();
};

} // namespace areacliente
