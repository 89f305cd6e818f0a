// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/deliver.h"
#include "app/sync/syncengine.h"

#include <QPointer>

namespace areacliente {

/// A contact at work on its account: what the window and the models speak to. Reads come from the replica; commands go
/// through its outbox; the sync engine does the rest. Lives on the window's thread.
class AccountSession : public QObject
{
    Q_OBJECT

public:
    /// What is there before the first answer of the provider: from the replica, or from signing in.
    struct Start {
        Id accountId;
        Actor actor;
        Policy policy;
        QString sessionToken; ///< empty: reading only, until somebody signs in again
        std::optional<QDateTime> syncedAt;
    };

    /// `host`, `provider` and `clock` must outlive the session.
    AccountSession(ReplicaHost &host, Provider &provider, const Clock &clock, Start start, QObject *parent = nullptr);

    [[nodiscard]] const Id &accountId() const { return m_accountId; }
    [[nodiscard]] const Actor &actor() const { return m_actor; }
    [[nodiscard]] const Policy &policy() const { return m_policy; }
    [[nodiscard]] const QString &sessionToken() const { return m_sessionToken; }
    /// The session to speak with from now on, after signing in again or once the keychain has given it.
    void setSessionToken(const QString &sessionToken);
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] SyncEngine &sync() { return m_sync; }
    [[nodiscard]] const SyncEngine &sync() const { return m_sync; }

    /// Runs `job(const RecordStore &)` giving Result<T> on the replica's thread and hands the Result<T> to `callback` on
    /// this one, unless `context` is gone by then.
    template <class Job, class Callback>
    void read(QObject *context, Job job, Callback callback)
    {
        deliverNoted(m_host.read(std::move(job)), context, std::move(callback));
    }

    /// Reads records: `callback(Result<QList<R>>)`.
    template <RecordLike R, class Callback>
    void select(QObject *context, const Select &what, Callback callback)
    {
        read(context, [what](const RecordStore &store) { return store.select<R>(what); }, std::move(callback));
    }

    /// As searchAccount(): `callback(Result<QList<AnyRecord>>)`.
    template <class Callback>
    void search(QObject *context, const QString &words, int perType, const QString &language, Callback callback)
    {
        deliverNoted(find(words, perType, language), context, std::move(callback));
    }

    /// Whether the actor may run a command on `target`, and who may instead; UnknownCommand for one that the provider does not
    /// offer.
    [[nodiscard]] Permission mayRun(const QString &command, const Target &target = {},
                                    const QStringList &fields = {}) const;
    /// Whether the actor sees anything of an area.
    [[nodiscard]] bool sees(Area area) const { return !m_policy.visibility(m_actor.kind, area).isNone(); }

    /// Gives a queueable command: applied to the replica at once, then sent. `callback(Result<void>)` tells whether it was
    /// taken; where not, nothing was changed and what was typed is still the caller's.
    template <class Callback>
    void submit(QObject *context, const QString &name, const Id &target, const QJsonObject &arguments,
                Callback callback)
    {
        deliverNoted(give(makeCommand(name, target, arguments)), context,
                     [this, callback = std::move(callback)](Result<void> given) mutable {
            if (given)
                afterLocalChange();
            callback(std::move(given));
        });
    }
    /// Takes back a pending command, or forgets a refused one: `callback(Result<void>)`.
    template <class Callback>
    void drop(QObject *context, const OutboxEntry &entry, Callback callback)
    {
        deliverNoted(takeBack(entry), context, [this, callback = std::move(callback)](Result<void> dropped) mutable {
            if (dropped)
                afterLocalChange();
            callback(std::move(dropped));
        });
    }

    /// The unsettled commands, oldest first, as last read; outboxChanged() tells of a new reading.
    [[nodiscard]] const QList<OutboxEntry> &outbox() const { return m_outbox; }
    /// The unsettled commands about a record.
    [[nodiscard]] QList<OutboxEntry> outboxOf(const Id &recordId) const;

    /// Asks the provider with this session: `call(Provider &, const QString &token)` gives a QFuture<Result<T>>,
    /// `callback(Result<T>)`. For what only the provider can do; nothing of it waits in the outbox.
    template <class Call, class Callback>
    void ask(QObject *context, Call call, Callback callback)
    {
        deliver(call(m_provider, m_sessionToken), context, std::move(callback));
    }
    /// As Provider::changePassword(): `callback(Result<void>)`.
    template <class Callback>
    void changePassword(QObject *context, const QString &current, const QString &next, Callback callback)
    {
        deliver(m_provider.changePassword(m_sessionToken, current, next), context,
                [session = QPointer(this), next, callback = std::move(callback)](const Result<void> &changed) mutable {
            if (session && changed)
                Q_EMIT session->passwordProven(next);
            callback(changed);
        });
    }
    /// What the provider offers; none until it has told, after the first round that reached it.
    [[nodiscard]] const std::optional<Capabilities> &capabilities() const { return m_capabilities; }

    /// The PDF of an invoice or a credit note, or the contents of an attachment, from the provider.
    [[nodiscard]] QFuture<Result<QByteArray>> document(const QString &type, const Id &id);

Q_SIGNALS:
    /// The provider knows the contact by this password from now on.
    void passwordProven(const QString &password);
    /// Rows of these types may have changed; an empty set: any.
    void recordsChanged(const QSet<QString> &types);
    void outboxChanged();
    /// The actor's role, its state or the matrix in force changed.
    void identityChanged();
    void capabilitiesChanged();
    /// The provider offers others of the commands than it did; until it has told, all of them.
    void offeredCommandsChanged();
    /// Something read from the replica was damaged: its file may be too.
    void storeSuspect();

private:
    /// As deliver(), and the replica's errors go to the log on their way.
    template <class T, class Callback>
    void deliverNoted(QFuture<Result<T>> future, QObject *context, Callback callback)
    {
        deliver(std::move(future), context,
                [session = QPointer(this), callback = std::move(callback)](Result<T> result) mutable {
            if (session && !result)
                session->noteStoreError(result.error());
            callback(std::move(result));
        });
    }
    void noteStoreError(const Error &error);
    [[nodiscard]] Command makeCommand(const QString &name, const Id &target, const QJsonObject &arguments) const;
    [[nodiscard]] QFuture<Result<void>> give(const Command &command);
    [[nodiscard]] QFuture<Result<void>> takeBack(const OutboxEntry &entry);
    [[nodiscard]] QFuture<Result<QList<AnyRecord>>> find(const QString &words, int perType, const QString &language);
    void afterLocalChange();
    void readOutbox();
    void takeIdentity(const SignedIn &signedIn);
    void askCapabilities();

    ReplicaHost &m_host;
    Provider &m_provider;
    const Clock &m_clock;
    Id m_accountId;
    Actor m_actor;
    Policy m_policy;
    QString m_sessionToken;
    SyncEngine m_sync;
    QList<OutboxEntry> m_outbox;
    std::optional<Capabilities> m_capabilities;
    QStringList m_missingCommands; ///< that the provider does not run
};

} // namespace areacliente
