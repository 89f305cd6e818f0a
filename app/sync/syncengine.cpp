// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/syncengine.h"

#include "app/platform/deliver.h"
#include "app/platform/logging.h"

#include <QRandomGenerator>

namespace areacliente {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What a round waits for between two pages, where the provider asks for it.
constexpr std::chrono::seconds longestPause = 30s;

/// Makes one page of two that follow each other.
void append(ChangesPage &page, ChangesPage next)
{
    page.changes += std::move(next.changes);
    page.token = std::move(next.token);
    page.hasMore = next.hasMore;
    page.passedOver += next.passedOver;
}

/// The provider has answered, and what it says is about this command, or this page: the rest can go on all the same.
bool isAboutWhatWasAsked(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Offline: return error.field == providerFailed && error.retryAfter == 0;
    case ErrorCode::Timeout:
    case ErrorCode::RateLimited:
    case ErrorCode::Unauthenticated:
    case ErrorCode::Untrusted: return false;
    default: return error.retryAfter == 0;
    }
}

/// The id stands for another command at the provider, and always will.
bool isOfATakenId(const Error &error)
{
    return error.code == ErrorCode::Conflict && error.field == commandIdTaken;
}

} // namespace

SyncEngine::SyncEngine(ReplicaHost &host, Provider &provider, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_provider(provider)
    , m_clock(clock)
    , m_schedule([] { return QRandomGenerator::global()->generateDouble(); })
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &SyncEngine::begin);
}

void SyncEngine::setSession(const QString &sessionToken)
{
    m_session = sessionToken;
}

void SyncEngine::sync()
{
    m_schedule.forgetFailures();
    begin();
}

void SyncEngine::syncChange()
{
    if (m_isRunning || m_notBefore.hasExpired())
        sync();
    else if (!m_next.isActive())
        planIn(leastWait());
}

void SyncEngine::begin()
{
    if (m_session.isEmpty())
        return;
    if (m_isRunning) {
        m_isWantedAgain = true;
        return;
    }
    m_isRunning = true;
    m_next.stop();
    m_didResync = false;
    m_sendsAfterwards = false;
    m_isAtEnd = false;
    m_heldUp.reset();
    m_rows = 0;
    setPhase(SyncPhase::Syncing);
    identify();
}

void SyncEngine::cancel()
{
    if (!m_isRunning)
        return;
    m_isWantedAgain = false;
    finish(Error{ErrorCode::Cancelled, {}, u"the round was cancelled"_s});
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
            finish(result.error());
        } else if constexpr (std::is_void_v<T>) {
            next();
        } else {
            next(std::move(*result));
        }
    });
}

/// What was accepted in an earlier round, and has not come with the feed, may have gone with a backup that was restored since:
/// the feed tells, and it is asked before anything is sent that may build on it.
void SyncEngine::identify()
{
    step(m_provider.resume(m_session), [this](const SignedIn &signedIn) {
        step(m_host.run([signedIn](Replica &replica) {
            const auto adopted = replica.adopt(signedIn);
            return adopted ? replica.hasAccepted() : std::unexpected(adopted.error());
        }),
             [this, signedIn](bool hasAccepted) {
            m_sendsAfterwards = hasAccepted;
            hasAccepted ? pull() : pushNext(); // first: whoever is told may cancel
            Q_EMIT identityChanged(signedIn);
        });
    });
}

void SyncEngine::pushNext()
{
    step(m_host.run([](Replica &replica) { return replica.takeNext(); }),
         [this](const std::optional<Command> &command) {
        if (!command) {
            m_isAtEnd ? finish(m_heldUp) : pull();
            return;
        }
        send(*command);
        Q_EMIT outboxChanged();
    });
}

