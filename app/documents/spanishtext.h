// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/money.h"

#include <QDate>
#include <QString>

/// Figures and dates as a Spanish document writes them, whatever language the program runs in.
namespace areacliente::spanish {

/// 1.234,56 € (with a hard space); any other currency by its code.
[[nodiscard]] QString amount(const Money &money);
/// 1 or 1,5: thousandths without trailing zeros.
[[nodiscard]] QString quantity(qint64 thousandths);
/// 21 % or 5,2 % (with a hard space).
[[nodiscard]] QString percent(int basisPoints);
/// 22/11/2026; empty for no date.
[[nodiscard]] QString shortDate(QDate date);
/// 22 de noviembre de 2026; empty for no date.
[[nodiscard]] QString longDate(QDate date);

} // namespace areacliente::spanish
