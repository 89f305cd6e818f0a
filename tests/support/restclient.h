// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/exchanges.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace areacliente::test {

/// An answer of the service, or none (status 0).
struct RestAnswer {
    int status = 0;
    QByteArray body{};
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QList<QNetworkReply::RawHeaderPair> headers{};

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        for (const auto &[key, value] : headers) {
            if (key.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
};

/// Asks the service as a program of somebody else would: plain requests, one after the other.
class RestClient
{
public:
    using Headers = QList<std::pair<QByteArray, QByteArray>>;

    /// `base` is like "https://localhost:1234"; `authority` is the only certificate that is trusted, null for plain HTTP.
    explicit RestClient(QString base, const QSslCertificate &authority = QSslCertificate())
        : m_base(std::move(base))
    {
        if (!authority.isNull())
            m_tls.setCaCertificates({authority});
        m_network.setAutoDeleteReplies(false);
    }

    QByteArray token;       ///< sent as Authorization: Bearer, unless empty
    bool asksTheApi = true; ///< whole answers are kept, for exchangeFaults()

    [[nodiscard]] QNetworkReply *begin(const QByteArray &method, const QString &path, const QByteArray &body = {},
                                       const Headers &headers = {})
    {
        QNetworkRequest request{QUrl(m_base + path)};
        request.setSslConfiguration(m_tls);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token);
        if (!body.isEmpty())
            request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        QNetworkReply *const reply = m_network.sendCustomRequest(request, method, body);
        if (asksTheApi)
            reply->setProperty(sentBody, body);
        return reply;
    }
    [[nodiscard]] static RestAnswer finish(QNetworkReply *reply)
    {
        if (!reply->isFinished()) {
            QEventLoop loop;
            QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
            loop.exec();
        }
        const RestAnswer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
                                reply->error(), reply->rawHeaderPairs()};
        if (reply->property(sentBody).isValid() && isWhole(answer))
            keep(*reply, answer);
        delete reply;
        return answer;
    }
    [[nodiscard]] RestAnswer ask(const QByteArray &method, const QString &path, const QJsonObject &body = {},
                                 const Headers &headers = {})
    {
        return finish(begin(
            method, path, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact), headers));
    }

    /// Signs in, and keeps the session's token. Gives the answer.
    RestAnswer signIn(const QString &email, const QString &password)
    {
        token.clear();
        RestAnswer answer = ask("POST", QStringLiteral("/v1/sessions"),
                                {{QStringLiteral("email"), email}, {QStringLiteral("password"), password}});
        token = answer.json().value(QStringLiteral("access_token")).toString().toLatin1();
        return answer;
    }

private:
    static constexpr auto sentBody = "sentBody";

    /// The service answered, whatever; else the network failed on the way.
    [[nodiscard]] static bool isWhole(const RestAnswer &answer)
    {
        return answer.status > 0
               && (answer.error == QNetworkReply::NoError || answer.error >= QNetworkReply::ContentAccessDenied);
    }
    static void keep(const QNetworkReply &reply, const RestAnswer &answer)
    {
        const QNetworkRequest sent = reply.request();
        const QByteArray target = sent.url().toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
        HttpRequest request{sent.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray(), target};
        for (const QByteArray &name : sent.rawHeaderList())
            request.headers.emplaceBack(name.toLower(), sent.rawHeader(name));
        request.body = reply.property(sentBody).toByteArray();
        HttpResponse response{answer.status, {}, answer.body};
        for (const auto &[name, value] : answer.headers) {
            if (name.toLower() != "content-encoding"
                || answer.body.startsWith("\x1f\x8b")) // else it is unpacked already
                response.headers.emplaceBack(name.toLower(), value);
        }
        keepExchange(request, response);
    }

    QString m_base;
    QSslConfiguration m_tls = QSslConfiguration::defaultConfiguration();
    QNetworkAccessManager m_network;
};

} // namespace areacliente::test
