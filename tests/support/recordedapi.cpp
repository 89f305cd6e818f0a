// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recordedapi.h"

#include "app/domain/values.h"
#include "tests/support/exchanges.h"

#include <QJsonDocument>

namespace areacliente::test {

using namespace Qt::StringLiterals;

RecordedApi::RecordedApi(Authority &authority, ApiOptions options)
    : m_api(authority, std::move(options))
{
}

HttpResponse RecordedApi::send(const Ask &ask)
{
    HttpRequest request{ask.method, ask.target, ask.headers, ask.body, u"192.0.2.7"_s, true};
    if (request.header("host").isEmpty())
        request.headers.emplaceBack("host", "clientes.example");
    if (!ask.token.isEmpty())
        request.headers.emplaceBack("authorization", "Bearer " + ask.token);
    HttpResponse response = m_api.handle(request);
    keepExchange(request, response);
    return response;
}

HttpResponse RecordedApi::get(const QByteArray &target, const QByteArray &token, const HttpHeaders &headers)
{
    return send(Ask{"GET", target, token, {}, headers});
}

HttpResponse RecordedApi::send(const QByteArray &method, const QByteArray &target, const QByteArray &token,
                               const QJsonObject &body, const HttpHeaders &headers)
{
    HttpHeaders all = headers;
    all.emplaceBack("content-type", "application/json");
    return send(Ask{method, target, token, QJsonDocument(body).toJson(QJsonDocument::Compact), all});
}

HttpResponse RecordedApi::command(const QByteArray &token, const QByteArray &name, const Id &target,
                                  const QJsonObject &arguments, const Id &id)
{
    static quint64 number = 1000;
    const QDateTime at(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    const Id key = id.isEmpty() ? makeId(at.toMSecsSinceEpoch(), 1, ++number) : id;
    return send("POST", "/v1/commands/" + name, token,
                {{u"target"_s, target}, {u"arguments"_s, arguments}, {u"given_at"_s, toJson(at)}},
                {{"idempotency-key", key.toLatin1()}});
}

QJsonObject RecordedApi::signIn(const QString &email, const QString &password)
{
    return objectOf(send("POST", "/v1/sessions", {}, {{u"email"_s, email}, {u"password"_s, password}}));
}

QByteArray RecordedApi::tokenOf(const QString &email, const QString &password)
{
    return signIn(email, password).value(u"access_token"_s).toString().toLatin1();
}

QJsonObject objectOf(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

} // namespace areacliente::test
