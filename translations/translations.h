// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace areacliente {

/// Makes the compiled-in translations readable under `:/i18n`; they lie in a static library, which must be asked for them.
void initialiseTranslations();

} // namespace areacliente
