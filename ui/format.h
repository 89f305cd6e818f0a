// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/money.h"

#include <QDateTime>
#include <QString>

/// Values as words of the program's language. They follow QLocale(), whose default the program sets with its language.
namespace areacliente {

/// "1.234,50 €" in Spanish; the currency's own number of decimals.
[[nodiscard]] QString moneyText(const Money &amount);
/// "22 nov 2026"; empty for no date.
[[nodiscard]] QString dateText(QDate date);
/// "22 nov 2026, 18:30" in the time zone of the desktop; empty for no instant.
[[nodiscard]] QString dateTimeText(const QDateTime &instant);
[[nodiscard]] QString numberText(qint64 number);
/// "3,2 MB"
[[nodiscard]] QString sizeText(qint64 bytes);
/// "21 %" of 2100 basis points; no superfluous decimals.
[[nodiscard]] QString percentText(int basisPoints);

} // namespace areacliente
