// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/embeddedprovider.h"

namespace areacliente {

using namespace Qt::StringLiterals;

EmbeddedProvider::EmbeddedProvider(Options options)
    : m_options(std::move(options))
    , m_worker(u"authority"_s)
{
}

EmbeddedProvider::~EmbeddedProvider()
{
    // The connection belongs to the worker's thread, which closes it as its last job.
    auto closed = m_worker.run([this]() -> Result<void> {
        m_authority.reset();
        m_database.reset();
        return {};
    });
    closed.waitForFinished();
}

Result<void> EmbeddedProvider::ensureOpen()
{
    if (m_authority)
        return {};
    auto database = Database::open(m_options.path, StoreKind::Authority);
    if (!database)
        return std::unexpected(database.error());
    m_database = std::move(*database);
    auto authority = Authority::open(*m_database, Policy::builtIn(), m_options.now, m_options.makeDocument);
    if (!authority)
        return std::unexpected(authority.error());
    m_authority = std::move(*authority);
    auto filled = fillIfNew();
    if (!filled) {
        m_authority.reset();
        m_database.reset();
    }
    return filled;
}

Result<void> EmbeddedProvider::fillIfNew()
{
    if (!m_options.fill)
        return {};
    bool hasAccount = false;
    {
        auto cursor = m_database->query(u"SELECT 1 FROM account LIMIT 1"_s);
        if (!cursor)
            return std::unexpected(cursor.error());
        hasAccount = cursor->next();
    }
    if (hasAccount)
        return {};
    return m_database->runInTransaction([this] { return m_options.fill(*m_database, *m_authority); });
}

QFuture<Result<SignedIn>> EmbeddedProvider::signIn(const QString &email, const QString &password, const QString &code)
{
    return withAuthority([=](Database &, Authority &authority) { return authority.signIn(email, password, code); });
}

QFuture<Result<SignedIn>> EmbeddedProvider::signInAgain(const Id &account, const Id &contact, const QString &password,
                                                        const QString &code)
{
    return withAuthority(
        [=](Database &, Authority &authority) { return authority.signInAgain(account, contact, password, code); });
}

QFuture<Result<SignedIn>> EmbeddedProvider::resume(const QString &sessionToken)
{
    return withAuthority([=](Database &, Authority &authority) { return authority.resume(sessionToken); });
}

QFuture<Result<void>> EmbeddedProvider::signOut(const QString &sessionToken)
{
    return withAuthority([=](Database &, Authority &authority) { return authority.signOut(sessionToken); });
}

QFuture<Result<ChangesPage>> EmbeddedProvider::changes(const QString &sessionToken, const QString &since, int limit)
{
    return withAuthority(
        [=](Database &, Authority &authority) { return authority.changes(sessionToken, since, limit); });
}

QFuture<Result<CommandReply>> EmbeddedProvider::execute(const QString &sessionToken, const Command &command)
{
    return withAuthority([=](Database &, Authority &authority) { return authority.execute(sessionToken, command); });
}

QFuture<Result<QByteArray>> EmbeddedProvider::document(const QString &sessionToken, const QString &type, const Id &id)
{
    return withAuthority([=](Database &, Authority &authority) { return authority.document(sessionToken, type, id); });
}

QFuture<Result<Capabilities>> EmbeddedProvider::capabilities()
{
    return withAuthority(
        [](Database &, Authority &authority) -> Result<Capabilities> { return authority.capabilities(); });
}

QFuture<Result<QList<SessionInfo>>> EmbeddedProvider::sessions(const QString &sessionToken)
{
    return withAuthority([=](Database &, Authority &authority) { return authority.sessions(sessionToken); });
}

QFuture<Result<void>> EmbeddedProvider::endSession(const QString &sessionToken, const Id &session)
{
    return withAuthority([=](Database &, Authority &authority) { return authority.endSession(sessionToken, session); });
}

QFuture<Result<void>> EmbeddedProvider::changePassword(const QString &sessionToken, const QString &current,
                                                       const QString &next)
{
    return withAuthority(
        [=](Database &, Authority &authority) { return authority.changePassword(sessionToken, current, next); });
}

QFuture<Result<TwoFactorOffer>> EmbeddedProvider::beginTwoFactor(const QString &sessionToken, const QString &password)
{
    return withAuthority(
        [=](Database &, Authority &authority) { return authority.beginTwoFactor(sessionToken, password); });
}

QFuture<Result<QStringList>> EmbeddedProvider::confirmTwoFactor(const QString &sessionToken, const QString &code)
{
    return withAuthority(
        [=](Database &, Authority &authority) { return authority.confirmTwoFactor(sessionToken, code); });
}

QFuture<Result<void>> EmbeddedProvider::disableTwoFactor(const QString &sessionToken, const QString &password,
                                                         const QString &code)
{
    return withAuthority(
        [=](Database &, Authority &authority) { return authority.disableTwoFactor(sessionToken, password, code); });
}

} // namespace areacliente
