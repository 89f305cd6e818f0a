// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/httpclient.h"

#include "app/remote/remoteerrors.h"
#include "app/remote/serveraddress.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QSslCertificate>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// Asked by this manager alone: the rest of the process keeps its own.
class SystemProxy final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override { return systemProxyForQuery(query); }
};

/// Read once: there are hundreds of files. Without additional ones, Qt reads those it needs.
const QList<QSslCertificate> &systemAuthorities()
{
    static const QList<QSslCertificate> authorities = QSslConfiguration::systemCaCertificates();
    return authorities;
}

constexpr qint64 longestCertificatesFile = 4 * 1024 * 1024;

Result<QList<QSslCertificate>> readAuthorities(const QString &path)
{
    QFile file(path);
    const bool isReadable = file.open(QIODevice::ReadOnly) && file.size() <= longestCertificatesFile;
    const auto certificates = isReadable ? QSslCertificate::fromDevice(&file, QSsl::Pem) : QList<QSslCertificate>();
    if (certificates.isEmpty())
        return fail(ErrorCode::Storage, u"no certificates in the file of additional authorities"_s,
                    remotefield::certificatesFile);
    return certificates;
}

} // namespace

HttpClient::HttpClient(NetworkOptions options)
    : m_options(std::move(options))
{
}

HttpClient::~HttpClient() = default;

Result<void> HttpClient::open()
{
    if (m_manager)
        return {};
    m_tls = QSslConfiguration::defaultConfiguration();
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!m_options.certificates.isEmpty()) {
        const auto authorities = readAuthorities(m_options.certificates);
        if (!authorities)
            return std::unexpected(authorities.error());
        m_tls.setCaCertificates(systemAuthorities() + *authorities);
    }
    m_manager = std::make_unique<QNetworkAccessManager>();
    m_manager->setProxyFactory(new SystemProxy); // which it then owns
    m_manager->setAutoDeleteReplies(false);
    return {};
}

void HttpClient::send(HttpCall call, QObject *scope, HttpExchange::Done done)
{
    Result<void> opened = open();
    if (opened && !isSafeAddress(call.url.adjusted(QUrl::RemoveQuery)))
        opened = fail(ErrorCode::Untrusted, u"not an https address"_s, remotefield::insecureAddress);
    if (!opened) {
        QMetaObject::invokeMethod(scope, [error = opened.error(), done = std::move(done)] {
            done(std::unexpected(error));
        }, Qt::QueuedConnection);
        return;
    }
    new HttpExchange(*m_manager, m_tls, m_options, std::move(call), std::move(done), scope);
}

} // namespace areacliente
