// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/contentcoding.h"

#include <QList>

#include <algorithm>

namespace areacliente {

namespace {

/// One entry of a list such as "text/*;q=0.5, application/json": its name in lower case, and its weight.
struct Weighted {
    QByteArray name;
    double weight = 1;
};

QList<Weighted> weightedList(QByteArrayView header)
{
    QList<Weighted> list;
    for (const QByteArray &entry : header.toByteArray().toLower().split(',')) {
        const QList<QByteArray> parts = entry.split(';');
        Weighted weighted{parts[0].trimmed()};
        for (const QByteArray &part : parts.mid(1)) {
            if (const QByteArray parameter = part.trimmed(); parameter.startsWith("q="))
                weighted.weight = parameter.mid(2).toDouble();
        }
        if (!weighted.name.isEmpty())
            list.append(weighted);
    }
    return list;
}

/// Whether the first of `names` that the list has, the most exact first, has a weight.
bool takesFirstOf(const QList<Weighted> &list, std::initializer_list<QByteArrayView> names)
{
    for (const QByteArrayView name : names) {
        const auto found = std::ranges::find(list, name, [](const Weighted &w) { return QByteArrayView(w.name); });
        if (found != list.end())
            return found->weight > 0;
    }
    return false;
}

} // namespace

bool acceptsJson(QByteArrayView accept)
{
    return accept.trimmed().isEmpty()
           || takesFirstOf(weightedList(accept), {"application/json", "application/*", "*/*"});
}

bool acceptsGzip(QByteArrayView acceptEncoding)
{
    return takesFirstOf(weightedList(acceptEncoding), {"gzip", "x-gzip", "*"});
}

bool isJsonType(QByteArrayView contentType)
{
    QList<QByteArray> parts = contentType.toByteArray().toLower().split(';');
    for (QByteArray &part : parts)
        part = part.trimmed();
    const auto isKnown = [](const QByteArray &p) { return p == "charset=utf-8" || p == "charset=\"utf-8\""; };
    return parts.takeFirst() == "application/json" && std::ranges::all_of(parts, isKnown);
}

} // namespace areacliente
