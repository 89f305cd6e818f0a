// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace areacliente {

/// An amount in minor units (cents for the euro) of an ISO 4217 currency. Never a floating-point number.
struct Money {
    qint64 minor = 0;
    QString currency = QStringLiteral("EUR");

    [[nodiscard]] bool isZero() const { return minor == 0; }

    /// Precondition for the operators: both amounts have the same currency.
    Money &operator+=(const Money &other)
    {
        Q_ASSERT(currency == other.currency);
        minor += other.minor;
        return *this;
    }
    Money &operator-=(const Money &other)
    {
        Q_ASSERT(currency == other.currency);
        minor -= other.minor;
        return *this;
    }
    friend Money operator+(Money a, const Money &b) { return a += b; }
    friend Money operator-(Money a, const Money &b) { return a -= b; }
    friend bool operator==(const Money &, const Money &) = default;
};

/// ISO 4217: the number of decimals of a currency; two for nearly all.
[[nodiscard]] inline int currencyDecimals(const QString &currency)
{
    for (const auto *whole : {"JPY", "KRW", "CLP", "ISK", "VND"}) {
        if (currency == QLatin1String(whole))
            return 0;
    }
    return 2;
}

[[nodiscard]] inline Money euros(qint64 minor)
{
    return Money{minor, QStringLiteral("EUR")};
}

} // namespace areacliente
