// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/chunkreader.h"

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxDigits = 16; ///< what 64 bits hold

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

} // namespace

std::expected<qsizetype, Fault> ChunkReader::feed(QByteArrayView bytes, QByteArray &body)
{
    qsizetype at = 0;
    while (at < bytes.size() && m_state != State::Done) {
        if (m_state != State::Data) {
            if (!take(bytes[at++]))
                return std::unexpected(Fault(HttpFault::BadRequest, u"body"_s, Rule::Format, u"malformed chunks"_s));
            if (m_left > static_cast<quint64>(m_limits.bodyBytes - body.size()))
                return std::unexpected(tooLargeFault(m_limits.bodyBytes));
            continue;
        }
        const qsizetype size = std::min(static_cast<qsizetype>(m_left), bytes.size() - at);
        body.append(bytes.sliced(at, size));
        at += size;
        m_left -= static_cast<quint64>(size);
        if (m_left == 0)
            m_state = State::DataReturn;
    }
    return at;
}

bool ChunkReader::take(char c)
{
    switch (m_state) {
    case State::Size: return takeSize(c);
    case State::Extension: return takeText(c, State::SizeEnd);
    case State::SizeEnd: m_isLineEmpty = true; return takeEnd(c, '\n', m_left > 0 ? State::Data : State::Trailer);
    case State::DataReturn: return takeEnd(c, '\r', State::DataEnd);
    case State::DataEnd: m_digits = 0; return takeEnd(c, '\n', State::Size);
    case State::Trailer: return takeText(c, State::TrailerEnd);
    case State::TrailerEnd: return takeEnd(c, '\n', std::exchange(m_isLineEmpty, true) ? State::Done : State::Trailer);
    case State::Data:
    case State::Done: break;
    }
    return false;
}

bool ChunkReader::takeSize(char c)
{
    if (const int digit = hexDigit(c); digit >= 0) {
        m_left = m_left * 16 + static_cast<quint64>(digit);
        return ++m_digits <= maxDigits;
    }
    if (c == '\r')
        m_state = State::SizeEnd;
    else if (c == ';')
        m_state = State::Extension;
    return m_digits > 0 && m_state != State::Size;
}

/// Of an extension or a trailer, up to the end of its line.
bool ChunkReader::takeText(char c, State end)
{
    if (c == '\r') {
        m_state = end;
        return true;
    }
    m_isLineEmpty = false;
    return (c == '\t' || (c >= ' ' && c < 0x7f)) && ++m_overhead <= m_limits.headerBytes;
}

bool ChunkReader::takeEnd(char c, char expected, State next)
{
    m_state = next;
    return c == expected;
}

} // namespace areacliente