/// One that the provider cannot answer holds up those behind it, not what is to be read.
void SyncEngine::send(const Command &command)
{
    m_isAtEnd = false;
    deliver(m_provider.execute(m_session, command), this,
            [this, id = command.id, round = m_round](const Result<CommandReply> &reply) {
        if (round != m_round)
            return;
        if (reply) {
            settle(id, *reply);
        } else if (isOfATakenId(reply.error())) {
            // Whoever gave it looks at what is, and gives it anew; an id is no field to look at.
            settle(id, {.refusal = Error{ErrorCode::Conflict, {}, reply.error().detail}});
        } else if (isAboutWhatWasAsked(reply.error())) {
            m_heldUp = reply.error();
            pull();
        } else {
            finish(reply.error());
        }
    });
}

void SyncEngine::settle(const Id &command, const CommandReply &reply)
{
    step(m_host.run([command, reply](Replica &replica) { return replica.settle(command, reply); }), [this, reply] {
        pushNext();
        Q_EMIT outboxChanged();
        if (reply.refusal)
            Q_EMIT recordsChanged({});
    });
}

void SyncEngine::pull()
{
    step(m_host.run([](Replica &replica) { return replica.state(); }),
         [this](const std::optional<ReplicaState> &state) {
        if (state && state->isOutgrown)
            resync();
        else
            follow(state ? state->token : QString());
    });
}

/// Asks for the page after `token`, and then for those after it.
void SyncEngine::follow(const QString &token)
{
    m_pages = {.next = token};
    takePages();
}

/// While the replica takes one page, the provider already gives the next ones: where either side pauses for a moment, the other
/// goes on. What waits is taken together, for each transaction writes anew what the indexes have in common.
void SyncEngine::takePages()
{
    if (m_pages.next && !m_pages.isAsked && m_pages.come.size() < pagesAhead)
        ask(*std::exchange(m_pages.next, std::nullopt));
    if (m_pages.isApplied || m_pages.come.empty())
        return;
    Result<ChangesPage> page = std::move(m_pages.come.front());
    m_pages.come.pop_front();
    for (; page && !m_pages.come.empty() && m_pages.come.front(); m_pages.come.pop_front())
        append(*page, *std::move(m_pages.come.front()));
    // A token that cannot be followed means another epoch or another role: everything is fetched anew, once.
    if (!page && page.error().code == ErrorCode::Conflict && !m_didResync)
        resync();
    else if (!page)
        endWithoutFeed(page.error());
    else
        apply(*page);
}

void SyncEngine::ask(const QString &token)
{
    m_pages.isAsked = true;
    deliver(m_provider.changes(m_session, token, pageSize), this,
            [this, token, round = m_round](Result<ChangesPage> page) {
        if (round != m_round)
            return;
        if (!page && isShortPause(page.error())) {
            QTimer::singleShot(std::chrono::seconds(page.error().retryAfter), this, [this, token, round] {
                if (round == m_round)
                    ask(token);
            });
            return;
        }
        m_pages.isAsked = false;
        if (page && page->hasMore)
            m_pages.next = page->token;
        m_pages.come.push_back(std::move(page));
        takePages();
    });
}

/// A long round meets the provider's limits; it is not over for that.
bool SyncEngine::isShortPause(const Error &error) const
{
    return m_rows > 0 && error.code == ErrorCode::RateLimited && error.retryAfter > 0
           && std::chrono::seconds(error.retryAfter) <= longestPause;
}

/// What the replica has stays until the first page is here: if that takes its time, there is nothing else to read.
void SyncEngine::resync()
{
    m_didResync = true;
    m_sendsAfterwards = true;
    qCInfo(syncLog) << "the feed cannot be followed from here, or an older program did: everything is fetched anew";
    m_pages = {.next = QString(), .isAnew = true};
    takePages();
}

void SyncEngine::apply(const ChangesPage &page)
{
    m_pages.isApplied = true;
    m_rows += static_cast<int>(page.changes.size());
    if (page.passedOver > 0)
        qCInfo(syncLog) << page.passedOver << "changes need a newer version of this program";
    const auto now = m_clock.now();
    const bool isAnew = std::exchange(m_pages.isAnew, false);
    if (isAnew)
        m_syncedAt = {}; // already now: whoever cancels meanwhile may have the new rows or the old ones
    step(m_host.run([page, now, isAnew](Replica &replica) {
        return isAnew ? replica.beginAnew(page, now) : replica.applyPage(page, now);
    }),
         [this, isAnew, hasMore = page.hasMore, round = m_round](const QSet<QString> &types) {
        m_pages.isApplied = false;
        if (isAnew || !types.isEmpty())
            Q_EMIT recordsChanged(isAnew ? QSet<QString>() : types);
        Q_EMIT progressed(m_rows);
        if (round != m_round)
            return; // whoever was told has cancelled
        hasMore ? takePages() : endOfFeed();
    });
}

