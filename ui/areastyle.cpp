// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/areastyle.h"

namespace areacliente {

AreaStyle::AreaStyle() : QProxyStyle(QStringLiteral("fusion")) {}

} // namespace areacliente
