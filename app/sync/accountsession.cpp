// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/accountsession.h"

#include "app/platform/logging.h"
#include "app/services/commandrunner.h"
#include "app/sync/accountsearch.h"

namespace areacliente {

namespace {

/// Those that this program gives and the provider does not run. One that names none at all does not tell which it runs.
QStringList missingCommands(const Capabilities &offered)
{
    if (offered.commands.isEmpty())
        return {};
    QStringList commands = runnableCommands();
    commands.removeIf([&](const QString &name) { return offered.commands.contains(name); });
    return commands;
}

} // namespace

AccountSession::AccountSession(ReplicaHost &host, Provider &provider, const Clock &clock, Start start, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_provider(provider)
    , m_clock(clock)
    , m_accountId(std::move(start.accountId))
    , m_actor(std::move(start.actor))
    , m_policy(std::move(start.policy))
    , m_sessionToken(std::move(start.sessionToken))
    , m_sync(host, provider, clock)
{
    m_sync.setSession(m_sessionToken);
    m_sync.setSyncedAt(start.syncedAt.value_or(QDateTime()));
    connect(&m_sync, &SyncEngine::recordsChanged, this, &AccountSession::recordsChanged);
    connect(&m_sync, &SyncEngine::outboxChanged, this, &AccountSession::readOutbox);
    connect(&m_sync, &SyncEngine::identityChanged, this, &AccountSession::takeIdentity);
    connect(&m_sync, &SyncEngine::phaseChanged, this, [this](SyncPhase phase) {
        if (phase == SyncPhase::Idle)
            askCapabilities();
    });
    readOutbox();
}

void AccountSession::setSessionToken(const QString &sessionToken)
{
    m_sessionToken = sessionToken;
    m_sync.setSession(sessionToken);
}

Command AccountSession::makeCommand(const QString &name, const Id &target, const QJsonObject &arguments) const
{
    const QDateTime now = m_clock.now();
    return {newId(now), name, target, arguments, now};
}

QFuture<Result<void>> AccountSession::give(const Command &command)
{
    return m_host.run([command](Replica &replica) { return replica.submit(command, command.givenAt); });
}

QFuture<Result<void>> AccountSession::takeBack(const OutboxEntry &entry)
{
    return m_host.run([id = entry.command.id, isRefused = entry.state == OutboxState::Refused](Replica &replica) {
        return isRefused ? replica.discard(id) : replica.withdraw(id);
    });
}

QFuture<Result<QList<AnyRecord>>> AccountSession::find(const QString &words, int perType, const QString &language)
{
    return m_host.run(
        [words, perType, language](Replica &replica) { return searchAccount(replica, words, perType, language); });
}

void AccountSession::noteStoreError(const Error &error)
{
    logError(storeLog(), error);
    if (error.code == ErrorCode::Corrupt)
        Q_EMIT storeSuspect();
}

void AccountSession::afterLocalChange()
{
    readOutbox();
    Q_EMIT recordsChanged({});
    m_sync.syncChange();
}

void AccountSession::readOutbox()
{
    deliverNoted(m_host.run([](Replica &replica) { return replica.outbox(); }), this,
                 [this](Result<QList<OutboxEntry>> entries) {
        if (!entries || *entries == m_outbox)
            return;
        m_outbox = std::move(*entries);
        Q_EMIT outboxChanged();
    });
}

QList<OutboxEntry> AccountSession::outboxOf(const Id &recordId) const
{
    QList<OutboxEntry> entries;
    std::ranges::copy_if(m_outbox, std::back_inserter(entries),
                         [&](const OutboxEntry &e) { return e.command.target == recordId; });
    return entries;
}

void AccountSession::takeIdentity(const SignedIn &signedIn)
{
    const bool isSame = signedIn.actor.kind == m_actor.kind && signedIn.actor.verified == m_actor.verified
                        && signedIn.policy == m_policy.json();
    if (isSame)
        return;
    auto policy = Policy::fromService(signedIn.policy);
    if (!policy) {
        logError(syncLog(), policy.error());
        return;
    }
    m_actor = signedIn.actor;
    m_policy = std::move(*policy);
    Q_EMIT identityChanged();
    Q_EMIT recordsChanged({});
}

/// After every round: a provider may learn something while the program is open.
void AccountSession::askCapabilities()
{
    deliver(m_provider.capabilities(), this, [this](Result<Capabilities> told) {
        if (!told && told.error().code != ErrorCode::Unsupported)
            return; // what was known still holds
        Capabilities now = told.value_or(Capabilities());
        if (m_capabilities == now)
            return;
        QStringList missing = missingCommands(now);
        const bool isAnother = missing != m_missingCommands;
        m_capabilities = std::move(now);
        m_missingCommands = std::move(missing);
        Q_EMIT capabilitiesChanged();
        if (isAnother)
            Q_EMIT offeredCommandsChanged();
    });
}

Permission AccountSession::mayRun(const QString &command, const Target &target, const QStringList &fields) const
{
    if (m_missingCommands.contains(command))
        return {.denial = Denial::UnknownCommand};
    return m_policy.mayRun(m_actor, command, target, fields);
}

QFuture<Result<QByteArray>> AccountSession::document(const QString &type, const Id &id)
{
    return m_provider.document(m_sessionToken, type, id);
}

} // namespace areacliente
