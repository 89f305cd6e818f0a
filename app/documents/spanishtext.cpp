// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/documents/spanishtext.h"

#include <array>

namespace areacliente::spanish {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t hardSpace = u'\u00A0';

/// A whole number with dots between its thousands.
QString grouped(quint64 number)
{
    QString digits = QString::number(number);
    for (qsizetype i = digits.size() - 3; i > 0; i -= 3)
        digits.insert(i, u'.');
    return digits;
}

/// A fixed-point number of `places` decimals, at least `kept` of them shown.
QString fixedPoint(qint64 value, int places, int kept)
{
    quint64 scale = 1;
    for (int i = 0; i < places; ++i)
        scale *= 10;
    const quint64 magnitude = value < 0 ? 0 - static_cast<quint64>(value) : static_cast<quint64>(value);
    QString decimals = QString::number(magnitude % scale).rightJustified(places, u'0');
    while (decimals.size() > kept && decimals.endsWith(u'0'))
        decimals.chop(1);
    const QString sign = value < 0 ? u"−"_s : QString();
    return sign + grouped(magnitude / scale) + (decimals.isEmpty() ? QString() : QString(u',' + decimals));
}

} // namespace

QString amount(const Money &money)
{
    const QString unit = money.currency == u"EUR" ? u"€"_s : money.currency;
    return fixedPoint(money.minor, 2, 2) + hardSpace + unit;
}

QString quantity(qint64 thousandths)
{
    return fixedPoint(thousandths, 3, 0);
}

QString percent(int basisPoints)
{
    return fixedPoint(basisPoints, 2, 0) + hardSpace + u'%';
}

QString shortDate(QDate date)
{
    return date.isValid() ? date.toString(u"dd/MM/yyyy"_s) : QString();
}

QString longDate(QDate date)
{
    static constexpr std::array months{u"enero", u"febrero", u"marzo",      u"abril",   u"mayo",      u"junio",
                                       u"julio", u"agosto",  u"septiembre", u"octubre", u"noviembre", u"diciembre"};
    if (!date.isValid())
        return {};
    return u"%1 de %2 de %3"_s.arg(date.day())
        .arg(QString::fromUtf16(months[static_cast<std::size_t>(date.month() - 1)]))
        .arg(date.year());
}

} // namespace areacliente::spanish
