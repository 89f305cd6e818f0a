// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/connection.h"
#include "tests/support/certificates.h"

#include <QProcess>
#include <QTemporaryDir>

namespace areacliente::bench {

/// The real service on a store, with TLS. All requests come from one address, so no address has a limit. Its log, with a line
/// for every request, goes to a file, so that nothing waits for whoever reads it.
class BenchServer
{
public:
    explicit BenchServer(const QString &database);
    ~BenchServer();
    Q_DISABLE_COPY_MOVE(BenchServer)

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] const CertificateFiles &certificate() const { return m_certificate; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// The most memory that was ever resident, MiB.
    [[nodiscard]] double peakMebibytes() const;

private:
    void waitUntilReady();
    [[nodiscard]] QByteArray log() const;

    QTemporaryDir m_folder;
    CertificateFiles m_certificate;
    QProcess m_process;
    quint16 m_port = 0;
};

/// The engine that the program's only argument names: `sqlite` or `postgresql`.
[[nodiscard]] Engine engineNamed(int argc, char **argv);

} // namespace areacliente::bench
