// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <array>
#include <string_view>

namespace areacliente {

/// How far a value that is being typed has come; cheap enough to ask at every key.
enum class EntryState : quint8 {
    Empty,      ///< nothing typed yet
    Incomplete, ///< right so far: typing on may complete it
    Wrong,      ///< nothing typed after this makes it right
    Complete,   ///< right as it stands
};

struct EntryCheck {
    EntryState state = EntryState::Empty;
    Rule rule = Rule::None; ///< set where the state is Wrong

    [[nodiscard]] constexpr bool isComplete() const { return state == EntryState::Complete; }
    friend constexpr bool operator==(const EntryCheck &, const EntryCheck &) = default;
};

inline constexpr EntryCheck emptyEntry{EntryState::Empty, Rule::None};
inline constexpr EntryCheck incompleteEntry{EntryState::Incomplete, Rule::None};
inline constexpr EntryCheck completeEntry{EntryState::Complete, Rule::None};

[[nodiscard]] constexpr EntryCheck wrongEntry(Rule rule)
{
    return {EntryState::Wrong, rule};
}

/// The error for an entry that is not complete: Required when empty, Format when it stops short, else its own rule.
[[nodiscard]] inline std::unexpected<Error> refusedEntry(EntryCheck check, const QString &field)
{
    switch (check.state) {
    case EntryState::Empty: return invalid(field, Rule::Required);
    case EntryState::Wrong: return invalid(field, check.rule);
    case EntryState::Incomplete:
    case EntryState::Complete: break;
    }
    return invalid(field, Rule::Format, QStringLiteral("incomplete"));
}

[[nodiscard]] constexpr bool isAsciiDigit(char16_t c)
{
    return c >= u'0' && c <= u'9';
}

[[nodiscard]] constexpr bool isAsciiUpper(char16_t c)
{
    return c >= u'A' && c <= u'Z';
}

/// At most N characters of an identifier as people type it: upper case, without the spaces and the separators they
/// put in. Lives on the stack, so that checking while typing allocates nothing.
template <std::size_t N>
class CompactText
{
public:
    constexpr CompactText(std::u16string_view text, std::u16string_view separators)
    {
        for (char16_t c : text) {
            const bool space = c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\u00A0' || c == u'\u202F';
            if (space || separators.find(c) != std::u16string_view::npos)
                continue;
            if (m_size == N) {
                m_overflowed = true;
                return;
            }
            m_text[m_size++] = c >= u'a' && c <= u'z' ? static_cast<char16_t>(c - u'a' + u'A') : c;
        }
    }

    [[nodiscard]] constexpr std::u16string_view view() const { return {m_text.data(), m_size}; }
    [[nodiscard]] constexpr bool overflowed() const { return m_overflowed; }

private:
    std::array<char16_t, N> m_text{};
    std::size_t m_size = 0;
    bool m_overflowed = false;
};

[[nodiscard]] inline std::u16string_view utf16View(QStringView text)
{
    return {text.utf16(), static_cast<std::size_t>(text.size())};
}

[[nodiscard]] inline QString toQString(std::u16string_view text)
{
    return QString::fromUtf16(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace areacliente
