// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/recordjson.h"

#include <limits>

/// Records whose every field stands at an edge of what it may hold.
namespace areacliente::test {

enum class Extreme {
    Least, ///< as little as is allowed: empty, zero, the first of everything
    Most,  ///< as much as is allowed: every text at its limit, every number at its greatest, the last day of all
    Hostile, ///< quotes, line breaks, right-to-left, characters outside the first plane; negative numbers; leap days; before 1970
};
inline constexpr std::array extremes{Extreme::Least, Extreme::Most, Extreme::Hostile};

/// At most `limit` UTF-16 units of `pattern` repeated, never half of a character.
[[nodiscard]] inline QString repeated(const QString &pattern, qsizetype limit)
{
    QString text = pattern.repeated(limit / pattern.size() + 1).left(limit);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text;
}

[[nodiscard]] inline QString extremeText(Extreme how, const FieldInfo &info)
{
    const int limit = info.maxLength;
    if (info.isLink)
        return how == Extreme::Least ? QString() : QStringLiteral("ffffffff-ffff-7fff-bfff-ffffffffffff");
    switch (how) {
    case Extreme::Least: return info.isRequired ? QStringLiteral("x") : QStringLiteral("");
    case Extreme::Most: return repeated(QStringLiteral("Ñandú ça «ß» İı 漢字 😀 "), limit);
    case Extreme::Hostile:
        return repeated(QStringLiteral("';--\"\n\t\\ \u202Eעברית\u202C\u0001\U0001F468\u200D\U0001F469%_?"), limit);
    }
    Q_UNREACHABLE();
}

inline void setExtreme(Extreme how, const FieldInfo &info, QString &value)
{
    value = extremeText(how, info);
}
inline void setExtreme(Extreme how, const FieldInfo &, bool &value)
{
    value = how == Extreme::Most;
}
inline void setExtreme(Extreme how, const FieldInfo &, int &value)
{
    constexpr int most = std::numeric_limits<int>::max();
    value = how == Extreme::Least ? 0 : how == Extreme::Most ? most : -most;
}
inline void setExtreme(Extreme how, const FieldInfo &, qint64 &value)
{
    value = how == Extreme::Least ? 0 : how == Extreme::Most ? maxExactInteger : -maxExactInteger;
}
inline void setExtreme(Extreme how, const FieldInfo &, QDate &value)
{
    value = how == Extreme::Least ? QDate(1900, 1, 1) : how == Extreme::Most ? QDate(9999, 12, 31) : QDate(2024, 2, 29);
}
inline void setExtreme(Extreme how, const FieldInfo &info, QDateTime &value)
{
    QDate day;
    setExtreme(how, info, day);
    if (how == Extreme::Hostile)
        day = QDate(1969, 12, 31);
    value = QDateTime(day, how == Extreme::Least ? QTime(0, 0) : QTime(23, 59, 59, 999), Qt::UTC);
}
inline void setExtreme(Extreme how, const FieldInfo &info, Money &value)
{
    setExtreme(how, info, value.minor);
    value.currency = how == Extreme::Hostile ? QStringLiteral("JPY") : QStringLiteral("EUR");
}
template <NamedEnum E>
void setExtreme(Extreme how, const FieldInfo &, E &value)
{
    value = static_cast<E>(how == Extreme::Least  ? 0
                           : how == Extreme::Most ? EnumNames<E>::names.size() - 1
                                                  : EnumNames<E>::names.size() / 2);
}
template <class T>
void setExtreme(Extreme how, const FieldInfo &info, std::optional<T> &value)
{
    if (how != Extreme::Least)
        setExtreme(how, info, value.emplace());
}

template <RecordLike R>
[[nodiscard]] R extremeRecord(Extreme how)
{
    R record;
    record.id = makeId(how == Extreme::Least ? 0 : 1'773'705'600'000, static_cast<quint16>(how), 7);
    record.version = how == Extreme::Most ? maxExactInteger : 0;
    forEachField<R>([&](const auto &f) { setExtreme(how, f, record.*f.member); });
    return record;
}

} // namespace areacliente::test
