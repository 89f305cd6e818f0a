// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/nif.h"

#include <optional>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t nifLength = 9;
constexpr std::u16string_view entityLetters = u"ABCDEFGHJNPQRSUVW";
constexpr std::u16string_view entityControlLetters = u"JABCDEFGHI";

using Compact = CompactText<nifLength + 2>;

constexpr bool isOneOf(char16_t c, std::u16string_view set)
{
    return set.find(c) != std::u16string_view::npos;
}

constexpr int number(std::u16string_view digits)
{
    int value = 0;
    for (char16_t c : digits)
        value = value * 10 + (c - u'0');
    return value;
}

constexpr std::size_t leadingDigits(std::u16string_view text)
{
    std::size_t count = 0;
    while (count < text.size() && isAsciiDigit(text[count]))
        ++count;
    return count;
}

/// The VAT number is the NIF behind "ES"; an entity's own E is always followed by a digit.
constexpr std::u16string_view withoutCountry(std::u16string_view text)
{
    return text.starts_with(u"ES") ? text.substr(2) : text;
}

constexpr std::optional<NifKind> kindOf(char16_t first)
{
    if (isAsciiDigit(first))
        return NifKind::Dni;
    if (isOneOf(first, u"XYZ"))
        return NifKind::Nie;
    if (isOneOf(first, u"KLM"))
        return NifKind::TaxAgency;
    if (isOneOf(first, entityLetters))
        return NifKind::Entity;
    return std::nullopt;
}

constexpr bool inScope(NifKind kind, NifScope scope)
{
    return scope == NifScope::Any || (scope == NifScope::Entity) == (kind == NifKind::Entity);
}

constexpr EntryCheck judge(bool controlMatches)
{
    return controlMatches ? completeEntry : wrongEntry(Rule::ControlCharacter);
}

constexpr EntryCheck checkDni(std::u16string_view text)
{
    const std::size_t digits = leadingDigits(text);
    if (digits > 8)
        return wrongEntry(Rule::Format);
    if (digits == text.size())
        return incompleteEntry;
    // Many people leave out the leading zero; nobody alive has a shorter number.
    if (digits < 7 || text.size() != digits + 1 || !isAsciiUpper(text[digits]))
        return wrongEntry(Rule::Format);
    return judge(text[digits] == nifLetter(number(text.substr(0, digits))));
}

/// One letter, 7 digits and a control: the digits that are there, and whether the control is reached.
constexpr EntryCheck checkShape(std::u16string_view text)
{
    const std::size_t digits = leadingDigits(text.substr(1));
    if (text.size() > nifLength || digits > 8 || (digits < 7 && digits + 1 < text.size()))
        return wrongEntry(Rule::Format);
    return text.size() < nifLength ? incompleteEntry : completeEntry;
}

constexpr EntryCheck checkLettered(std::u16string_view text, int leading)
{
    if (const EntryCheck shape = checkShape(text); !shape.isComplete())
        return shape;
    if (!isAsciiUpper(text[8]))
        return wrongEntry(Rule::Format);
    return judge(text[8] == nifLetter(leading * 10'000'000 + number(text.substr(1, 7))));
}

/// Public bodies, religious bodies and foreign entities have a letter; companies, joint ownerships and homeowners a
/// digit, except that a provincial code of 00 (not resident) was given a letter; the rest have had either.
constexpr EntryCheck checkEntity(std::u16string_view text)
{
    if (const EntryCheck shape = checkShape(text); !shape.isComplete())
        return shape;
    const int control = entityControl(number(text.substr(1, 7)));
    const bool mayBeLetter = !isOneOf(text[0], u"ABEH") || text.substr(1, 2) == u"00";
    const bool mayBeDigit = !isOneOf(text[0], u"NPQRSW");
    const bool matches = (mayBeLetter && text[8] == entityControlLetters[static_cast<std::size_t>(control)])
                         || (mayBeDigit && text[8] == static_cast<char16_t>(u'0' + control));
    return isAsciiUpper(text[8]) || isAsciiDigit(text[8]) ? judge(matches) : wrongEntry(Rule::Format);
}

constexpr EntryCheck check(std::u16string_view text, NifScope scope)
{
    if (text.empty())
        return emptyEntry;
    text = withoutCountry(text);
    if (text.empty())
        return incompleteEntry;
    const auto kind = kindOf(text[0]);
    if (!kind || !inScope(*kind, scope))
        return text == u"E" ? incompleteEntry : wrongEntry(Rule::Format);
    switch (*kind) {
    case NifKind::Dni: return checkDni(text);
    case NifKind::Nie: return checkLettered(text, text[0] - u'X');
    case NifKind::TaxAgency: return checkLettered(text, 0);
    case NifKind::Entity: break;
    }
    return checkEntity(text);
}

Compact compact(QStringView text)
{
    return {utf16View(text), u"-./"};
}

QString sevenDigits(int value)
{
    return u"%1"_s.arg(value, 7, 10, QChar(u'0'));
}

} // namespace

EntryCheck checkNif(QStringView text, NifScope scope)
{
    const Compact entry = compact(text);
    return entry.overflowed() ? wrongEntry(Rule::Format) : check(entry.view(), scope);
}

Result<Nif> parseNif(QStringView text, const QString &field, NifScope scope)
{
    if (const EntryCheck entry = checkNif(text, scope); !entry.isComplete())
        return refusedEntry(entry, field);
    const Compact entry = compact(text);
    const std::u16string_view normal = withoutCountry(entry.view());
    const QString padding(static_cast<qsizetype>(nifLength - normal.size()), u'0');
    return Nif{padding + toQString(normal), *kindOf(normal[0])};
}

QString makeDni(int number)
{
    return u"%1"_s.arg(number, 8, 10, QChar(u'0')) + QChar(nifLetter(number));
}

QString makeNie(char16_t first, int number)
{
    return QChar(first) + sevenDigits(number) + QChar(nifLetter((first - u'X') * 10'000'000 + number));
}

QString makeEntityNif(char16_t first, int number)
{
    const int control = entityControl(number);
    const bool asLetter = isOneOf(first, u"NPQRSW");
    const auto last = asLetter ? entityControlLetters[static_cast<std::size_t>(control)]
                               : static_cast<char16_t>(u'0' + control);
    return QChar(first) + sevenDigits(number) + QChar(last);
}

} // namespace areacliente
