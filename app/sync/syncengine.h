// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/clock.h"
#include "app/sync/provider.h"
#include "app/sync/replicahost.h"
#include "app/sync/syncschedule.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>

namespace areacliente {

enum class SyncPhase {
    Idle, ///< up to date as of syncedAt()
    Syncing,
    Offline,   ///< the provider could not be reached, or asks to wait: see lastError()
    SignedOut, ///< the session ended: sign in again; nothing is lost
    Failed,    ///< see lastError(); also where the provider could not prove who it is
};

/// Brings a replica and its provider together: sends what waits in the outbox, in order, then follows the feed page by page.
/// What was accepted and is not certain to be in the feed, as after a backup was restored, is sent once more behind it.
/// Lives on one thread (the window's) and never blocks it.
class SyncEngine : public QObject
{
    Q_OBJECT

public:
    static constexpr int pageSize = 500;
    /// Pages that may wait for the replica.
    static constexpr std::size_t pagesAhead = 4;

    /// All must outlive the engine.
    SyncEngine(ReplicaHost &host, Provider &provider, const Clock &clock, QObject *parent = nullptr);

    /// The session to speak with; empty: none, sync() does nothing.
    void setSession(const QString &sessionToken);
    /// Starts a round, or another one after the round that runs: the user asks for it.
    void sync();
    /// Likewise for what changed here, but not before the provider wants to hear of us again.
    void syncChange();
    /// Ends the round at once: no answer of the provider is waited for. What was applied stays, and the next round goes on
    /// from there.
    void cancel();

    /// From now on rounds begin of themselves, as SyncSchedule has it; while the session has ended, none does.
    void keepUpToDate();
    /// The network can be reached again.
    void networkCameBack();
    /// When the next round begins of itself, of the clock's time; none: not at all, or one runs.
    [[nodiscard]] std::optional<QDateTime> nextRoundAt() const;

    [[nodiscard]] SyncPhase phase() const { return m_phase; }
    [[nodiscard]] const Error &lastError() const { return m_lastError; }
    [[nodiscard]] const QDateTime &syncedAt() const { return m_syncedAt; }
    void setSyncedAt(const QDateTime &when) { m_syncedAt = when; }

Q_SIGNALS:
    void phaseChanged(areacliente::SyncPhase phase);
    /// Rows of these types may have changed.
    void recordsChanged(const QSet<QString> &types);
    void outboxChanged();
    /// The provider says who the contact is now: its role or the matrix may have changed.
    void identityChanged(const areacliente::SignedIn &signedIn);
    /// During a first sync or another long one: how many rows have come.
    void progressed(int rows);

private:
    void begin();
    template <class T, class Next>
    void step(QFuture<Result<T>> future, Next next);
    void identify();
    void pushNext();
    void send(const Command &command);
    void settle(const Id &command, const CommandReply &reply);
    void pull();
    void follow(const QString &token);
    void takePages();
    void ask(const QString &token);
    [[nodiscard]] bool isShortPause(const Error &error) const;
    void apply(const ChangesPage &page);
    void endOfFeed();
    void endWithoutFeed(const Error &error);
    void resync();
    void finish(const std::optional<Error> &error);
    void setPhase(SyncPhase phase);
    void plan();
    [[nodiscard]] std::chrono::milliseconds leastWait() const;
    void planIn(std::chrono::milliseconds wait);

    /// The feed's pages in a round.
    struct Pages {
        std::optional<QString> next{};          ///< the token of the page to ask for
        bool isAnew = false;                    ///< the first takes the place of all that the replica has
        std::deque<Result<ChangesPage>> come{}; ///< in the feed's order, not applied yet
        bool isAsked = false;                   ///< the answer to one is on its way
        bool isApplied = false;                 ///< the replica is at one
    };

    ReplicaHost &m_host;
    Provider &m_provider;
    const Clock &m_clock;
    QString m_session;
    SyncSchedule m_schedule;
    QTimer m_next;
    QDateTime m_nextRoundAt;
    QDeadlineTimer m_notBefore;    ///< as the provider asked
    std::optional<Error> m_heldUp; ///< why the outbox waits, in a round that followed the feed all the same
    bool m_keepsUpToDate = false;
    SyncPhase m_phase = SyncPhase::Idle;
    Error m_lastError;
    QDateTime m_syncedAt;
    Pages m_pages;
    int m_rows = 0;
    int m_round = 0; ///< answers to an earlier one are dropped
    bool m_isRunning = false;
    bool m_isWantedAgain = false;
    bool m_didResync = false;
    bool m_sendsAfterwards = false; ///< the outbox has its turn behind the feed, and then the feed again
    bool m_isAtEnd = false;         ///< of the feed, and nothing was sent since
};

} // namespace areacliente
