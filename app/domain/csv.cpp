// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/csv.h"

namespace areacliente {

using namespace Qt::StringLiterals;

CsvDialect spreadsheetDialect(const QLocale &locale)
{
    const bool hasComma = locale.decimalPoint() == u","_s;
    return {hasComma ? u';' : u',', hasComma ? u',' : u'.', true};
}

CsvDialect exchangeDialect()
{
    return {};
}

QString csvText(QString text, const CsvDialect &dialect)
{
    static constexpr QStringView formulaStarts = u"=+-@\t\r\n";
    if (!text.isEmpty() && formulaStarts.contains(text.front()))
        text.prepend(u'\'');
    const bool needsQuotes = text.contains(dialect.separator) || text.contains(u'"') || text.contains(u'\n')
                             || text.contains(u'\r');
    return needsQuotes ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

QString csvNumber(qint64 minor, int decimals, const CsvDialect &dialect)
{
    QString digits = QString::number(minor);
    const bool isNegative = digits.startsWith(u'-');
    digits = digits.mid(isNegative ? 1 : 0).rightJustified(decimals + 1, u'0');
    if (decimals > 0)
        digits.insert(digits.size() - decimals, dialect.decimalPoint);
    return isNegative ? u'-' + digits : digits;
}

QByteArray csvLine(const QStringList &cells, const CsvDialect &dialect)
{
    return (cells.join(dialect.separator) + u"\r\n"_s).toUtf8();
}

QByteArray csvStart(const CsvDialect &dialect)
{
    return dialect.hasByteOrderMark ? QByteArray("\xEF\xBB\xBF") : QByteArray();
}

} // namespace areacliente
