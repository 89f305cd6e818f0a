// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <expected>

/// The compression of bodies, on both sides (RFC 1952).
namespace areacliente {

[[nodiscard]] QByteArray gzipped(const QByteArray &body);

enum class GunzipError : unsigned char { Malformed, TooLarge };
/// What `body`, whole and of one member, was before. At most `limit` bytes are ever made of it, whatever it says.
[[nodiscard]] std::expected<QByteArray, GunzipError> gunzipped(const QByteArray &body, qsizetype limit);

} // namespace areacliente
