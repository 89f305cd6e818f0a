// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace areacliente::test {

/// A certificate and its key, both PEM.
struct TlsIdentity {
    QByteArray certificate;
    QByteArray key;
};

/// For how long a certificate holds, in days from now.
struct Validity {
    int from = -1;
    int to = 30;
};

/// An authority that nobody trusts unless told to.
class TestAuthority
{
public:
    TestAuthority();
    ~TestAuthority();
    Q_DISABLE_COPY_MOVE(TestAuthority)

    [[nodiscard]] QByteArray pem() const;
    [[nodiscard]] TlsIdentity issue(const QByteArray &host, Validity validity = {}) const;
    [[nodiscard]] static TlsIdentity selfSigned(const QByteArray &host);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace areacliente::test
