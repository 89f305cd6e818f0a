// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/conditional.h"

#include <algorithm>
#include <limits>

namespace areacliente {

namespace {

bool areDigits(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// A number that no document reaches where it is too long to be read.
qint64 numberOf(QByteArrayView digits)
{
    bool isRead = false;
    const qint64 number = digits.toLongLong(&isRead);
    return isRead ? number : std::numeric_limits<qint64>::max();
}

RangeAnswer lastBytes(qint64 count, qint64 size)
{
    if (count == 0 || size == 0)
        return {RangeKind::Unsatisfiable};
    return {RangeKind::Part, {std::max(qint64{0}, size - count), size - 1}};
}

} // namespace

bool hasEntityTag(QByteArrayView list, QByteArrayView tag)
{
    if (list.trimmed() == "*")
        return true;
    const QByteArray quoted = '"' + tag.toByteArray() + '"';
    qsizetype at = 0;
    while (at < list.size()) { // a tag may hold commas
        const qsizetype begin = list.indexOf('"', at);
        const qsizetype end = begin < 0 ? -1 : list.indexOf('"', begin + 1);
        if (end < 0)
            return false;
        if (list.sliced(begin, end + 1 - begin) == quoted)
            return true;
        at = end + 1;
    }
    return false;
}

std::optional<qint64> versionOfTag(QByteArrayView ifMatch)
{
    const QByteArrayView tag = ifMatch.trimmed();
    if (tag.size() < 3 || tag.size() > 18 || tag.front() != '"' || tag.back() != '"')
        return std::nullopt;
    const QByteArrayView digits = tag.sliced(1, tag.size() - 2);
    if (!areDigits(digits) || (digits.front() == '0'))
        return std::nullopt;
    return digits.toLongLong();
}

RangeAnswer rangeOf(QByteArrayView header, qint64 size)
{
    QByteArrayView asked = header.trimmed();
    if (!asked.startsWith("bytes="))
        return {};
    asked = asked.sliced(6).trimmed();
    const qsizetype dash = asked.indexOf('-');
    if (dash < 0)
        return {};
    const QByteArrayView from = asked.first(dash);
    const QByteArrayView to = asked.sliced(dash + 1);
    if (from.isEmpty())
        return areDigits(to) ? lastBytes(numberOf(to), size) : RangeAnswer();
    if (!areDigits(from) || (!to.isEmpty() && !areDigits(to)))
        return {}; // several ranges end here too
    const qint64 first = numberOf(from);
    const qint64 last = to.isEmpty() ? size - 1 : std::min(numberOf(to), size - 1);
    if (!to.isEmpty() && numberOf(to) < first)
        return {};
    return first >= size ? RangeAnswer{RangeKind::Unsatisfiable} : RangeAnswer{RangeKind::Part, {first, last}};
}

} // namespace areacliente
