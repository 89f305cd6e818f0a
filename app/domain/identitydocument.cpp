// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/identitydocument.h"

#include "app/domain/cleantext.h"
#include "app/domain/nif.h"

#include <algorithm>

namespace areacliente {

EntryCheck checkDocument(DocumentKind kind, QStringView number)
{
    if (kind == DocumentKind::Nif)
        return checkNif(number, NifScope::Person);
    const QString clean = cleanedLine(number);
    if (clean.size() > longestDocumentNumber)
        return wrongEntry(Rule::TooLong);
    if (clean.isEmpty())
        return emptyEntry;
    const bool any = std::ranges::any_of(clean, [](QChar c) { return c.isLetterOrNumber(); });
    return any ? completeEntry : incompleteEntry;
}

DocumentNote noteOnDocument(DocumentKind kind, QStringView number)
{
    const QString clean = cleanedLine(number);
    if (kind == DocumentKind::Nif || clean.isEmpty())
        return DocumentNote::None;
    if (checkNif(clean, NifScope::Person).isComplete())
        return DocumentNote::LooksLikeNif;
    const auto significant = std::ranges::count_if(clean, [](QChar c) { return c.isLetterOrNumber(); });
    const bool usual = std::ranges::all_of(clean, [](QChar c) {
        return c.isLetterOrNumber() || QStringView(u" -./").contains(c);
    });
    if (!usual)
        return DocumentNote::UnusualCharacters;
    if (significant < 5)
        return DocumentNote::VeryShort;
    return significant > 20 ? DocumentNote::VeryLong : DocumentNote::None;
}

Result<QString> parseDocument(DocumentKind kind, QStringView number, const QString &field)
{
    if (kind == DocumentKind::Nif) {
        auto nif = parseNif(number, field, NifScope::Person);
        if (!nif)
            return std::unexpected(nif.error());
        return nif->value;
    }
    if (const EntryCheck entry = checkDocument(kind, number); !entry.isComplete())
        return refusedEntry(entry, field);
    return cleanedLine(number).toUpper();
}

} // namespace areacliente
