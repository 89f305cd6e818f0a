// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QByteArray>

namespace areacliente {

/// Inflates a gzip stream (RFC 1952), whole and of one member. Never makes more than `limit` bytes, whatever the stream says.
/// Errors: Offline in "answer" for one that is cut, damaged, or longer than that.
[[nodiscard]] Result<QByteArray> gunzip(const QByteArray &compressed, qint64 limit);

} // namespace areacliente
