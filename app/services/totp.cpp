// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/totp.h"

#include <QUrl>

#include <array>
#include <cstdlib>
#include <memory>

#include <oath.h>
#include <sodium.h>

namespace areacliente::totp {

using namespace Qt::StringLiterals;

QByteArray newSecret()
{
    QByteArray secret(20, Qt::Uninitialized);
    if (sodium_init() >= 0)
        randombytes_buf(secret.data(), static_cast<std::size_t>(secret.size()));
    return secret;
}

Result<QString> codeAt(const QByteArray &secret, qint64 step)
{
    static const int initialised = oath_init();
    std::array<char, digits + 1> code{};
    const int made = initialised == OATH_OK
                         ? oath_totp_generate(secret.constData(), static_cast<std::size_t>(secret.size()),
                                              static_cast<time_t>(step * stepSeconds), stepSeconds,
                                              OATH_TOTP_DEFAULT_START_TIME, digits, code.data())
                         : initialised;
    if (made != OATH_OK)
        return fail(ErrorCode::Storage, QString::fromLatin1(oath_strerror(made)));
    return QString::fromLatin1(code.data());
}

Result<std::optional<qint64>> stepOf(const QString &code, const QByteArray &secret, qint64 seconds)
{
    const QByteArray given = code.toLatin1();
    std::optional<qint64> found;
    for (const qint64 step : {stepAt(seconds) - 1, stepAt(seconds), stepAt(seconds) + 1}) {
        const auto expected = codeAt(secret, std::max<qint64>(step, 0));
        if (!expected)
            return std::unexpected(expected.error());
        const QByteArray right = expected->toLatin1();
        if (given.size() == right.size()
            && sodium_memcmp(given.constData(), right.constData(), static_cast<std::size_t>(right.size())) == 0)
            found = step;
    }
    return found;
}

QString base32(const QByteArray &bytes)
{
    char *text = nullptr;
    std::size_t size = 0;
    if (oath_base32_encode(bytes.constData(), static_cast<std::size_t>(bytes.size()), &text, &size) != OATH_OK)
        return {};
    const std::unique_ptr<char, decltype(&std::free)> owned(text, &std::free);
    const QString padded = QString::fromLatin1(text, static_cast<qsizetype>(size));
    return padded.section(u'=', 0, 0);
}

QString enrolmentUri(const QByteArray &secret, const QString &issuer, const QString &email)
{
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    return u"otpauth://totp/%1:%2?secret=%3&issuer=%1&algorithm=SHA1&digits=%4&period=%5"_s.arg(
        encoded(issuer), encoded(email), base32(secret), QString::number(digits), QString::number(stepSeconds));
}

} // namespace areacliente::totp
