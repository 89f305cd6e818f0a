// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ticket.h"

#include <algorithm>
#include <type_traits>

/// What the provider writes in several languages.
namespace areacliente {

template <class R>
inline constexpr bool isTranslated = std::is_same_v<R, HelpArticle> || std::is_same_v<R, Announcement>;

/// Whether a text is in `language` (BCP 47, its first part counts).
template <class R>
[[nodiscard]] bool isInLanguage(const R &record, const QString &language)
    requires isTranslated<R>
{
    return record.language.section(u'-', 0, 0).compare(language.section(u'-', 0, 0), Qt::CaseInsensitive) == 0;
}

/// Of texts in several languages those in `language`; where there are none, those in
/// Spanish, the language that the provider always writes in; where there are none either, all.
template <class R>
[[nodiscard]] QList<R> inLanguage(const QList<R> &records, const QString &language)
    requires isTranslated<R>
{
    for (const QString &wanted : {language, QStringLiteral("es")}) {
        QList<R> chosen;
        for (const R &record : records) {
            if (isInLanguage(record, wanted))
                chosen.append(record);
        }
        if (!chosen.isEmpty())
            return chosen;
    }
    return records;
}

/// The one of `shown` that says what `record` says: itself, or for an article its translation. Null for none.
template <class R>
[[nodiscard]] const R *translationOf(const R &record, const QList<R> &shown)
    requires isTranslated<R>
{
    const auto found = std::ranges::find_if(shown, [&record](const R &other) {
        if constexpr (requires { other.slug; })
            return other.slug == record.slug;
        else
            return other.id == record.id;
    });
    return found == shown.end() ? nullptr : &*found;
}

} // namespace areacliente
