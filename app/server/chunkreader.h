// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/httplimits.h"
#include "app/server/problem.h"

#include <expected>

namespace areacliente {

/// Reads a body that comes in chunks (RFC 9112, 7.1), byte by byte, so that it makes no difference how the network cut them. Chunk
/// extensions and trailers are read over, within bounds.
class ChunkReader
{
public:
    explicit ChunkReader(const HttpLimits &limits)
        : m_limits(limits)
    {
    }

    /// Takes bytes from the front, appends those of the body to `body`, and returns how many it took: all, unless the body ends.
    [[nodiscard]] std::expected<qsizetype, Fault> feed(QByteArrayView bytes, QByteArray &body);
    [[nodiscard]] bool isDone() const { return m_state == State::Done; }

private:
    enum class State : quint8 { Size, Extension, SizeEnd, Data, DataReturn, DataEnd, Trailer, TrailerEnd, Done };

    [[nodiscard]] bool take(char c);
    [[nodiscard]] bool takeSize(char c);
    [[nodiscard]] bool takeText(char c, State end);
    [[nodiscard]] bool takeEnd(char c, char expected, State next);

    const HttpLimits &m_limits;
    quint64 m_left = 0;       ///< of the chunk
    qsizetype m_overhead = 0; ///< of extensions and trailers
    int m_digits = 0;
    bool m_isLineEmpty = true; ///< of the trailers
    State m_state = State::Size;
};

} // namespace areacliente
