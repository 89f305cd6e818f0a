// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/worker.h"
#include "app/services/authority.h"
#include "app/sync/provider.h"

namespace areacliente {

/// A provider in this process: an authority with a SQLite file and a thread of its own, opened when it is first asked.
class EmbeddedProvider : public Provider
{
public:
    struct Options {
        QString path; ///< of the authority's SQLite file
        Authority::Now now;
        Authority::DocumentMaker makeDocument;
        /// Fills a new store; not called for one that has an account. Null: starts empty.
        std::function<Result<void>(Database &, Authority &)> fill;
    };

    explicit EmbeddedProvider(Options options);
    ~EmbeddedProvider() override;

    [[nodiscard]] QFuture<Result<SignedIn>> signIn(const QString &email, const QString &password,
                                                   const QString &code) override;
    [[nodiscard]] QFuture<Result<SignedIn>> signInAgain(const Id &account, const Id &contact, const QString &password,
                                                        const QString &code) override;
    [[nodiscard]] QFuture<Result<SignedIn>> resume(const QString &sessionToken) override;
    [[nodiscard]] QFuture<Result<void>> signOut(const QString &sessionToken) override;
    [[nodiscard]] QFuture<Result<ChangesPage>> changes(const QString &sessionToken, const QString &since,
                                                       int limit) override;
    [[nodiscard]] QFuture<Result<CommandReply>> execute(const QString &sessionToken, const Command &command) override;
    [[nodiscard]] QFuture<Result<QByteArray>> document(const QString &sessionToken, const QString &type,
                                                       const Id &id) override;

    [[nodiscard]] QFuture<Result<Capabilities>> capabilities() override;
    [[nodiscard]] QFuture<Result<QList<SessionInfo>>> sessions(const QString &sessionToken) override;
    [[nodiscard]] QFuture<Result<void>> endSession(const QString &sessionToken, const Id &session) override;
    [[nodiscard]] QFuture<Result<void>> changePassword(const QString &sessionToken, const QString &current,
                                                       const QString &next) override;
    [[nodiscard]] QFuture<Result<TwoFactorOffer>> beginTwoFactor(const QString &sessionToken,
                                                                 const QString &password) override;
    [[nodiscard]] QFuture<Result<QStringList>> confirmTwoFactor(const QString &sessionToken,
                                                                const QString &code) override;
    [[nodiscard]] QFuture<Result<void>> disableTwoFactor(const QString &sessionToken, const QString &password,
                                                         const QString &code) override;

    /// Runs `job(Database &, Authority &)` on the authority's thread: import, export, and what only its owner may do.
    template <class Job>
    [[nodiscard]] auto withAuthority(Job job)
    {
        using R = std::invoke_result_t<Job &, Database &, Authority &>;
        return m_worker.run([this, job = std::move(job)]() mutable -> R {
            if (auto opened = ensureOpen(); !opened)
                return std::unexpected(opened.error());
            return job(*m_database, *m_authority);
        });
    }

private:
    [[nodiscard]] Result<void> ensureOpen();
    [[nodiscard]] Result<void> fillIfNew();

    Options m_options;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Authority> m_authority;
    Worker m_worker; // last: its thread ends before what it uses
};

} // namespace areacliente
