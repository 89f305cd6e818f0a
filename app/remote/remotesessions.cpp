// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remote/remotesessions.h"

#include "app/wire/wirejson.h"

#include <algorithm>

namespace areacliente {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// An access token is given up a little before the service does, so that none expires on its way.
constexpr std::chrono::seconds margin = 30s;

QDeadlineTimer accessDeadline(int seconds)
{
    const auto validity = std::chrono::seconds(std::max(seconds, 0));
    return QDeadlineTimer(validity > 2 * margin ? validity - margin : validity / 2);
}

} // namespace

Result<OpenedSession> openedSession(const HttpAnswer &answer)
{
    if (answer.status != 200 && answer.status != 201)
        return std::unexpected(answerError(answer, QDateTime::currentDateTimeUtc()));
    const auto object = parseWire(answer.body, replyLimits);
    return object ? sessionFromJson(*object) : std::unexpected(foreignAnswer(answer));
}

RemoteSessions::RemoteSessions(HttpClient &client, QUrl refreshAddress, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_refreshAddress(std::move(refreshAddress))
{
}

RemoteSessions::~RemoteSessions()
{
    // Who waits for a session holds on to it.
    for (const Session &session : std::as_const(m_sessions))
        session->waiters.clear();
}

RemoteSessions::Session RemoteSessions::find(const QString &token)
{
    Session &session = m_sessions[token];
    if (!session)
        session = std::make_shared<RemoteSession>();
    if (session->refresh.isEmpty())
        session->refresh = token;
    return session;
}

RemoteSessions::Session RemoteSessions::adopt(const OpenedSession &opened)
{
    Session session = find(opened.tokens.refresh);
    use(session, opened);
    return session;
}

void RemoteSessions::forget(const Session &session)
{
    m_sessions.removeIf([&](const auto &entry) { return *entry == session; });
}

bool RemoteSessions::hasAccess(const Session &session)
{
    return !session->access.isEmpty() && !session->accessUntil.hasExpired();
}

void RemoteSessions::withAccess(const Session &session, QObject *scope, std::function<void(Result<void>)> go)
{
    if (hasAccess(session) && !session->isRefreshing)
        go({});
    else
        renew(session, scope, std::move(go));
}

void RemoteSessions::renew(const Session &session, QObject *scope, std::function<void(Result<void>)> go)
{
    session->waiters.push_back({scope, std::move(go)});
    if (std::exchange(session->isRefreshing, true))
        return;
    HttpCall call{.method = "POST", .url = m_refreshAddress, .body = wireBytes(refreshToJson(session->refresh))};
    // Ours, not the scope's: others wait for it too.
    m_client.send(std::move(call), this, [this, session](const Result<HttpAnswer> &answer) { take(session, answer); });
}

void RemoteSessions::take(const Session &session, const Result<HttpAnswer> &answer)
{
    const auto opened = answer ? openedSession(*answer) : std::unexpected(answer.error());
    if (!opened) {
        // A reply that was lost changes nothing: the same token is given in again, and answered as before.
        session->access.clear();
        wake(session, std::unexpected(opened.error()));
        return;
    }
    const auto go = [this, session, opened = *opened] {
        use(session, opened);
        wake(session, {});
    };
    // Who keeps the new token may speak of it at once; given in by itself, it would be used before it is kept, and used again.
    m_sessions.insert(opened->tokens.refresh, session);
    const QString before = session->refresh;
    if (before == opened->tokens.refresh || session->isEnding || !m_keeper)
        go();
    else
        m_keeper(before, opened->tokens.refresh, go);
}

void RemoteSessions::use(const Session &session, const OpenedSession &opened)
{
    session->refresh = opened.tokens.refresh;
    session->access = opened.tokens.access;
    session->accessUntil = accessDeadline(opened.tokens.accessSeconds);
    session->who = opened.who;
    session->who.sessionToken = opened.tokens.refresh;
    m_sessions.insert(session->refresh, session);
}

void RemoteSessions::wake(const Session &session, const Result<void> &result)
{
    session->isRefreshing = false;
    for (const RemoteSession::Waiter &waiter : std::exchange(session->waiters, {})) {
        if (waiter.scope)
            waiter.go(result);
    }
}

} // namespace areacliente
