// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/certificateproblem.h"

#include "app/remote/remoteerrors.h"

#include <QSslCertificate>
#include <QStringList>

#include <algorithm>
#include <array>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

QLatin1StringView fieldOf(QSslError::SslError problem)
{
    switch (problem) {
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted: return remotefield::certificateRevoked;
    case QSslError::CertificateExpired: return remotefield::certificateExpired;
    case QSslError::CertificateNotYetValid: return remotefield::certificateNotYetValid;
    case QSslError::SelfSignedCertificate: return remotefield::certificateSelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted: return remotefield::certificateUnknownIssuer;
    case QSslError::HostNameMismatch: return remotefield::certificateWrongHost;
    default: return remotefield::certificateInvalid;
    }
}

/// A missing issuer is reported together with whatever else is wrong, and a certificate for another host is found last.
constexpr std::array mostTelling{remotefield::certificateRevoked,      remotefield::certificateNotYetValid,
                                 remotefield::certificateExpired,      remotefield::certificateSelfSigned,
                                 remotefield::certificateWrongHost,    remotefield::certificateInvalid,
                                 remotefield::certificateUnknownIssuer};

} // namespace

Error certificateProblem(const QList<QSslError> &problems)
{
    QStringList details;
    for (const QSslError &problem : problems)
        details.append(problem.errorString());
    const auto isReported = [&](QLatin1StringView field) {
        return std::ranges::any_of(problems, [field](const QSslError &p) { return fieldOf(p.error()) == field; });
    };
    const auto *const field = std::ranges::find_if(mostTelling, isReported);
    return {ErrorCode::Untrusted, field == mostTelling.end() ? remotefield::certificateInvalid : *field,
            details.join("; "_L1)};
}

} // namespace areacliente
