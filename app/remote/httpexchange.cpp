// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/httpexchange.h"

#include "app/remote/certificateproblem.h"
#include "app/remote/gunzip.h"
#include "app/remote/remoteerrors.h"
#include "app/remote/serveraddress.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QSslConfiguration>

#include <algorithm>
#include <array>

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRedirects = 3;
constexpr auto userAgent = "areacliente/" AREACLIENTE_VERSION;

std::unexpected<Error> offline(QLatin1StringView field, const QString &detail)
{
    return fail(ErrorCode::Offline, detail, field);
}

QNetworkRequest requestOf(const HttpCall &call, const QUrl &url, const QSslConfiguration &tls)
{
    QNetworkRequest request(url);
    request.setSslConfiguration(tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setRawHeader("User-Agent", userAgent);
    request.setRawHeader("Accept",
                         call.sink ? "*/*, application/problem+json" : "application/json, application/problem+json");
    // Said by ourselves, it is also undone by ourselves, within a bound.
    request.setRawHeader("Accept-Encoding", call.sink ? "identity" : "gzip");
    if (!call.body.isEmpty())
        request.setRawHeader("Content-Type", "application/json");
    for (const auto &[name, value] : call.headers)
        request.setRawHeader(name, value);
    return request;
}

/// What OpenSSL says where the two sides have no safe version or cipher in common, apart from a handshake that was cut.
bool isAboutVersions(const QString &text)
{
    constexpr std::array signs{"version"_L1, "protocol"_L1, "no shared cipher"_L1, "handshake failure"_L1};
    return std::ranges::any_of(signs, [&](QLatin1StringView sign) { return text.contains(sign, Qt::CaseInsensitive); });
}

} // namespace

HttpExchange::HttpExchange(QNetworkAccessManager &manager, const QSslConfiguration &tls, const NetworkOptions &options,
                           HttpCall call, Done done, QObject *parent)
    : QObject(parent)
    , m_manager(manager)
    , m_tls(tls)
    , m_options(options)
    , m_call(std::move(call))
    , m_done(std::move(done))
{
    note(m_connecting, m_options.connectTimeout, u"connecting took too long"_s);
    note(m_idle, m_options.idleTimeout, u"nothing came for too long"_s);
    note(m_total, m_options.totalTimeout, u"the answer took too long"_s);
    if (!m_call.sink)
        m_total.start();
    send(m_call.url);
}

HttpExchange::~HttpExchange()
{
    drop();
}

void HttpExchange::note(QTimer &timer, std::chrono::milliseconds limit, const QString &what)
{
    timer.setSingleShot(true);
    timer.setInterval(limit);
    connect(&timer, &QTimer::timeout, this,
            [this, what] { end(fail(ErrorCode::Timeout, what, remotefield::connection)); });
}

void HttpExchange::send(const QUrl &url)
{
    m_call.url = url;
    m_answer = {};
    m_received = 0;
    m_reply = m_manager.sendCustomRequest(requestOf(m_call, url, m_tls), m_call.method, m_call.body);
    m_idle.start();
    connectReply();
}

void HttpExchange::connectReply()
{
    // Errors of the certificate are collected to be told; nothing here can make them be ignored.
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_problems += errors; });
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, [this] { m_connecting.start(); });
    connect(m_reply, &QNetworkReply::encrypted, this, [this] {
        m_connecting.stop();
        m_isProtected = true;
    });
    connect(m_reply, &QNetworkReply::requestSent, &m_connecting, &QTimer::stop);
    connect(m_reply, &QNetworkReply::uploadProgress, &m_idle, [this] { m_idle.start(); });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::readHead);
    connect(m_reply, &QIODevice::readyRead, this, &HttpExchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::finish);
}

void HttpExchange::readHead()
{
    m_connecting.stop();
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.headers.clear();
    for (const auto &[name, value] : m_reply->rawHeaderPairs())
        m_answer.headers.append({name.toLower(), value});
}

bool HttpExchange::goesToSink() const
{
    return m_call.sink && (m_answer.status == 200 || m_answer.status == 206);
}

void HttpExchange::read()
{
    m_idle.start();
    const QByteArray chunk = m_reply->readAll();
    m_received += chunk.size();
    if (goesToSink()) {
        if (!m_call.sink(m_answer, chunk))
            end(offline(remotefield::answer, u"not the document that was asked for"_s));
        return;
    }
    m_answer.body += chunk;
    if (m_answer.body.size() > m_call.maxBytes)
        end(offline(remotefield::answer, u"larger than it may be"_s));
}

bool HttpExchange::isRedirect() const
{
    return m_answer.status >= 300 && m_answer.status < 400 && m_answer.status != 304;
}

void HttpExchange::finish()
{
    readHead();
    if (m_reply->bytesAvailable() > 0)
        read();
    if (!m_reply)
        return; // what was read ended it
    if (m_problems.isEmpty() && isRedirect())
        follow();
    else
        end(outcome());
}

