// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/accountsearch.h"

#include "app/domain/translations.h"

namespace areacliente {

namespace {

/// More than anybody translates into: so many more texts may have to be found to show each of them once.
constexpr int languages = 4;

template <RecordLike R>
Result<QList<R>> found(Replica &replica, const RecordStore &store, const QString &words, int most)
{
    const auto hits = replica.search().find<R>(words, most);
    if (!hits)
        return std::unexpected(hits.error());
    QList<R> records;
    for (const SearchHit &hit : *hits) {
        auto record = store.find<R>(hit.id);
        if (!record)
            return std::unexpected(record.error());
        if (*record)
            records.append(std::move(**record));
    }
    return records;
}

/// Each in the language that is shown, and once.
template <RecordLike R>
Result<QList<R>> foundInLanguage(Replica &replica, const RecordStore &store, const QString &words, int most,
                                 const QString &language)
{
    const auto hits = found<R>(replica, store, words, most * languages);
    if (!hits)
        return hits;
    // Mostly so: then the rest of them, bodies and all, need not be read at every letter.
    if (std::ranges::all_of(*hits, [&](const R &hit) { return isInLanguage(hit, language); }))
        return hits->first(std::min<qsizetype>(most, hits->size()));
    const auto all = store.select<R>({});
    if (!all)
        return all;
    const QList<R> shown = inLanguage(*all, language);
    QList<R> records;
    for (const R &hit : *hits) {
        const R *text = translationOf(hit, shown);
        if constexpr (requires { hit.slug; }) {
            if (!text)
                text = &hit; // written in no other language
        }
        if (text && records.size() < most && std::ranges::find(records, text->id, &R::id) == records.end())
            records.append(*text);
    }
    return records;
}

} // namespace

Result<QList<AnyRecord>> searchAccount(Replica &replica, const QString &words, int perType, const QString &language)
{
    const auto store = replica.reader();
    if (!store)
        return std::unexpected(store.error());
    QList<AnyRecord> all;
    Result<void> result;
    forEachRecordType([&]<class R>() {
        if constexpr (isSearchable<R>) {
            if (!result)
                return;
            Result<QList<R>> records;
            if constexpr (isTranslated<R>)
                records = foundInLanguage<R>(replica, *store, words, perType, language);
            else
                records = found<R>(replica, *store, words, perType);
            if (!records) {
                result = std::unexpected(records.error());
                return;
            }
            for (R &record : *records)
                all.append(std::move(record));
        }
    });
    if (!result)
        return std::unexpected(result.error());
    return all;
}

} // namespace areacliente
