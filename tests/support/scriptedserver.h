// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testcertificates.h"

#include <QHash>
#include <QObject>
#include <QSslServer>
#include <QUrl>

#include <functional>

namespace areacliente::test {

/// A request as it came.
struct Asked {
    QByteArray method{};
    QByteArray target{};
    QHash<QByteArray, QByteArray> headers{}; ///< names in lower case
    QByteArray body{};
};

/// How an answer goes wrong.
enum class Fault {
    None,
    Drop,       ///< the request is heard, and the connection cut instead of an answer
    HalfBody,   ///< as much as `cutAt` says, then the connection is cut
    Silence,    ///< nothing ever comes
    HalfChunks, ///< as HalfBody, of a body without a length said beforehand
};

struct Scripted {
    int status = 200;
    QByteArray body{};
    QList<std::pair<QByteArray, QByteArray>> headers{};
    Fault fault = Fault::None;
    qsizetype cutAt = 0;

    [[nodiscard]] static Scripted json(const QByteArray &body, int status = 200);
    [[nodiscard]] static Scripted problem(int status, const QByteArray &members);
};

/// A service over TLS on this computer that answers as it is told. Used on one thread, with its event loop.
class ScriptedServer : public QObject
{
    Q_OBJECT

public:
    using Script = std::function<Scripted(const Asked &)>;

    explicit ScriptedServer(const TlsIdentity &identity, Script script = {});

    void setScript(Script script) { m_script = std::move(script); }
    /// Shows this certificate from now on; the connections that there are end.
    void setIdentity(const TlsIdentity &identity);
    /// What it was asked, in order.
    [[nodiscard]] const QList<Asked> &asked() const { return m_asked; }
    [[nodiscard]] qsizetype askedFor(const QByteArray &method, const QByteArray &path) const;
    void forget() { m_asked.clear(); }
    [[nodiscard]] QUrl url(const QString &path = {}) const;

private:
    void serve(QSslSocket *socket);
    void take(QSslSocket *socket, QByteArray &received);
    void answer(QSslSocket *socket, const Asked &asked);

    QSslServer m_server;
    Script m_script;
    QList<Asked> m_asked;
};

} // namespace areacliente::test
