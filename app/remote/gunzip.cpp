// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/gunzip.h"

#include "app/remote/remoteerrors.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int gzipOnly = 16 + MAX_WBITS; // zlib's way to say that it is gzip and nothing else
constexpr std::size_t blockSize = 64 * 1024;

std::unexpected<Error> damaged(const QString &why)
{
    return fail(ErrorCode::Offline, u"compressed answer: "_s + why, remotefield::answer);
}

/// Ends with its scope.
class Stream
{
public:
    Stream() { m_isGood = inflateInit2(&m_state, gzipOnly) == Z_OK; }
    ~Stream() { inflateEnd(&m_state); }
    Q_DISABLE_COPY_MOVE(Stream)

    [[nodiscard]] bool isGood() const { return m_isGood; }
    z_stream *operator->() { return &m_state; }
    [[nodiscard]] int step() { return ::inflate(&m_state, Z_NO_FLUSH); }

private:
    z_stream m_state{};
    bool m_isGood = false;
};

} // namespace

Result<QByteArray> gunzip(const QByteArray &compressed, qint64 limit)
{
    Stream stream;
    if (!stream.isGood())
        return damaged(u"no memory"_s);
    QByteArray input = compressed; // zlib wants it writable, and writes nothing
    stream->next_in = reinterpret_cast<Bytef *>(input.data());
    stream->avail_in = static_cast<uInt>(input.size());
    QByteArray output;
    std::array<char, blockSize> block{};
    for (int state = Z_OK; state != Z_STREAM_END;) {
        stream->next_out = reinterpret_cast<Bytef *>(block.data());
        stream->avail_out = static_cast<uInt>(block.size());
        state = stream.step();
        const auto made = static_cast<qsizetype>(block.size() - stream->avail_out);
        if (state != Z_OK && state != Z_STREAM_END)
            return damaged(state == Z_BUF_ERROR ? u"cut"_s : u"damaged"_s);
        if (output.size() + made > limit)
            return damaged(u"larger than it may be"_s);
        output.append(block.data(), made);
    }
    if (stream->avail_in > 0)
        return damaged(u"something follows it"_s);
    return output;
}

} // namespace areacliente
