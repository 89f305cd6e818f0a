// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <expected>

/// What the two sides agree on about the form of a body: its type, and whether it is compressed (RFC 9110 §8.4, §12.5).
namespace areacliente {

/// Whether a client that sent this Accept header, or none, takes JSON.
[[nodiscard]] bool acceptsJson(QByteArrayView accept);
/// Whether a client that sent this Accept-Encoding header wants gzip.
[[nodiscard]] bool acceptsGzip(QByteArrayView acceptEncoding);
/// Whether this Content-Type is JSON in UTF-8.
[[nodiscard]] bool isJsonType(QByteArrayView contentType);

[[nodiscard]] QByteArray gzipped(const QByteArray &body);

enum class GunzipError : unsigned char { Malformed, TooLarge };
/// What `body` was before. At most `limit` bytes are ever made of it.
[[nodiscard]] std::expected<QByteArray, GunzipError> gunzipped(const QByteArray &body, qsizetype limit);

} // namespace areacliente
