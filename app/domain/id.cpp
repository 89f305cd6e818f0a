// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/id.h"

#include <QRandomGenerator>
#include <QUuid>

namespace areacliente {

Id makeId(qint64 msecsSinceEpoch, quint16 high, quint64 low)
{
    const auto time = static_cast<quint64>(msecsSinceEpoch) & 0xFFFF'FFFF'FFFFULL;
    const auto variantAndLow = (low & 0x3FFF'FFFF'FFFF'FFFFULL) | 0x8000'0000'0000'0000ULL;
    const auto byte = [variantAndLow](int index) { return static_cast<uchar>(variantAndLow >> (56 - 8 * index)); };
    const QUuid uuid(static_cast<uint>(time >> 16), static_cast<ushort>(time & 0xFFFF),
                     static_cast<ushort>(0x7000 | (high & 0x0FFF)), byte(0), byte(1), byte(2), byte(3), byte(4),
                     byte(5), byte(6), byte(7));
    return uuid.toString(QUuid::WithoutBraces);
}

Id newId(const QDateTime &now)
{
    auto *random = QRandomGenerator::system();
    return makeId(now.toMSecsSinceEpoch(), static_cast<quint16>(random->generate()), random->generate64());
}

bool isValidId(QStringView text)
{
    if (text.size() != 36)
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
        const auto c = text[i].unicode();
        const bool hex = (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
        if (hyphen ? c != u'-' : !hex)
            return false;
    }
    return true;
}

} // namespace areacliente
