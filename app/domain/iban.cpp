// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/iban.h"

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t longestIban = 34;

using Compact = CompactText<longestIban>;

struct CountryLength {
    std::u16string_view country;
    int length;
};

// The SWIFT IBAN registry, in the order of the countries.
constexpr std::array countryLengths = std::to_array<CountryLength>({
    {u"AD", 24}, {u"AE", 23}, {u"AL", 28}, {u"AT", 20}, {u"AZ", 28}, {u"BA", 20}, {u"BE", 16}, {u"BG", 22}, {u"BH", 22},
    {u"BI", 27}, {u"BR", 29}, {u"BY", 28}, {u"CH", 21}, {u"CR", 22}, {u"CY", 28}, {u"CZ", 24}, {u"DE", 22}, {u"DJ", 27},
    {u"DK", 18}, {u"DO", 28}, {u"EE", 20}, {u"EG", 29}, {u"ES", 24}, {u"FI", 18}, {u"FK", 18}, {u"FO", 18}, {u"FR", 27},
    {u"GB", 22}, {u"GE", 22}, {u"GI", 23}, {u"GL", 18}, {u"GR", 27}, {u"GT", 28}, {u"HN", 28}, {u"HR", 21}, {u"HU", 28},
    {u"IE", 22}, {u"IL", 23}, {u"IQ", 23}, {u"IS", 26}, {u"IT", 27}, {u"JO", 30}, {u"KW", 30}, {u"KZ", 20}, {u"LB", 28},
    {u"LC", 32}, {u"LI", 21}, {u"LT", 20}, {u"LU", 20}, {u"LV", 21}, {u"LY", 25}, {u"MC", 27}, {u"MD", 24}, {u"ME", 22},
    {u"MK", 19}, {u"MN", 20}, {u"MR", 27}, {u"MT", 31}, {u"MU", 30}, {u"NI", 28}, {u"NL", 18}, {u"NO", 15}, {u"OM", 23},
    {u"PK", 24}, {u"PL", 28}, {u"PS", 29}, {u"PT", 25}, {u"QA", 29}, {u"RO", 24}, {u"RS", 22}, {u"RU", 33}, {u"SA", 24},
    {u"SC", 31}, {u"SD", 18}, {u"SE", 24}, {u"SI", 19}, {u"SK", 24}, {u"SM", 27}, {u"SO", 23}, {u"ST", 25}, {u"SV", 28},
    {u"TL", 23}, {u"TN", 24}, {u"TR", 26}, {u"UA", 29}, {u"VA", 22}, {u"VG", 24}, {u"XK", 20}, {u"YE", 30},
});
static_assert(std::ranges::is_sorted(countryLengths, {}, &CountryLength::country));

constexpr int lengthFor(std::u16string_view country)
{
    const auto found = std::ranges::lower_bound(countryLengths, country, {}, &CountryLength::country);
    return found != countryLengths.end() && found->country == country ? found->length : 0;
}

constexpr bool anyCountryStartsWith(char16_t letter)
{
    return std::ranges::any_of(countryLengths, [letter](const CountryLength &c) { return c.country[0] == letter; });
}

constexpr int modulo97(int remainder, std::u16string_view text)
{
    for (char16_t c : text) {
        if (isAsciiDigit(c))
            remainder = (remainder * 10 + (c - u'0')) % 97;
        else
            remainder = (remainder * 100 + (c - u'A' + 10)) % 97;
    }
    return remainder;
}

constexpr bool hasRightCharacters(std::u16string_view text)
{
    // Spain's national part is digits only; the other countries' structures are left to their banks.
    const bool digitsOnly = text.starts_with(u"ES");
    for (std::size_t i = 2; i < text.size(); ++i) {
        const bool fits = isAsciiDigit(text[i]) || (i >= 4 && !digitsOnly && isAsciiUpper(text[i]));
        if (!fits)
            return false;
    }
    return true;
}

constexpr EntryCheck check(std::u16string_view text)
{
    if (text.empty())
        return emptyEntry;
    if (text.size() == 1)
        return anyCountryStartsWith(text[0]) ? incompleteEntry : wrongEntry(Rule::Format);
    const auto length = static_cast<std::size_t>(lengthFor(text.substr(0, 2)));
    if (length == 0 || text.size() > length || !hasRightCharacters(text))
        return wrongEntry(Rule::Format);
    if (text.size() < length)
        return incompleteEntry;
    const bool matches = modulo97(modulo97(0, text.substr(4)), text.substr(0, 4)) == 1;
    return matches ? completeEntry : wrongEntry(Rule::ControlCharacter);
}

Compact compact(QStringView text)
{
    return {utf16View(text), u"-"};
}

} // namespace

EntryCheck checkIban(QStringView text)
{
    const Compact entry = compact(text);
    return entry.overflowed() ? wrongEntry(Rule::Format) : check(entry.view());
}

Result<QString> parseIban(QStringView text, const QString &field)
{
    if (const EntryCheck entry = checkIban(text); !entry.isComplete())
        return refusedEntry(entry, field);
    return toQString(compact(text).view());
}

QString formatIban(QStringView iban)
{
    QString grouped;
    for (qsizetype i = 0; i < iban.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            grouped += u' ';
        grouped += iban[i];
    }
    return grouped;
}

int ibanLength(QStringView country)
{
    return lengthFor(utf16View(country));
}

QString makeIban(QStringView country, QStringView nationalPart)
{
    const int remainder = modulo97(modulo97(modulo97(0, utf16View(nationalPart)), utf16View(country)), u"00");
    return country + u"%1"_s.arg(98 - remainder, 2, 10, QChar(u'0')) + nationalPart;
}

} // namespace areacliente
