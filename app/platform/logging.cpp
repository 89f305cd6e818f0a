// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/logging.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace areacliente {

Q_LOGGING_CATEGORY(appLog, "areacliente.app", QtInfoMsg)
Q_LOGGING_CATEGORY(storeLog, "areacliente.store", QtInfoMsg)
Q_LOGGING_CATEGORY(syncLog, "areacliente.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(uiLog, "areacliente.ui", QtInfoMsg)
Q_LOGGING_CATEGORY(documentsLog, "areacliente.documents", QtInfoMsg)
Q_LOGGING_CATEGORY(platformLog, "areacliente.platform", QtInfoMsg)

namespace {

struct Redaction {
    QRegularExpression pattern;
    QString replacement;
};

[[nodiscard]] Redaction redaction(const QString &pattern, const QString &replacement)
{
    return {QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption), replacement};
}

/// What stands alone: no part of a longer word, number or id.
[[nodiscard]] QString alone(const QString &pattern)
{
    return u"(?<![\\w-])(?:"_s + pattern + u")(?![\\w-])"_s;
}

[[nodiscard]] const auto &redactions()
{
    // Order matters: what holds other shapes comes first. A UUID is an id and stays.
    static const std::array all{
        redaction(
            uR"((?i)((?:password|passwd|contraseña|secret|token|authorization|otp)["']?\s*[=:]\s*["']?(?:bearer\s+)?)[^\s"',;]+)"_s,
            u"\\1<secret>"_s),
        redaction(uR"((?i)(bearer\s+)[^\s"',;]+)"_s, u"\\1<secret>"_s),
        redaction(uR"([\w.%+'’-]+@[\w.-]+\w)"_s, u"<e-mail>"_s),
        redaction(uR"(eyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?)"_s, u"<token>"_s),
        redaction(alone(uR"([A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){3,7}(?:[ -]?[A-Z0-9]{1,4})?)"_s), u"<iban>"_s),
        redaction(alone(
                      uR"((?![0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![\w-]))(?=[\w-]*\d)[\w-]{32,})"_s),
                  u"<token>"_s),
        redaction(alone(uR"((?i)\d{8}[- ]?[a-z]|[xyz][- ]?\d{7}[- ]?[a-z]|[a-hjnp-suvw][- ]?\d{7}[- ]?[0-9a-j])"_s),
                  u"<nif>"_s),
        redaction(alone(uR"((?:\d[ -]?){14,18}\d)"_s), u"<card>"_s),
        redaction(uR"(\+\d{2,3}(?:[ -]?\d){8,10}(?!\d))"_s, u"<telephone>"_s),
    };
    return all;
}

} // namespace

QDebug operator<<(QDebug debug, const Error &error)
{
    const QDebugStateSaver saver(debug);
    debug.noquote().nospace() << "error " << int(error.code);
    if (error.rule != Rule::None)
        debug << " rule " << int(error.rule);
    if (!error.field.isEmpty())
        debug << " field " << error.field;
    return debug << ": " << error.detail;
}

void logError(const QLoggingCategory &category, const Error &error)
{
    const QMessageLogger logger;
    switch (error.code) {
    case ErrorCode::SecondFactor:
    case ErrorCode::Cancelled: logger.debug(category) << error; return;
    case ErrorCode::Validation:
    case ErrorCode::NotFound:
    case ErrorCode::Forbidden:
    case ErrorCode::Conflict:
    case ErrorCode::Offline:
    case ErrorCode::Timeout:
    case ErrorCode::Unauthenticated:
    case ErrorCode::RateLimited:
    case ErrorCode::Unsupported: logger.info(category) << error; return;
    case ErrorCode::Storage:
    case ErrorCode::KeychainUnavailable:
    case ErrorCode::Corrupt:
    case ErrorCode::Incomplete:
    case ErrorCode::Untrusted:
    case ErrorCode::NewerVersion: logger.warning(category) << error; return;
    }
    Q_UNREACHABLE();
}

QString redacted(QString line)
{
    for (const Redaction &redaction : redactions())
        line.replace(redaction.pattern, redaction.replacement);
    return line;
}

} // namespace areacliente
