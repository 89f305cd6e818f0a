// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format.h"

#include <QLocale>

#include <cmath>

namespace areacliente {

using namespace Qt::StringLiterals;

QString moneyText(const Money &amount)
{
    const int decimals = currencyDecimals(amount.currency);
    const double value = static_cast<double>(amount.minor) / std::pow(10, decimals);
    const QString symbol = amount.currency == "EUR"_L1 ? u"€"_s : amount.currency;
    const QString size = QLocale().toCurrencyString(std::abs(value), symbol, decimals);
    // In English it would stand in brackets, as accountants write what is owed; everybody reads a sign.
    return amount.minor < 0 ? QString(QLocale().negativeSign() + size) : size;
}

QString dateText(QDate date)
{
    return date.isValid() ? QLocale().toString(date, u"d MMM yyyy"_s) : QString();
}

QString dateTimeText(const QDateTime &instant)
{
    if (!instant.isValid())
        return {};
    const QDateTime local = instant.toLocalTime();
    return dateText(local.date()) + u", "_s + QLocale().toString(local.time(), QLocale::ShortFormat);
}

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString percentText(int basisPoints)
{
    const int decimals = basisPoints % 100 == 0 ? 0 : (basisPoints % 10 == 0 ? 1 : 2);
    const QLocale locale;
    const QString number = locale.toString(basisPoints / 100.0, 'f', decimals);
    // English sets no space there.
    return number + (locale.language() == QLocale::English ? u"%"_s : u"\u00a0%"_s);
}

} // namespace areacliente
