// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// Conditional and partial requests (RFC 9110 §13, §14).
namespace areacliente {

/// Whether a list of entity tags (If-None-Match) has this one, whether strong or weak; "*" has every one.
/// `tag`: without its quotes.
[[nodiscard]] bool hasEntityTag(QByteArrayView list, QByteArrayView tag);

/// The version that an If-Match of a command names: one strong tag, `"42"`. None for anything else.
[[nodiscard]] std::optional<qint64> versionOfTag(QByteArrayView ifMatch);

/// The bytes asked for, both ends included.
struct ByteRange {
    qint64 first = 0;
    qint64 last = 0;
};
enum class RangeKind : quint8 {
    Whole, ///< no range, several, or none that can be read: the whole document is the answer
    Part,
    Unsatisfiable,
};
struct RangeAnswer {
    RangeKind kind = RangeKind::Whole;
    ByteRange range{};
};
/// What a Range header asks of a document of `size` bytes.
[[nodiscard]] RangeAnswer rangeOf(QByteArrayView header, qint64 size);

} // namespace areacliente
