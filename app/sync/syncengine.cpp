// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/syncengine.h"

#include "app/platform/deliver.h"
#include "app/platform/logging.h"

namespace areacliente {

using namespace Qt::StringLiterals;

SyncEngine::SyncEngine(ReplicaHost &host, Provider &provider, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_provider(provider)
    , m_clock(clock)
{
}

void SyncEngine::setSession(const QString &sessionToken)
{
    m_session = sessionToken;
}

void SyncEngine::sync()
{
    if (m_session.isEmpty())
        return;
    if (m_isRunning) {
        m_isWantedAgain = true;
        return;
    }
    m_isRunning = true;
    ++m_round;
    m_didResync = false;
    m_rows = 0;
    setPhase(SyncPhase::Syncing);
    identify();
}

void SyncEngine::cancel()
{
    if (!m_isRunning)
        return;
    ++m_round;
    m_isWantedAgain = false;
    const Error cancelled{ErrorCode::Cancelled, {}, u"the round was cancelled"_s};
    finish(&cancelled);
    // What the round had begun in the replica still ends, before this; nobody was told of it.
    deliver(m_host.run([](Replica &) -> Result<void> { return {}; }), this, [this](const Result<void> &) {
        Q_EMIT outboxChanged();
        Q_EMIT recordsChanged({});
    });
}

/// Goes on with `next(T)` when `future` succeeds, else ends the round.
template <class T, class Next>
void SyncEngine::step(QFuture<Result<T>> future, Next next)
{
    deliver(std::move(future), this, [this, round = m_round, next = std::move(next)](Result<T> result) mutable {
        if (round != m_round)
            return;
        if (!result) {
            finish(&result.error());
        } else if constexpr (std::is_void_v<T>) {
            next();
        } else {
            next(std::move(*result));
        }
    });
}

void SyncEngine::identify()
{
    step(m_provider.resume(m_session), [this](const SignedIn &signedIn) {
        step(m_host.run([signedIn](Replica &replica) { return replica.adopt(signedIn); }), [this, signedIn] {
            pushNext(); // first: whoever is told may cancel
            Q_EMIT identityChanged(signedIn);
        });
    });
}

void SyncEngine::pushNext()
{
    step(m_host.run([](Replica &replica) { return replica.takeNext(); }),
         [this](const std::optional<Command> &command) {
        if (!command) {
            pull();
            return;
        }
        send(*command);
        Q_EMIT outboxChanged();
    });
}

void SyncEngine::send(const Command &command)
{
    step(m_provider.execute(m_session, command), [this, id = command.id](const CommandReply &reply) {
        step(m_host.run([id, reply](Replica &replica) { return replica.settle(id, reply); }), [this, reply] {
            pushNext();
            Q_EMIT outboxChanged();
            if (reply.refusal)
                Q_EMIT recordsChanged({});
        });
    });
}

void SyncEngine::pull()
{
    step(m_host.run([](Replica &replica) { return replica.state(); }),
         [this](const std::optional<ReplicaState> &state) { fetch(state ? state->token : QString()); });
}

void SyncEngine::fetch(const QString &token)
{
    deliver(m_provider.changes(m_session, token, pageSize), this, [this, round = m_round](Result<ChangesPage> page) {
        if (round != m_round)
            return;
        // A token that cannot be followed means another epoch or another role: everything is fetched anew, once.
        if (!page && page.error().code == ErrorCode::Conflict && !m_didResync)
            resync();
        else if (!page)
            finish(&page.error());
        else
            apply(*page);
    });
}

void SyncEngine::resync()
{
    m_didResync = true;
    qCInfo(syncLog) << "the feed cannot be followed from here: everything is fetched anew";
    step(m_host.run([](Replica &replica) { return replica.forgetRows(); }), [this] { fetch({}); });
}

void SyncEngine::apply(const ChangesPage &page)
{
    m_rows += static_cast<int>(page.changes.size());
    const auto now = m_clock.now();
    step(m_host.run([page, now](Replica &replica) { return replica.applyPage(page, now); }),
         [this, token = page.token, hasMore = page.hasMore, round = m_round](const QSet<QString> &types) {
        if (hasMore)
            fetch(token);
        if (!types.isEmpty())
            Q_EMIT recordsChanged(types);
        Q_EMIT progressed(m_rows);
        if (hasMore || round != m_round)
            return;
        m_syncedAt = m_clock.now();
        Q_EMIT outboxChanged();
        finish(nullptr);
    });
}

void SyncEngine::finish(const Error *error)
{
    m_isRunning = false;
    m_lastError = error ? *error : Error{};
    if (error)
        logError(syncLog(), *error);
    else
        qCDebug(syncLog) << "synchronised," << m_rows << "rows came";
    if (!error || error->code == ErrorCode::Cancelled)
        setPhase(SyncPhase::Idle);
    else if (error->code == ErrorCode::Offline || error->code == ErrorCode::Timeout)
        setPhase(SyncPhase::Offline);
    else if (error->code == ErrorCode::Unauthenticated)
        setPhase(SyncPhase::SignedOut);
    else
        setPhase(SyncPhase::Failed);
    if (std::exchange(m_isWantedAgain, false) && !error)
        sync();
}

void SyncEngine::setPhase(SyncPhase phase)
{
    if (m_phase == phase)
        return;
    m_phase = phase;
    Q_EMIT phaseChanged(phase);
}

} // namespace areacliente
