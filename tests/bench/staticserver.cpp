// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/staticserver.h"

#include "tests/bench/measure.h"
#include "tests/support/certificates.h"
#include "tests/support/httppeer.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>

#include <csignal>

#include <sys/prctl.h>
#include <unistd.h>

namespace areacliente::bench {

using namespace Qt::StringLiterals;

namespace {

/// nginx cannot be asked for any free port; this one was free a moment ago.
quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : quint16{0};
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        giveUp("write a file for nginx", Error{ErrorCode::Storage, {}, file.errorString()});
}

} // namespace

StaticServer::StaticServer()
{
    write(m_folder.filePath(u"page.json"_s), R"({"changes":[],"token":"","has_more":false})");
    for (int attempt = 0; m_port == 0 && attempt < 10; ++attempt) {
        const quint16 port = freePort();
        m_port = port;
        configure();
        if (!start())
            m_port = 0;
    }
    const auto page = HttpPeer(m_port, HttpPeer::Tls()).exchange(getRequest("/page.json"));
    if (!page || page->status != 200)
        giveUp("start nginx", Error{ErrorCode::Offline, {}, QString::fromUtf8(m_nginx.readAllStandardError())});
    m_request = "GET /page.json HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: " + page->header("etag").toStdString()
                + "\r\n\r\n";
}

StaticServer::~StaticServer()
{
    m_nginx.terminate();
    m_nginx.waitForFinished();
}

void StaticServer::configure()
{
    const CertificateFiles certificate = makeCertificate(m_folder.path(), u"nginx"_s);
    QString paths;
    for (const auto &kind : {u"client_body"_s, u"proxy"_s, u"fastcgi"_s, u"uwsgi"_s, u"scgi"_s})
        paths += u"%1_temp_path %2;\n"_s.arg(kind, m_folder.filePath(kind));
    // The folder is this user's alone, so the workers have to be this user too.
    const QString user = ::geteuid() == 0 ? u"user root root;\n"_s : QString();
    write(m_folder.filePath(u"nginx.conf"_s),
          (user
           + u"daemon off;\nworker_processes auto;\npid %1/nginx.pid;\nerror_log stderr;\nevents {}\nhttp {\n"
             "access_log %1/access.log;\nkeepalive_requests 1000000;\n%2server {\nlisten 127.0.0.1:%3 ssl;\n"
             "ssl_certificate %4;\nssl_certificate_key %5;\nroot %1;\n}\n}\n"_s.arg(
                 m_folder.path(), paths, QString::number(m_port), certificate.certificate, certificate.key))
              .toUtf8());
}

bool StaticServer::start()
{
    const QString program = QStandardPaths::findExecutable(u"nginx"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s});
    m_nginx.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_nginx.start(program,
                  {u"-e"_s, u"stderr"_s, u"-p"_s, m_folder.path(), u"-c"_s, m_folder.filePath(u"nginx.conf"_s)});
    if (!m_nginx.waitForStarted())
        giveUp("run nginx", Error{ErrorCode::NotFound, {}, m_nginx.errorString()});
    constexpr int lookEvery = 20; // milliseconds
    while (!m_nginx.waitForFinished(lookEvery) && m_nginx.state() == QProcess::Running) {
        if (HttpPeer(m_port, HttpPeer::Tls()).isConnected())
            return true;
    }
    return false;
}

} // namespace areacliente::bench