/// Within the same origin, and never from https to anything else: nobody else gets to see a token.
void HttpExchange::follow()
{
    const QUrl target = m_call.url.resolved(QUrl::fromEncoded(m_answer.header("location"), QUrl::StrictMode));
    if (target.scheme() != "https"_L1) {
        end(fail(ErrorCode::Untrusted, u"redirected away from https"_s, remotefield::insecureAddress));
        return;
    }
    const bool isRepeatable = m_call.method == "GET" || m_answer.status == 307 || m_answer.status == 308;
    if (!isSameOrigin(target, m_call.url) || !isRepeatable || ++m_redirects > mostRedirects) {
        end(offline(remotefield::captivePortal, u"redirected to somewhere else"_s));
        return;
    }
    drop();
    send(target);
}

Result<HttpAnswer> HttpExchange::outcome()
{
    if (!m_problems.isEmpty())
        return std::unexpected(certificateProblem(m_problems));
    // Whatever the status, an answer came; Qt reports those from 400 on as errors of the network.
    const bool isAnswered = m_answer.status > 0 && m_reply->error() != QNetworkReply::RemoteHostClosedError
                            && m_reply->error() != QNetworkReply::UnknownNetworkError;
    const bool isContentError = m_reply->error() == QNetworkReply::NoError
                                || m_reply->error() >= QNetworkReply::ContentAccessDenied;
    if (!isAnswered || !isContentError)
        return std::unexpected(networkError());
    return whole();
}

/// The answer, if nothing of it is missing.
Result<HttpAnswer> HttpExchange::whole()
{
    bool hasLength = false;
    const qint64 length = m_answer.header("content-length").toLongLong(&hasLength);
    const bool hasBody = m_call.method != "HEAD" && m_answer.status != 204 && m_answer.status != 304;
    if (hasLength && hasBody && length != m_received)
        return offline(remotefield::connection, u"%1 bytes of %2"_s.arg(m_received).arg(length));
    const QByteArray encoding = m_answer.header("content-encoding").toLower();
    if (encoding.isEmpty() || encoding == "identity" || !hasBody)
        return std::move(m_answer);
    if (encoding != "gzip" || goesToSink())
        return offline(remotefield::answer, u"an encoding that was not asked for"_s);
    auto body = gunzip(m_answer.body, m_call.maxBytes);
    if (!body)
        return std::unexpected(body.error());
    m_answer.body = *std::move(body);
    return std::move(m_answer);
}

/// Whether the next one on the way is a proxy.
bool HttpExchange::isForTheProxy() const
{
    QNetworkProxyFactory *const factory = m_manager.proxyFactory();
    const auto proxies = factory ? factory->queryProxy(QNetworkProxyQuery(m_call.url)) : QList<QNetworkProxy>();
    return !proxies.isEmpty() && proxies.constFirst().type() != QNetworkProxy::NoProxy;
}

Error HttpExchange::networkError() const
{
    const QString detail = m_reply->errorString();
    switch (m_reply->error()) {
    case QNetworkReply::HostNotFoundError: return {ErrorCode::Offline, remotefield::hostNotFound, detail};
    case QNetworkReply::TimeoutError: return {ErrorCode::Timeout, remotefield::connection, detail};
    case QNetworkReply::SslHandshakeFailedError:
        if (isAboutVersions(detail))
            return {ErrorCode::Untrusted, remotefield::tlsVersion, detail};
        return {ErrorCode::Offline, remotefield::connection, detail};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError: return {ErrorCode::Offline, remotefield::proxy, detail};
    case QNetworkReply::ProxyAuthenticationRequiredError: return {ErrorCode::Offline, remotefield::proxySignIn, detail};
    case QNetworkReply::ProtocolFailure: return {ErrorCode::Offline, remotefield::answer, detail};
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::UnknownNetworkError:
        // Qt tells by these, too, that there is no proxy where it should be, or that it makes no connection.
        return {ErrorCode::Offline, !m_isProtected && isForTheProxy() ? remotefield::proxy : remotefield::connection,
                detail};
    default: return {ErrorCode::Offline, remotefield::connection, detail};
    }
}

void HttpExchange::end(Result<HttpAnswer> result)
{
    drop();
    m_connecting.stop();
    m_idle.stop();
    m_total.stop();
    deleteLater();
    if (const Done done = std::exchange(m_done, nullptr))
        done(std::move(result));
}

void HttpExchange::drop()
{
    const QPointer<QNetworkReply> reply = std::exchange(m_reply, nullptr);
    if (!reply)
        return;
    reply->disconnect(this);
    reply->disconnect(&m_connecting);
    reply->disconnect(&m_idle);
    reply->abort();
    reply->deleteLater();
}

} // namespace areacliente
