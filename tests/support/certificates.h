// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

/// Certificates for tests of TLS, made on the spot with keys of their own (P-256).
namespace areacliente {

/// A certificate and its key, both PEM.
struct TlsIdentity {
    QByteArray certificate{};
    QByteArray key{};
};

struct CertificateFiles {
    QString certificate{}; ///< the leaf, and nothing else
    QString key{};         ///< 0600
};

struct CertificateWish {
    QStringList names{QStringLiteral("localhost"), QStringLiteral("127.0.0.1")}; ///< host names and addresses it is for
    int validFromDays = -1;                                                      ///< counted from now
    int validToDays = 30;
    bool isAuthority = false; ///< may sign others
};

/// Signed by `issuer`, or by itself when that is empty.
[[nodiscard]] TlsIdentity makeIdentity(const QString &name, const CertificateWish &wish = {},
                                       const TlsIdentity &issuer = {});

/// Writes `name`.pem and `name`.key into `directory`. Signed by `issuer`, or by itself when that is empty.
[[nodiscard]] CertificateFiles makeCertificate(const QString &directory, const QString &name,
                                               const CertificateWish &wish = {}, const CertificateFiles &issuer = {});

} // namespace areacliente
