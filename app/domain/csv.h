// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/fields.h"
#include "app/domain/values.h"

#include <QLocale>

/// Records as comma-separated values (RFC 4180): a heading line of field names, then one line per record. An amount of
/// money makes two columns, the amount in whole units of the currency and `<name>_currency`.
namespace areacliente {

/// How a file of values is read by what it is made for.
struct CsvDialect {
    QChar separator = u',';
    QChar decimalPoint = u'.';
    bool hasByteOrderMark = false; ///< without it spreadsheets take UTF-8 for something else

    friend bool operator==(const CsvDialect &, const CsvDialect &) = default;
};

/// For a spreadsheet that runs in this locale: where the decimal comma is used, it wants semicolons between values.
[[nodiscard]] CsvDialect spreadsheetDialect(const QLocale &locale);
/// For other programs, the same everywhere.
[[nodiscard]] CsvDialect exchangeDialect();

/// One cell of text. A spreadsheet would run text that begins like a formula; such text gets an apostrophe before it
/// (OWASP, CSV injection). Quoted where it has to be.
[[nodiscard]] QString csvText(QString text, const CsvDialect &dialect);
/// A number with this many decimals, of a whole number of its smallest units.
[[nodiscard]] QString csvNumber(qint64 minor, int decimals, const CsvDialect &dialect);
/// One line with its end, CRLF. `cells` are already cells.
[[nodiscard]] QByteArray csvLine(const QStringList &cells, const CsvDialect &dialect);
/// What a file begins with.
[[nodiscard]] QByteArray csvStart(const CsvDialect &dialect);

namespace detail {
template <class V>
void appendCells(QStringList &cells, const V &value, const CsvDialect &dialect)
{
    if constexpr (std::is_same_v<V, Money>) {
        cells.append(csvNumber(value.minor, currencyDecimals(value.currency), dialect));
        cells.append(csvText(value.currency, dialect));
    } else if constexpr (OptionalValue<V>) {
        if (value)
            appendCells(cells, *value, dialect);
        else
            cells.append(QString());
    } else if constexpr (std::is_same_v<V, bool>) {
        cells.append(value ? QStringLiteral("true") : QStringLiteral("false"));
    } else if constexpr (std::is_integral_v<V>) {
        cells.append(QString::number(value));
    } else {
        // Days and instants as in JSON (ISO 8601), enumerations by their stored names.
        cells.append(csvText(toJson(value).toString(), dialect));
    }
}
} // namespace detail

/// The heading line of the records of type `R`.
template <RecordLike R>
[[nodiscard]] QByteArray csvHeading(const CsvDialect &dialect)
{
    QStringList cells;
    forEachField<R>([&](const auto &f) {
        cells.append(QString::fromLatin1(f.name));
        if constexpr (std::is_same_v<typename std::remove_cvref_t<decltype(f)>::Value, Money>)
            cells.append(QString::fromLatin1(f.name) + QLatin1String("_currency"));
    });
    return csvLine(cells, dialect);
}

/// The line of one record.
template <RecordLike R>
[[nodiscard]] QByteArray csvRecord(const R &record, const CsvDialect &dialect)
{
    QStringList cells;
    forEachField<R>([&](const auto &f) { detail::appendCells(cells, record.*f.member, dialect); });
    return csvLine(cells, dialect);
}

} // namespace areacliente
