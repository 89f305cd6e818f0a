// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/certificates.h"

#include <QRandomGenerator>

namespace areacliente::test {

/// For how long a certificate holds, in days from now.
struct Validity {
    int from = -1;
    int to = 30;
};

/// An authority that nobody trusts unless told to.
class TestAuthority
{
public:
    [[nodiscard]] QByteArray pem() const { return m_identity.certificate; }
    [[nodiscard]] TlsIdentity issue(const QByteArray &host, Validity validity = {}) const
    {
        const QString name = QString::fromLatin1(host);
        return makeIdentity(name, {{name}, validity.from, validity.to}, m_identity);
    }
    [[nodiscard]] static TlsIdentity selfSigned(const QByteArray &host)
    {
        const QString name = QString::fromLatin1(host);
        return makeIdentity(name, {{name}});
    }

private:
    // Two of one name would be taken for each other, and be found out by their signatures.
    TlsIdentity m_identity = makeIdentity(
        QStringLiteral("Test authority %1").arg(QRandomGenerator::global()->generate64()), {.isAuthority = true});
};

} // namespace areacliente::test
