// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace areacliente::test {

/// RFC 6238 with SHA-1, 30 seconds, six digits.
[[nodiscard]] inline QString oneTimeCode(const QString &base32, const QDateTime &now)
{
    QByteArray key;
    quint32 bits = 0;
    int count = 0;
    for (const QChar c : base32) {
        const auto value = static_cast<quint32>(QLatin1StringView("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567").indexOf(c));
        bits = (bits << 5) | value;
        count += 5;
        if (count >= 8) {
            count -= 8;
            key.append(static_cast<char>((bits >> count) & 0xff));
        }
    }
    QByteArray counter(8, '\0');
    qToBigEndian(now.toSecsSinceEpoch() / 30, counter.data());
    const QByteArray hash = QMessageAuthenticationCode::hash(counter, key, QCryptographicHash::Sha1);
    const quint32 number = qFromBigEndian<quint32>(hash.constData() + (hash.back() & 0xf)) & 0x7fffffff;
    return QStringLiteral("%1").arg(number % 1'000'000, 6, 10, QChar(u'0'));
}

} // namespace areacliente::test
