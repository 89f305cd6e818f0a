// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/enums.h"
#include "app/domain/id.h"
#include "app/domain/money.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>
#include <tuple>

/// Records are described once: a constexpr tuple of fields per record drives its SQL columns, its JSON, its CSV and its diffs.
namespace areacliente {

/// How a field takes part in the search index.
enum class SearchUse : quint8 {
    No,
    Title, ///< shown as the hit's first line, and searched
    Body,  ///< searched
    When,  ///< orders the hits, newest first (a date or an instant)
};

struct FieldInfo {
    const char *name = nullptr; ///< snake_case: the SQL column, the JSON key and the CSV heading
    int maxLength = 0;          ///< of text, in UTF-16 units; 0 where the type bounds it
    bool isRequired = false;    ///< empty text is refused
    bool isLink = false;        ///< names another record's id
    SearchUse searchUse = SearchUse::No;
    const char *target = nullptr;      ///< of a link: the type name of what it leads to
    const char *otherTarget = nullptr; ///< and of what it may lead to as well
    bool mayOutlive = false;           ///< what it leads to may be gone since
};

/// One field of record `R`, of type `V`. Built by field() and refined by its chained members.
template <class R, class V>
struct Field : FieldInfo {
    using Value = V;
    V R::*member = nullptr;

    [[nodiscard]] constexpr Field required() const
    {
        return with([](Field &f) { f.isRequired = true; });
    }
    [[nodiscard]] constexpr Field max(int length) const
    {
        return with([length](Field &f) { f.maxLength = length; });
    }
    /// A link to a record of type `type`, which is there as long as this one; or to one of type `other`.
    [[nodiscard]] constexpr Field link(const char *type, const char *other = nullptr) const
    {
        return with([=](Field &f) {
            f.isLink = true;
            f.target = type;
            f.otherTarget = other;
        });
    }
    /// A link of something that happened, which stays when the record it leads to goes.
    [[nodiscard]] constexpr Field pastLink(const char *type) const
    {
        return link(type).with([](Field &f) { f.mayOutlive = true; });
    }
    [[nodiscard]] constexpr Field searched(SearchUse use) const
    {
        return with([use](Field &f) { f.searchUse = use; });
    }

private:
    template <class Change>
    constexpr Field with(Change change) const
    {
        Field copy = *this;
        change(copy);
        return copy;
    }
};

inline constexpr int defaultTextLength = 200;

template <class R, class V>
[[nodiscard]] constexpr auto field(const char *name, V R::*member)
{
    Field<R, V> result;
    result.name = name;
    result.member = member;
    result.maxLength = std::is_same_v<V, QString> ? defaultTextLength : 0;
    return result;
}

/// What every record has besides its own fields. `version` is the account's version at which the authority last wrote it.
struct RecordBase {
    Id id;
    qint64 version = 0;

    friend bool operator==(const RecordBase &, const RecordBase &) = default;
};

template <class R>
concept RecordLike = std::derived_from<R, RecordBase> && requires {
    R::typeName;
    R::fields();
};

/// Calls `visit(field)` for each field of `R`, in the described order.
template <RecordLike R, class Visit>
constexpr void forEachField(Visit &&visit)
{
    std::apply([&](const auto &...fields) { (visit(fields), ...); }, R::fields());
}

template <RecordLike R>
inline constexpr std::size_t fieldCount = std::tuple_size_v<decltype(R::fields())>;

/// The names of the fields in which `a` and `b` differ.
template <RecordLike R>
[[nodiscard]] QStringList changedFields(const R &a, const R &b)
{
    QStringList names;
    forEachField<R>([&](const auto &f) {
        if (!(a.*f.member == b.*f.member))
            names.append(QString::fromLatin1(f.name));
    });
    return names;
}

} // namespace areacliente