/// What waits does not wait for a feed that the provider cannot give. What was accepted is sent again before it: in order, so
/// that nothing is sent that builds on a command which a restored backup knows nothing of.
void SyncEngine::endWithoutFeed(const Error &error)
{
    if (!isAboutWhatWasAsked(error) || !std::exchange(m_sendsAfterwards, false)) {
        finish(error);
        return;
    }
    m_pages = {};
    m_heldUp = error;
    m_isAtEnd = true;
    step(m_host.run([](Replica &replica) { return replica.doubtAccepted(); }), [this] { pushNext(); });
}

void SyncEngine::endOfFeed()
{
    m_syncedAt = m_clock.now();
    m_isAtEnd = true;
    if (std::exchange(m_sendsAfterwards, false)) {
        m_heldUp.reset(); // it is tried again
        pushNext();       // first: whoever is told may cancel
        Q_EMIT outboxChanged();
    } else {
        Q_EMIT outboxChanged();
        finish(m_heldUp);
    }
}

void SyncEngine::finish(const std::optional<Error> &error)
{
    m_isRunning = false;
    ++m_round; // what was asked for and has not come is for nobody
    m_pages = {};
    m_lastError = error.value_or(Error{});
    m_notBefore.setRemainingTime(std::chrono::seconds(m_lastError.retryAfter));
    if (error)
        logError(syncLog(), *error);
    else
        qCDebug(syncLog) << "synchronised," << m_rows << "rows came";
    if (!error || error->code == ErrorCode::Cancelled)
        setPhase(SyncPhase::Idle);
    else if (error->code == ErrorCode::Offline || error->code == ErrorCode::Timeout
             || error->code == ErrorCode::RateLimited)
        setPhase(SyncPhase::Offline);
    else if (error->code == ErrorCode::Unauthenticated)
        setPhase(SyncPhase::SignedOut);
    else
        setPhase(SyncPhase::Failed);
    if (std::exchange(m_isWantedAgain, false) && !error)
        begin();
    if (!m_isRunning)
        plan();
}

void SyncEngine::keepUpToDate()
{
    m_keepsUpToDate = true;
    if (!m_isRunning)
        plan();
}

/// The next round, after one that ended as lastError() says.
void SyncEngine::plan()
{
    if (!m_keepsUpToDate || m_phase == SyncPhase::SignedOut)
        return;
    const bool isWell = m_phase == SyncPhase::Idle;
    planIn(isWell ? m_schedule.afterSuccess() : m_schedule.afterFailure(std::chrono::seconds(m_lastError.retryAfter)));
}

std::chrono::milliseconds SyncEngine::leastWait() const
{
    return std::chrono::ceil<std::chrono::milliseconds>(m_notBefore.remainingTimeAsDuration());
}

void SyncEngine::planIn(std::chrono::milliseconds wait)
{
    m_next.start(wait);
    m_nextRoundAt = m_clock.now().addMSecs(wait.count());
}

void SyncEngine::networkCameBack()
{
    const bool isOffline = m_phase == SyncPhase::Offline || m_phase == SyncPhase::Failed;
    if (m_keepsUpToDate && isOffline && !m_isRunning)
        planIn(std::max(m_schedule.afterReunion(), leastWait()));
}

std::optional<QDateTime> SyncEngine::nextRoundAt() const
{
    return m_next.isActive() ? std::optional(m_nextRoundAt) : std::nullopt;
}

void SyncEngine::setPhase(SyncPhase phase)
{
    if (m_phase == phase)
        return;
    m_phase = phase;
    Q_EMIT phaseChanged(phase);
}

} // namespace areacliente
