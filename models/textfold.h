// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace areacliente {

/// `text` as it is compared in searches: without accents, without case (Unicode NFKD minus marks, then simple case folding).
[[nodiscard]] QString foldedForSearch(const QString &text);

} // namespace areacliente
