// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/id.h"

#include <QList>

namespace areacliente {

/// The sample generator's dice: the same seed and stream always throw the same, with every compiler and standard library
/// (the distributions of <random> do not promise that). The generator is SplitMix64: Steele, Lea and Flood, "Fast
/// splittable pseudorandom number generators", OOPSLA 2014, with the constants of its variant 13.
class SampleRandom
{
public:
    /// Each part of the sample has its own stream, so that a change in one leaves the others as they were.
    SampleRandom(quint64 seed, quint64 stream)
        : m_state(seed + (stream << 32))
    {
        next();
    }

    quint64 next()
    {
        m_state += 0x9E37'79B9'7F4A'7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58'476D'1CE4'E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D0'49BB'1331'11EBULL;
        return z ^ (z >> 31);
    }

    /// A number from `low` to `high`, both included.
    int between(int low, int high) { return low + static_cast<int>(next() % (static_cast<quint64>(high - low) + 1)); }
    bool chance(int percent) { return between(1, 100) <= percent; }

    /// One of `list`, which is not empty.
    template <class List>
    decltype(auto) pick(const List &list)
    {
        return list.at(between(0, static_cast<int>(list.size()) - 1));
    }

    /// A record id made at `msecs` since the epoch.
    Id id(qint64 msecs)
    {
        const auto high = static_cast<quint16>(next());
        return makeId(msecs, high, next());
    }

    /// `count` bytes in lower-case hexadecimal.
    QString hex(int count)
    {
        QByteArray bytes;
        for (int i = 0; i < count; ++i)
            bytes.append(static_cast<char>(next()));
        return QString::fromLatin1(bytes.toHex());
    }

private:
    quint64 m_state;
};

} // namespace areacliente
