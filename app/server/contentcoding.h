// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

/// What the two sides agree on about the form of a body: its type, and whether it is compressed (RFC 9110 §8.4, §12.5).
namespace areacliente {

/// Whether a client that sent this Accept header, or none, takes JSON.
[[nodiscard]] bool acceptsJson(QByteArrayView accept);
/// Whether a client that sent this Accept-Encoding header wants gzip.
[[nodiscard]] bool acceptsGzip(QByteArrayView acceptEncoding);
/// Whether this Content-Type is JSON in UTF-8.
[[nodiscard]] bool isJsonType(QByteArrayView contentType);

} // namespace areacliente
