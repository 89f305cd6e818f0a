// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/gzip.h"

#include <array>

#include <zlib.h>

namespace areacliente {

namespace {

constexpr int gzipOnly = 16 + MAX_WBITS; ///< zlib's way to say that it is gzip and nothing else
constexpr int gzipLevel = 4;             ///< half the time of the usual 6 for records, and a few percent larger
constexpr std::size_t blockSize = 64 * 1024;

/// zlib wants its input writable, and writes nothing.
Bytef *inputOf(const QByteArray &bytes)
{
    return reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
}

/// Ends with its scope.
class Inflation
{
public:
    explicit Inflation(const QByteArray &input)
    {
        if (inflateInit2(&m_state, gzipOnly) != Z_OK)
            qFatal("zlib has no memory");
        m_state.next_in = inputOf(input);
        m_state.avail_in = static_cast<uInt>(input.size());
    }
    ~Inflation() { inflateEnd(&m_state); }
    Q_DISABLE_COPY_MOVE(Inflation)

    /// Fills `block`, and says how far: Z_OK, Z_STREAM_END, or what is wrong.
    [[nodiscard]] int step(std::array<char, blockSize> &block, qsizetype &made)
    {
        m_state.next_out = reinterpret_cast<Bytef *>(block.data());
        m_state.avail_out = static_cast<uInt>(block.size());
        const int state = ::inflate(&m_state, Z_NO_FLUSH);
        made = static_cast<qsizetype>(block.size() - m_state.avail_out);
        return state;
    }
    [[nodiscard]] bool hasRest() const { return m_state.avail_in > 0; }

private:
    z_stream m_state{};
};

} // namespace

QByteArray gzipped(const QByteArray &body)
{
    z_stream stream{};
    if (deflateInit2(&stream, gzipLevel, Z_DEFLATED, gzipOnly, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("zlib has no memory");
    QByteArray packed(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(body.size()))),
                      Qt::Uninitialized);
    stream.next_in = inputOf(body);
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
    Inflation inflation(body);
    QByteArray plain;
    std::array<char, blockSize> block{};
    for (int state = Z_OK; state != Z_STREAM_END;) {
        qsizetype made = 0;
        state = inflation.step(block, made);
        if (state != Z_OK && state != Z_STREAM_END)
            return std::unexpected(GunzipError::Malformed);
        if (plain.size() + made > limit)
            return std::unexpected(GunzipError::TooLarge);
        plain.append(block.data(), made);
    }
    if (inflation.hasRest())
        return std::unexpected(GunzipError::Malformed);
    return plain;
}

} // namespace areacliente
