// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/contentcoding.h"

#include <QList>

#include <algorithm>
#include <optional>

#include <zlib.h>

namespace areacliente {

namespace {

constexpr int gzipWindow = 15 + 16; ///< zlib: the largest window, in gzip's frame
constexpr int gzipLevel = 4;        ///< half the time of the usual 6 for records, and a few percent larger

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

QByteArray gzipped(const QByteArray &body)
{
    z_stream stream{};
    if (deflateInit2(&stream, gzipLevel, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("zlib has no memory");
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(body.size()))),
                      Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(body.constData()));
    stream.avail_in = static_cast<uInt>(body.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH); // the bound leaves room for all of it
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

std::expected<QByteArray, GunzipError> gunzipped(const QByteArray &body, qsizetype limit)
{
    z_stream stream{};
    if (inflateInit2(&stream, gzipWindow) != Z_OK)
        qFatal("zlib has no memory");
    QByteArray plain(limit + 1, Qt::Uninitialized); // one byte more shows that there is more
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(body.constData()));
    stream.avail_in = static_cast<uInt>(body.size());
    stream.next_out = reinterpret_cast<Bytef *>(plain.data());
    stream.avail_out = static_cast<uInt>(plain.size());
    const int ended = inflate(&stream, Z_FINISH);
    const bool isWhole = ended == Z_STREAM_END && stream.avail_in == 0;
    const auto size = static_cast<qsizetype>(stream.total_out);
    inflateEnd(&stream);
    if (size > limit)
        return std::unexpected(GunzipError::TooLarge);
    if (!isWhole)
        return std::unexpected(GunzipError::Malformed);
    plain.truncate(size);
    return plain;
}

} // namespace areacliente
