// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/servicefront.h"

#include "tests/support/exchanges.h"
#include "tests/support/httppeer.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace areacliente::test {

using namespace Qt::StringLiterals;

namespace {

/// Headers that the service was asked with from its first version on. The rest came later, or is about the connection.
constexpr std::array firstHeaders{"authorization", "content-type", "idempotency-key"};
/// What else a desktop sends by now.
constexpr std::array laterHeaders{"if-match", "if-none-match", "if-range", "range"};

QJsonValue withUnknown(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray all;
        for (const QJsonValue &each : value.toArray())
            all.append(withUnknown(each));
        return all;
    }
    if (!value.isObject())
        return value;
    QJsonObject all{{u"made_later"_s, QJsonObject{{u"of"_s, QJsonArray{1, QJsonValue::Null, u"x"_s}}}}};
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        all.insert(member.key(), withUnknown(*member));
    return all;
}

void append(QJsonObject &object, const QString &name, const QJsonValue &value)
{
    if (!object.contains(name))
        return;
    QJsonArray all = object.value(name).toArray();
    all.append(value);
    object.insert(name, all);
}

QByteArray bytesOf(const HttpRequest &request)
{
    QByteArray bytes = request.method + ' ' + request.target + " HTTP/1.1\r\n";
    for (const auto &[name, value] : request.headers)
        bytes += name + ": " + value + "\r\n";
    if (!request.body.isEmpty())
        bytes += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    return bytes + "\r\n" + request.body;
}

} // namespace

QJsonObject asOfLater(const QJsonObject &answer)
{
    QJsonObject later = answer;
    const QString id = u"01890000-0000-7000-8000-000000000099"_s;
    append(later, u"changes"_s,
           QJsonObject{{u"type"_s, u"hologram"_s},
                       {u"id"_s, id},
                       {u"record"_s, QJsonObject{{u"id"_s, id}, {u"version"_s, 1}, {u"colour"_s, u"blue"_s}}}});
    append(later, u"commands"_s, u"hologram.create"_s);
    return withUnknown(later).toObject();
}

ServiceFront::ServiceFront(const TlsIdentity &identity, Desktop desktop)
    : m_server(identity, [this](const Asked &asked) { return answer(asked); })
    , m_desktop(desktop)
{
}

HttpRequest ServiceFront::requestOf(const Asked &asked) const
{
    HttpRequest request{asked.method, asked.target, {{"host", "localhost"}}, asked.body};
    QByteArrayList names(firstHeaders.begin(), firstHeaders.end());
    if (m_desktop == Desktop::Present) {
        names += QByteArrayList(laterHeaders.begin(), laterHeaders.end());
    } else if (asked.target == "/v1/sessions") {
        QJsonObject signIn = QJsonDocument::fromJson(asked.body).object();
        signIn.remove(u"device"_s);
        request.body = QJsonDocument(signIn).toJson(QJsonDocument::Compact);
    }
    for (const QByteArray &name : std::as_const(names)) {
        if (asked.headers.contains(name))
            request.headers.emplaceBack(name, asked.headers.value(name));
    }
    return request;
}

Scripted ServiceFront::answer(const Asked &asked)
{
    const HttpRequest request = requestOf(asked);
    const auto answered = m_service == 0 ? std::nullopt : HttpPeer(m_service).exchange(bytesOf(request));
    if (!answered)
        return {.status = 503, .headers = {{"Retry-After", "1"}}};
    keepExchange(request, *answered);
    if (asked.target.startsWith("/v1/changes"))
        m_feedStatuses.append(answered->status);
    Scripted reply{.status = answered->status, .body = answered->body};
    for (const auto &[name, value] : answered->headers) {
        if (name != "content-length" && name != "connection" && name != "keep-alive")
            reply.headers.emplaceBack(name, value);
    }
    const QJsonDocument json = QJsonDocument::fromJson(reply.body);
    if (m_desktop == Desktop::Earlier && json.isObject()) {
        reply.body = QJsonDocument(asOfLater(json.object())).toJson(QJsonDocument::Compact);
        reply.headers.emplaceBack("Made-Later", "yes");
    }
    if (m_areRepliesLost && asked.target.startsWith("/v1/commands/"))
        reply.fault = Fault::Drop;
    return reply;
}

} // namespace areacliente::test
