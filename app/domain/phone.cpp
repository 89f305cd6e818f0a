// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/phone.h"

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t spanishDigits = 9;
constexpr std::size_t longestForeign = 15; // E.164 §6.2.1
constexpr std::size_t shortestForeign = 7; // country code included; no country has shorter subscriber numbers

using Compact = CompactText<longestForeign + 2>;

constexpr EntryCheck checkSpanish(std::u16string_view digits)
{
    if (digits.empty())
        return incompleteEntry;
    // Subscribers' numbers begin with 6 or 7 (mobile), 8 or 9 (geographic and special).
    if (digits[0] < u'6' || digits.size() > spanishDigits)
        return wrongEntry(Rule::Format);
    return digits.size() < spanishDigits ? incompleteEntry : completeEntry;
}

constexpr EntryCheck checkInternational(std::u16string_view digits)
{
    if (digits.empty() || digits == u"3")
        return incompleteEntry;
    if (digits.starts_with(u"34"))
        return checkSpanish(digits.substr(2));
    if (digits[0] == u'0' || digits.size() > longestForeign)
        return wrongEntry(Rule::Format);
    return digits.size() < shortestForeign ? incompleteEntry : completeEntry;
}

/// What follows the plus sign or the 00 that stands for it; the whole text when there is neither.
constexpr std::u16string_view afterPrefix(std::u16string_view text)
{
    if (text.starts_with(u"+"))
        return text.substr(1);
    return text.starts_with(u"00") ? text.substr(2) : text;
}

constexpr EntryCheck check(std::u16string_view text)
{
    if (text.empty())
        return emptyEntry;
    const std::u16string_view digits = afterPrefix(text);
    if (!std::ranges::all_of(digits, isAsciiDigit))
        return wrongEntry(Rule::Format);
    if (digits.size() != text.size())
        return checkInternational(digits);
    return text == u"0" ? incompleteEntry : checkSpanish(text);
}

Compact compact(QStringView text)
{
    return {utf16View(text), u"-./()"};
}

} // namespace

EntryCheck checkPhone(QStringView text)
{
    const Compact entry = compact(text);
    return entry.overflowed() ? wrongEntry(Rule::Format) : check(entry.view());
}

Result<QString> parsePhone(QStringView text, const QString &field)
{
    if (const EntryCheck entry = checkPhone(text); !entry.isComplete())
        return refusedEntry(entry, field);
    const Compact entry = compact(text);
    const std::u16string_view digits = afterPrefix(entry.view());
    const bool national = digits.size() == entry.view().size();
    return (national ? u"+34"_s : u"+"_s) + toQString(digits);
}

QString formatPhone(QStringView phone)
{
    const Result<QString> normal = parsePhone(phone, {});
    if (!normal || !normal->startsWith(u"+34"_s))
        return phone.toString();
    const QStringView n = QStringView(*normal).mid(3);
    return u"+34 %1 %2 %3"_s.arg(n.mid(0, 3), n.mid(3, 3), n.mid(6, 3));
}

} // namespace areacliente
