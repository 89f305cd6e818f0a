// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/translations.h"

#include <QDir>

static void initialiseResources()
{
    Q_INIT_RESOURCE(translations);
}

namespace areacliente {

void initialiseTranslations()
{
    initialiseResources();
}

} // namespace areacliente
