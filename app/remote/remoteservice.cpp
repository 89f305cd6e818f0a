// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/remoteservice.h"

#include "app/wire/wirejson.h"

namespace areacliente {

using namespace Qt::StringLiterals;

namespace {

/// Whether a 401 is about the access token: it is not where a member of the request was wrong, such as the present password.
bool isAboutToken(const HttpAnswer &answer)
{
    return answer.status == 401 && answerError(answer, QDateTime::currentDateTimeUtc()).field.isEmpty();
}

Result<SignedIn> whoIn(const HttpAnswer &answer)
{
    if (answer.status != 200)
        return std::unexpected(answerError(answer, QDateTime::currentDateTimeUtc()));
    const auto object = parseWire(answer.body, replyLimits);
    return object ? signedInFromJson(*object) : std::unexpected(foreignAnswer(answer));
}

} // namespace

RemoteService::RemoteService(const QUrl &api, NetworkOptions options)
    : m_api(api)
    , m_client(std::move(options))
    , m_sessions(m_client, address(api, u"/sessions/refresh"_s), this)
{
}

QUrl RemoteService::address(const QUrl &api, const QString &path, const QString &query)
{
    QUrl url = api;
    QString base = api.path(QUrl::FullyEncoded);
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + path, QUrl::StrictMode);
    if (!query.isEmpty())
        url.setQuery(query, QUrl::StrictMode);
    return url;
}

void RemoteService::send(HttpCall call, QObject *scope, Done done)
{
    m_client.send(std::move(call), scope, std::move(done));
}

void RemoteService::sendAs(const QString &sessionToken, HttpCall call, QObject *scope, Done done)
{
    sendWithAccess(m_sessions.find(sessionToken), call, scope, done, false);
}

void RemoteService::sendWithAccess(const Session &session, const HttpCall &call, QObject *scope, const Done &done,
                                   bool isSecond)
{
    m_sessions.withAccess(session, scope, [=, this](const Result<void> &ready) {
        if (!ready) {
            done(std::unexpected(ready.error()));
            return;
        }
        HttpCall authorised = call;
        authorised.headers.append({"Authorization", "Bearer " + session->access.toLatin1()});
        m_client.send(std::move(authorised), scope, [=, this, used = session->access](Result<HttpAnswer> answer) {
            if (!answer || isSecond || !isAboutToken(*answer)) {
                done(std::move(answer));
                return;
            }
            if (session->access == used)
                session->access.clear();
            sendWithAccess(session, call, scope, done, true);
        });
    });
}

void RemoteService::signIn(SignInRequest request, QObject *scope, Signed done)
{
    request.device = m_client.options().device;
    HttpCall call{.method = "POST", .url = address(u"/sessions"_s), .body = wireBytes(signInToJson(request))};
    send(std::move(call), scope,
         [=, this, done = std::move(done)](const Result<HttpAnswer> &answer) { take(request, scope, done, answer); });
}

/// Who has to wait because of others is asked for what the service knows this computer by, once.
void RemoteService::take(SignInRequest request, QObject *scope, const Signed &done, const Result<HttpAnswer> &answer)
{
    const auto opened = answer ? openedSession(*answer) : std::unexpected(answer.error());
    if (opened) {
        if (m_deviceTokens.keep && !opened->tokens.device.isEmpty())
            m_deviceTokens.keep(opened->tokens.device);
        done(m_sessions.adopt(*opened)->who);
        return;
    }
    const Error &error = opened.error();
    if (error.code != ErrorCode::RateLimited || !request.deviceToken.isEmpty() || !m_deviceTokens.recall) {
        done(std::unexpected(error));
        return;
    }
    m_deviceTokens.recall([=, this, scope = QPointer(scope)](const QString &token) mutable {
        if (!scope)
            return;
        request.deviceToken = token;
        if (token.isEmpty())
            done(std::unexpected(error));
        else
            signIn(std::move(request), scope, done);
    });
}

void RemoteService::resume(const QString &sessionToken, QObject *scope, Signed done)
{
    const Session session = m_sessions.find(sessionToken);
    if (!RemoteSessions::hasAccess(session)) {
        m_sessions.renew(session, scope, [session, done = std::move(done)](const Result<void> &renewed) {
            done(renewed ? Result<SignedIn>(session->who) : std::unexpected(renewed.error()));
        });
        return;
    }
    sendWithAccess(session, {.url = address(u"/session"_s)}, scope,
                   [session, done = std::move(done)](const Result<HttpAnswer> &answer) {
        auto who = answer ? whoIn(*answer) : std::unexpected(answer.error());
        if (who)
            who->sessionToken = session->refresh;
        done(std::move(who));
    }, false);
}

/// Whatever comes of it, this process is done with the session.
void RemoteService::signOut(const QString &sessionToken, QObject *scope, std::function<void(Result<void>)> done)
{
    const Session session = m_sessions.find(sessionToken);
    session->isEnding = true;
    sendWithAccess(session, {.method = "DELETE", .url = address(u"/session"_s)}, scope,
                   [this, session, done = std::move(done)](const Result<HttpAnswer> &answer) {
        m_sessions.forget(session);
        if (!answer)
            done(answer.error().code == ErrorCode::Unauthenticated ? Result<void>() : std::unexpected(answer.error()));
        else if (answer->status == 204 || answer->status == 401)
            done({});
        else
            done(std::unexpected(answerError(*answer, QDateTime::currentDateTimeUtc())));
    }, false);
}

} // namespace areacliente
