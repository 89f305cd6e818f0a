// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace areacliente {

/// The identifier of a record: UUIDv7 text (RFC 9562 §5.7), made by whoever creates the record.
/// It begins with the time, so keys made one after the other stay close in an index.
using Id = QString;

/// A new identifier: 48 bits of `now` in milliseconds, 74 random bits.
[[nodiscard]] Id newId(const QDateTime &now);

/// The identifier with these 74 bits instead of random ones (top 12 bits of `high`, low 62 of `low`): for reproducible data.
[[nodiscard]] Id makeId(qint64 msecsSinceEpoch, quint16 high, quint64 low);

/// True for the canonical text of a UUID: 36 characters, lower-case hexadecimal, hyphens in their places.
[[nodiscard]] bool isValidId(QStringView text);

} // namespace areacliente
